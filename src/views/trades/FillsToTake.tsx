import { useBookState } from '../../store/book';
import { fillsToTake, takeFills } from '../../store/desk/planFills';
import { usePage } from '../../store/page';
import { count } from '../../text/format';
import styles from './Trades.module.css';

/** Placed plans filled before Trades stored fills, or whose fill was deleted here. */
export function FillsToTake() {
  const plans = usePage((page) => page.plans);
  const account = usePage((page) => page.account);
  const clock = usePage((page) => page.clock);
  const events = useBookState((book) => book.events);
  const isHidden = useBookState((book) => book.isHidden);
  const batches = useBookState((state) => state.batches);
  const many = fillsToTake(plans, { events, batches }, { account, clock }).length;
  // A log that cannot be shown may contain them.
  if (many === 0 || isHidden) return null;
  return (
    <p className={styles.example}>
      <span>
        {many === 1 ? '1 filled plan is' : `${count(many, 'filled plan')} are`} not in the log.
      </span>
      <button type="button" onClick={takeFills}>
        Take {many === 1 ? 'it' : 'them'} in
      </button>
    </p>
  );
}
