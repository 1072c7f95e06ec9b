import type { RankedPut } from '../../../core/chain/rankedPut';
import { putKey } from '../../../plan/strikes/putKey';
import { usePins } from '../../../store/strikes/pins';
import type { Mark } from './drawn';
import styles from './Plot.module.css';

interface RingsProps {
  readonly marks: readonly Mark[];
  readonly read: RankedPut | null;
}

/** Rings around the pinned puts and the one that is read. */
export function Rings({ marks, read }: RingsProps) {
  const keys = usePins((pins) => pins.keys);
  const now = marks.find(({ spot }) => spot.put === read);
  const pinned =
    keys.length === 0 ? [] : marks.filter(({ spot }) => keys.includes(putKey(spot.put.contract)));
  return (
    <>
      {pinned.map(({ spot, x, y }) => (
        <circle key={putKey(spot.put.contract)} className={styles.pinned} cx={x} cy={y} r="7" />
      ))}
      {now && <circle className={styles.now} cx={now.x} cy={now.y} r="6" />}
    </>
  );
}
