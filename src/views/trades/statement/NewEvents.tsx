import { useState } from 'react';
import type { Addition } from '../../../core/book/statement/addStatement';
import { moneyOf } from '../../../core/book/statement/money';
import type { SourcedEvent } from '../../../core/book/statement/statement';
import { currencyOf, HOME_CURRENCY } from '../../../core/book/ledger/currency';
import { count, mediumDate } from '../../../text/format';
import { amountWords, toldWords } from '../../../words/trades/ledgerWords';
import rows from '../Rows.module.css';
import { Section } from '../Section';
import styles from './Statement.module.css';

/** Rows shown at first, and added on each request. */
const [FIRST, MORE] = [6, 100];

/** What the file adds, by currency, and what the log already has. */
export function NewEvents({ addition: { fresh, known } }: { readonly addition: Addition }) {
  const currencies = [...new Set(fresh.map(({ account }) => currencyOf(account)))];
  const inHome = (currency: string) => currency === HOME_CURRENCY;
  return (
    <div className={styles.stack}>
      {fresh.length === 0 && (
        <Section title="New">
          <p className="note">Your log has everything in this file.</p>
        </Section>
      )}
      {currencies
        .toSorted((one, other) => Number(inHome(other)) - Number(inHome(one)))
        .map((currency) => (
          <Events
            key={currency}
            title={inHome(currency) ? 'New' : `New in ${currency}, kept apart`}
            events={fresh.filter(({ account }) => currencyOf(account) === currency)}
          />
        ))}
      {known.length > 0 && (
        <details className="note">
          <summary>{count(known.length, 'known event')}: same day, series, side and money</summary>
          <EventTable
            label="Known events"
            events={known.slice(0, MORE).flatMap(({ file }) => file)}
          />
        </details>
      )}
    </div>
  );
}

interface EventsProps {
  readonly title: string;
  readonly events: readonly SourcedEvent[];
}

function Events({ title, events }: EventsProps) {
  const [most, setMost] = useState(FIRST);
  const more = events.length - most;
  return (
    <Section title={title} beside={count(events.length, 'event')}>
      <EventTable label={title} events={events.slice(0, most)} />
      {more > 0 && (
        <button type="button" onClick={() => setMost(most + MORE)}>
          {more > MORE
            ? `Show ${MORE} of ${count(more, 'more new event')}`
            : `Show ${count(more, 'more new event')}`}
        </button>
      )}
    </Section>
  );
}

function EventTable({
  label,
  events,
}: {
  readonly label: string;
  readonly events: readonly SourcedEvent[];
}) {
  return (
    <table className={`${rows.rows} ${styles.events}`}>
      <caption className="visually-hidden">{label}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Day</th>
          <th scope="col">What happened</th>
          <th scope="col">Cash</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <td data-left>{mediumDate(event.date)}</td>
            <th scope="row" data-left>
              {toldWords(event)}
            </th>
            <td>{amountWords(moneyOf(event), currencyOf(event.account))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
