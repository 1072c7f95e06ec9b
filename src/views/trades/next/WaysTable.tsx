import type { ReactNode } from 'react';
import { dashed } from '../../../ui/dashed';
import { WAY_NAMES, WAYS, wayRows, type Way, type WayFacts } from '../../../words/book/nextRows';
import styles from './Next.module.css';

interface WaysTableProps {
  readonly facts: WayFacts;
  /** A note below each name: `to Dec 11`. */
  readonly notes: Readonly<Record<Way, string>>;
  readonly acts: Readonly<Record<Way, ReactNode>>;
}

/** The four choices side by side; on a phone a row's name is above its four figures. */
export function WaysTable({ facts, notes, acts }: WaysTableProps) {
  return (
    <table className={styles.ways}>
      <caption className="visually-hidden">Hold, close now, roll or take the shares</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Figure</span>
          </th>
          {WAYS.map((way) => (
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
            {WAYS.map((way) => (
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
          {WAYS.map((way) => (
            <td key={way}>{acts[way]}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
