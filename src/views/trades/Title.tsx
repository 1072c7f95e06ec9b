import { cashCalendars } from '../../plan/book/cashCalendar';
import type { Desk } from '../../plan/book/desk';
import { useNeeds } from '../../store/desk/useNeeds';
import { headline } from '../../words/book/headline';
import { bookTitle } from '../../words/trades/bookTitle';
import type { Part } from './address';
import styles from './Trades.module.css';

interface TitleProps {
  readonly part: Part | null;
  readonly desk: Desk;
}

/** The book's summary, above the entry field. */
export function Title({ part, desk }: TitleProps) {
  if (part === 'open') return <OpenTitle desk={desk} />;
  if (part !== 'plans' && part !== 'log') return null;
  return (
    <div className={styles.title}>
      <h1>{bookTitle(desk.book)}</h1>
    </div>
  );
}

function OpenTitle({ desk }: { readonly desk: Desk }) {
  const { needs } = useNeeds(desk);
  return (
    <div className={styles.title}>
      <h1>{headline(needs.length, cashCalendars(desk), desk.asOf)}</h1>
      <p>{bookTitle(desk.book)}</p>
    </div>
  );
}
