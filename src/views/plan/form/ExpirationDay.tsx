import { daysToExpiration } from '../../../core/market/calendar';
import { monthlyExpiration, nearestExpirations } from '../../../core/market/expirations';
import { isEarlyClose, isTradingDay } from '../../../core/market/holidays';
import { ExpirationDates } from '../../../fields/ExpirationDates';
import { count, shortDate } from '../../../text/format';

interface ExpirationDayProps {
  readonly expiration: string;
  readonly today: string;
}

/** The kind of day the expiration is, and the nearest possible days if it is not one. */
export function ExpirationDay({ expiration, today }: ExpirationDayProps) {
  if (isTradingDay(expiration)) return <>{dayWords(expiration)}</>;
  const { before, after } = nearestExpirations(expiration);
  return (
    <>
      {shortDate(expiration)} is not a trading day. Nearest expirations:{' '}
      <ExpirationDates
        dates={[before, after].filter((date) => date >= today)}
        words={(date) => `${shortDate(date)}, ${count(daysToExpiration(today, date), 'day')}`}
        onPick={(button) => button.closest('p')?.focus()}
      />
    </>
  );
}

function dayWords(expiration: string): string {
  const [year = 0, month = 0] = expiration.split('-').map(Number);
  const kind = monthlyExpiration(year, month) === expiration ? ', the monthly expiration' : '';
  const close = isEarlyClose(expiration) ? ', closes at 1 p.m. New York' : '';
  return `${shortDate(expiration)}${kind}${close}`;
}
