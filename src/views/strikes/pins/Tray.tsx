import { useEffect } from 'react';
import type { RankedPut } from '../../../core/chain/rankedPut';
import { putKey } from '../../../plan/strikes/putKey';
import { MOST_PINS, togglePin, usePins } from '../../../store/strikes/pins';
import { percentChance } from '../../../text/chanceFormat';
import { DASH, percentPerYear } from '../../../text/format';
import { chainPutName } from '../../../words/strikes/chainPutName';
import styles from './Pins.module.css';

const briefly = ({ annualizedReturn, assignment }: RankedPut) =>
  [
    annualizedReturn === null ? DASH : percentPerYear(annualizedReturn),
    assignment === null ? DASH : percentChance(assignment),
  ].join(' · ');

/** The pinned puts at the foot of the page, while there are any. */
export function Tray({ pinned }: { readonly pinned: readonly RankedPut[] }) {
  const isOpen = usePins((pins) => pins.isOpen);
  const isThere = pinned.length > 0;
  useEffect(() => {
    document.documentElement.toggleAttribute('data-tray', isThere);
    return () => document.documentElement.removeAttribute('data-tray');
  }, [isThere]);
  if (!isThere) return null;
  return (
    <aside aria-label="Pinned puts" className={`screen-only ${styles.tray}`}>
      <output>
        <strong>Pinned</strong> {pinned.length} of {MOST_PINS}
      </output>
      <ul>
        {pinned.map((put) => (
          <li key={putKey(put.contract)}>
            <span>
              <strong>{chainPutName(put.contract)}</strong> {briefly(put)}
            </span>
            <button
              type="button"
              aria-label={`Unpin the ${chainPutName(put.contract)}`}
              onClick={() => togglePin(put.contract)}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="primary"
        aria-expanded={isOpen}
        onClick={() => usePins.setState({ isOpen: !isOpen })}
      >
        Side by side
      </button>
    </aside>
  );
}
