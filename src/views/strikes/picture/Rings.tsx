import type { RankedPut } from '../../../core/chain/rankedPut';
import { putKey } from '../../../plan/strikes/putKey';
import { usePins } from '../../../store/strikes/pins';
import { useIsPlanned } from '../../../store/strikes/usePlanned';
import { usdBrief } from '../../../text/format';
import type { Mark } from './drawn';
import styles from './PutsPlot.module.css';

interface RingsProps {
  readonly marks: readonly Mark[];
  readonly read: RankedPut | null;
  /** Size of the picture, pixels. */
  readonly width: number;
}

/** Rings around pinned puts and the one being read, and the name of the one in Plan. */
export function Rings({ marks, read, width }: RingsProps) {
  const isPlanned = useIsPlanned();
  const keys = usePins((pins) => pins.keys);
  const now = marks.find(({ spot }) => spot.put === read);
  const pinned =
    keys.length === 0 ? [] : marks.filter(({ spot }) => keys.includes(putKey(spot.put.contract)));
  const planned = marks.find(({ spot }) => isPlanned(spot.put.contract));
  const isLeft = planned !== undefined && planned.x > width * 0.6;
  return (
    <>
      {planned && (
        <>
          <circle className={styles.pinned} cx={planned.x} cy={planned.y} r="7" />
          <text
            className={styles.said}
            x={planned.x + (isLeft ? -11 : 11)}
            y={planned.y + 4}
            textAnchor={isLeft ? 'end' : 'start'}
            data-strong
          >
            {usdBrief(planned.spot.put.contract.strike).slice(1)}, in Plan
          </text>
        </>
      )}
      {pinned.map(({ spot, x, y }) => (
        <circle key={putKey(spot.put.contract)} className={styles.pinned} cx={x} cy={y} r="7" />
      ))}
      {now && <circle className={styles.now} cx={now.x} cy={now.y} r="6" />}
    </>
  );
}
