import { Fragment } from 'react';
import { daysToExpiration } from '../../../core/market/calendar';
import { monthlyExpiration, nearestExpirations } from '../../../core/market/expirations';
import { isEarlyClose, isTradingDay } from '../../../core/market/holidays';
import { usePage } from '../../../store/page';
import type { PlanView } from '../../../store/usePlan';
import { typeField } from '../../../store/typing';
import { count, shortDate } from '../../../text/format';
import styles from './ExpirationNote.module.css';

/** What kind of day the expiration is, and the nearest real ones where it is none. */
export function ExpirationNote({ view: { plan, problems } }: { readonly view: PlanView }) {
  const today = usePage((page) => page.clock?.today ?? null);
  const expiration = problems.days || problems.expiration ? null : plan?.expiration;
  return (
    <p className={styles.note} role="note" tabIndex={-1}>
      {expiration && today && <Day expiration={expiration} today={today} />}
    </p>
  );
}

function Day({ expiration, today }: { readonly expiration: string; readonly today: string }) {
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
