import type { ChecklistGroup, ChecklistLine } from '../../words/checklist';
import { usePage } from '../../store/page';
import { toggleTick } from '../../store/typing';
import styles from './Order.module.css';
import type { Plan } from '../../plan/plan';

interface AfterFillProps {
  readonly group: ChecklistGroup;
  readonly plan: Plan;
}

/** A part of the checklist that comes up once the order has filled. */
export function AfterFill({ group: { title, lines }, plan }: AfterFillProps) {
  return (
    <>
      <h3>{title}</h3>
      <ul className={`${styles.lines} ${styles.two}`}>
        {lines.map((line) => (
          <Line key={line.id} line={line} words={line.words(plan)} />
        ))}
      </ul>
    </>
  );
}

function Line({ line: { id }, words }: { readonly line: ChecklistLine; readonly words: string }) {
  const ticked = usePage((page) => page.work.ticks.includes(id));
  return (
    <li>
      <label className={styles.line}>
        <input type="checkbox" checked={ticked} onChange={() => toggleTick(id)} />
        <span>{words}</span>
      </label>
    </li>
  );
}
