import { useEffect } from 'react';
import type { Placement } from '../../../draft/placement';
import { keepBook } from '../../../storage/book/keptBook';
import { useBookState } from '../../../store/book';
import { editEvent } from '../../../store/book/events';
import { correctionOf } from '../../../store/desk/fillCorrection';
import { usePage } from '../../../store/page';
import { inLogWords } from '../../../words/order/inLogWords';
import styles from '../Order.module.css';

/** If the log in Trades differs from a fill corrected here, offers to correct it there too. */
export function InTheLog({ placement }: { readonly placement: Placement }) {
  const id = usePage((page) => page.work.openPlan?.id ?? null);
  const account = usePage((page) => page.account);
  const clock = usePage((page) => page.clock);
  const events = useBookState((book) => book.events);
  useEffect(() => void keepBook(), []);
  const found = id === null ? null : correctionOf({ id, placement }, events, { account, clock });
  if (!found) return null;
  return (
    <p className={styles.notice} role="note">
      {inLogWords(found.event)}{' '}
      <button type="button" onClick={() => editEvent(found.event.id, found.corrected)}>
        Change it there too
      </button>
    </p>
  );
}
