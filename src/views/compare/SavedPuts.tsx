import type { Line } from '../../plan/compare/lines';
import { togglePlan } from '../../store/arrangeRows';
import { usePage } from '../../store/page';
import { savedBrief } from '../../words/compare/briefs';
import styles from './Compare.module.css';
import { Fold } from './Fold';

interface SavedPutsProps {
  /** Lines of the saved plans currently compared. */
  readonly lines: readonly Line[];
}

/** Chooses saved plans to compare with the planned put. */
export function SavedPuts({ lines }: SavedPutsProps) {
  const plans = usePage((page) => page.plans);
  const chosen = usePage((page) => page.settings.compare.plans);
  const shown = plans.filter(({ id }) => chosen.includes(id));
  return (
    <Fold title="Saved plans as rows" brief={savedBrief(shown.length, plans.length)}>
      {plans.length === 0 && (
        <p className="note">
          No plans are saved yet. “Save plan” keeps this one to compare with the next.
        </p>
      )}
      <ul className={`note ${styles.list}`}>
        {plans.map(({ id, name }) => (
          <li key={id}>
            <label className="check">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={() => togglePlan(id)}
              />
              {name}
              {chosen.includes(id) &&
                !lines.some(({ key }) => key === id) &&
                ': no row, as its trade or stock price is incomplete'}
            </label>
          </li>
        ))}
      </ul>
      <p className="note">
        Each as of the day it was planned or filled, and at the same fall in its own stock.
      </p>
    </Fold>
  );
}
