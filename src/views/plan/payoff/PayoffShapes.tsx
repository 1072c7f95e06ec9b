import { memo } from 'react';
import type { PayoffPicture } from '../../../core/put/payoffPicture';
import type { Likely } from '../../../plan/picture';
import { drawn, SIZE } from '../../../ui/drawing';
import styles from './PayoffChart.module.css';
import { profitTicks } from './axisLabels';
import { areaPath, densityPath, linePath, scaleOf } from './payoffScale';

interface ShapesProps {
  readonly picture: PayoffPicture;
  /** Null if fees take the premium, so that there is none. */
  readonly breakeven: number | null;
  readonly likely: Likely | null;
}

/** Shapes that do not depend on the day viewed: the chances, and the profit at expiration. */
export const Shapes = memo(function Shapes({ picture, breakeven, likely }: ShapesProps) {
  const { points } = picture;
  const scale = scaleOf(picture);
  const area = likely && densityPath(likely.density);
  const even = breakeven ?? Infinity;
  const loss = points.filter(({ spot }) => spot <= even);
  const gain = points.filter(({ spot }) => spot >= even);
  return (
    <>
      {area && <path className={styles.density} d={area} />}
      {gain.length > 0 && <path className={styles.profitArea} d={areaPath(gain, scale)} />}
      {loss.length > 0 && <path className={styles.lossArea} d={areaPath(loss, scale)} />}
      {profitTicks(picture).map((tick) => (
        <line
          key={tick}
          className={tick === 0 ? styles.zero : styles.rule}
          x1="0"
          x2={SIZE}
          y1={drawn(scale.y(tick))}
          y2={drawn(scale.y(tick))}
        />
      ))}
      {loss.length > 0 && <path className={styles.loss} d={linePath(loss, scale)} />}
      {gain.length > 0 && <path className={styles.gain} d={linePath(gain, scale)} />}
    </>
  );
});
