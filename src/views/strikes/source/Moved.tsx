import { useMemo } from 'react';
import type { ReadChain } from '../../../store/strikes/keptChain';
import { useStrikes } from '../../../store/strikes';
import { number } from '../../../text/format';
import { movedLists, movesBrief } from '../../../words/strikes/movedWords';
import styles from '../Strikes.module.css';

/** Changes in the last reading of the same stock, contract by contract. */
export function Moved({ chain }: { readonly chain: ReadChain }) {
  const moved = useStrikes((strikes) => strikes.moved);
  const merged = moved?.chain === chain ? moved.merged : null;
  const lists = useMemo(() => (merged ? movedLists(merged) : []), [merged]);
  if (merged === null) return null;
  const brief = `Since the reading before: ${movesBrief(merged)}`;
  if (lists.length === 0) return <p className="note">{brief}.</p>;
  return (
    <details className="note">
      <summary>{brief}</summary>
      <div className={styles.moved}>
        {lists.map(({ title, lines, more }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {more > 0 && <p>and {number(more)} more.</p>}
          </section>
        ))}
      </div>
    </details>
  );
}
