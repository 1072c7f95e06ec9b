import type { Addition } from '../../../core/book/statement/addStatement';
import type { Rows } from '../../../core/book/statement/statement';
import { number } from '../../../text/format';
import { rowParts } from '../../../words/statement/rowWords';
import { Section } from '../Section';
import styles from './Statement.module.css';

interface RowsBarProps {
  readonly rows: Rows;
  readonly addition: Addition;
}

/** All rows of the file in one bar, which always adds up. */
export function RowsBar({ rows, addition }: RowsBarProps) {
  const parts = rowParts(rows, addition);
  return (
    <Section title="Every row of the file">
      <div className={styles.bar} aria-hidden="true">
        {parts
          .filter((part) => part.rows > 0)
          .map((part) => (
            <span key={part.key} data-part={part.key} style={{ flexGrow: part.rows }} />
          ))}
      </div>
      <dl className={styles.parts}>
        {parts.map(({ key, name, rows: own, about }) => (
          <div key={key}>
            <dt>
              <i data-part={key} aria-hidden="true" />
              {name}
            </dt>
            <dd>{number(own)}</dd>
            <dd>{about}</dd>
          </div>
        ))}
        <div>
          <dt>Rows</dt>
          <dd>{number(rows.all)}</dd>
          <dd>all of them</dd>
        </div>
      </dl>
    </Section>
  );
}
