import type { ReactNode } from 'react';
import { dashed } from '../../../ui/dashed';
import { WAY_NAMES, wayRows, waysFor, type Way, type WayFacts } from '../../../words/book/nextRows';
import styles from './Next.module.css';

interface WaysTableProps {
  readonly facts: WayFacts;
  /** A note below each name: `to Dec 11`. */
  readonly notes: Readonly<Record<Way, string>>;
  readonly acts: Readonly<Record<Way, ReactNode>>;
}

/** The choices side by side; on a phone a row's name is above its figures. */
export function WaysTable({ facts, notes, acts }: WaysTableProps) {
  const ways = waysFor(facts.put);
  const takesShares = ways.includes('takeShares');
  return (
    <table className={styles.ways}>
      <caption className="visually-hidden">
        {takesShares ? 'Hold, close now, roll or take the shares' : 'Hold, close now or roll'}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Figure</span>
          </th>
          {ways.map((way) => (
            <th key={way} scope="col">
              <b>{WAY_NAMES[way]}</b>
              <small>{notes[way]}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {wayRows(facts).map(({ name, cells }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {ways.map((way) => (
              <td key={way}>
                <span data-sign={cells[way].sign}>{dashed(cells[way].text)}</span>
                {cells[way].note !== undefined && <small>{cells[way].note}</small>}
              </td>
            ))}
          </tr>
        ))}
        <tr className={styles.acts}>
          <th scope="row">
            <span className="visually-hidden">Do it</span>
          </th>
          {ways.map((way) => (
            <td key={way}>{acts[way]}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
