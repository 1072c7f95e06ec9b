import { memo } from 'react';
import type { PayoffPicture } from '../../../core/put/payoffPicture';
import { usdAxis } from '../../../text/format';
import { roundTicks } from '../../../text/roundTicks';
import styles from './PayoffChart.module.css';
import { drawn, place, SIZE } from '../../../ui/drawing';
import { densityPath, linePath, scaleOf } from './payoffScale';

const TICKS = 5;

interface PictureProps {
  readonly picture: PayoffPicture;
}

export const ProfitAxis = memo(function ProfitAxis({ picture }: PictureProps) {
  const { low, high } = picture.profits;
  const { y } = scaleOf(picture);
  return (
    <svg className={styles.profits} aria-hidden="true">
      {roundTicks(low, high, TICKS).map((tick) => (
        <text key={tick} x="100%" y={place(y(tick))} dy="4" textAnchor="end">
          {usdAxis(tick)}
        </text>
      ))}
    </svg>
  );
});

export const SpotAxis = memo(function SpotAxis({ picture }: PictureProps) {
  const { low, high } = picture.spots;
  const { x } = scaleOf(picture);
  return (
    <svg className={styles.spots} aria-hidden="true">
      {roundTicks(low, high, TICKS).map((tick) => (
        <text key={tick} x={place(x(tick))} y="16" textAnchor="middle">
          {usdAxis(tick)}
        </text>
      ))}
    </svg>
  );
});

interface ShapesProps extends PictureProps {
  readonly breakeven: number;
  readonly density: readonly number[] | null;
}

/** What the day looked at does not move: where the stock may be, and the profit at expiration. */
export const Shapes = memo(function Shapes({ picture, breakeven, density }: ShapesProps) {
  const { points, profits } = picture;
  const scale = scaleOf(picture);
  const area = densityPath(density);
  const loss = points.filter(({ spot }) => spot <= breakeven);
  const gain = points.filter(({ spot }) => spot >= breakeven);
  return (
    <>
      {area && <path className={styles.density} d={area} />}
      {roundTicks(profits.low, profits.high, TICKS).map((tick) => (
        <line
          key={tick}
          className={tick === 0 ? styles.zero : styles.rule}
          x1="0"
          x2={SIZE}
          y1={drawn(scale.y(tick))}
          y2={drawn(scale.y(tick))}
        />
      ))}
      <path className={styles.loss} d={linePath(loss, scale)} />
      <path className={styles.gain} d={linePath(gain, scale)} />
    </>
  );
});
