import { Fragment } from 'react';
import { daysToExpiration } from '../../../core/market/calendar';
import { monthlyExpiration, nearestExpirations } from '../../../core/market/expirations';
import { isEarlyClose, isTradingDay } from '../../../core/market/holidays';
import { typeField } from '../../../store/typing';
import { count, shortDate } from '../../../text/format';

interface ExpirationDayProps {
  readonly expiration: string;
  readonly today: string;
}

/** What kind of day the expiration is, and the nearest real ones where it is none. */
export function ExpirationDay({ expiration, today }: ExpirationDayProps) {
  if (isTradingDay(expiration)) return <>{dayWords(expiration)}</>;
  const { before, after } = nearestExpirations(expiration);
  const offered = [before, after].filter((date) => date >= today);
  return (
    <>
      {shortDate(expiration)} is not a trading day. Nearest expirations:{' '}
      {offered.map((date, index) => (
        <Fragment key={date}>
          {index > 0 && ' or '}
          <button
            type="button"
            className="plain"
            onClick={({ currentTarget }) => {
              // The button goes with its question, so the focus moves to the answer.
              currentTarget.closest('p')?.focus();
              typeField('expiration', date);
            }}
          >
            {shortDate(date)}, {count(daysToExpiration(today, date), 'day')}
          </button>
        </Fragment>
      ))}
    </>
  );
}

function dayWords(expiration: string): string {
  const [year = 0, month = 0] = expiration.split('-').map(Number);
  const kind = monthlyExpiration(year, month) === expiration ? ', the monthly expiration' : '';
  const close = isEarlyClose(expiration) ? ', closes at 1 p.m. New York' : '';
  return `${shortDate(expiration)}${kind}${close}`;
}
