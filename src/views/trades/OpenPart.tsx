import { Boundary } from '../../parts/Boundary';
import { cashCalendars } from '../../plan/book/cashCalendar';
import type { Desk } from '../../plan/book/desk';
import { useNeeds } from '../../store/desk/useNeeds';
import { headline } from '../../words/book/headline';
import { bookTitle } from '../../words/trades/bookTitle';
import { Needs } from './needs/Needs';
import { OpenPuts } from './puts/OpenPuts';
import styles from './Trades.module.css';

/** What stands open, and what needs a decision. */
export function OpenPart({ desk }: { readonly desk: Desk }) {
  const needs = useNeeds(desk);
  return (
    <>
      <div className={styles.title}>
        <h1>{headline(needs.needs.length, cashCalendars(desk), desk.asOf)}</h1>
        <p>{bookTitle(desk.book)}</p>
      </div>
      <Boundary>
        <Needs needs={needs} desk={desk} />
      </Boundary>
      <Boundary>
        <OpenPuts desk={desk} />
      </Boundary>
    </>
  );
}
