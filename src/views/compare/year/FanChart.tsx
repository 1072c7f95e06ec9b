import { memo } from 'react';
import type { RepeatedPutFan } from '../../../core/simulation/fan';
import { usdAxis, usdTotalShort } from '../../../text/resultFormat';
import { roundTicks } from '../../../text/roundTicks';
import { place, SIZE } from '../../../ui/drawing';
import styles from '../CompareMore.module.css';
import { fanBand, fanLine, fanScaleOf, type FanValue } from './fanScale';
import { spreadLabels } from '../../../ui/plot/spreadLabels';

interface FanChartProps {
  readonly fan: RepeatedPutFan;
  /** Starting value of the account, dollars. */
  readonly startTotal: number;
  /** Whether there is a T-bill to draw. */
  readonly withBills: boolean;
  readonly name: string;
  readonly caption: string;
}

/** Height of a label, as a share of the chart's height. */
const LABEL = 0.058;

const NAMES: readonly (readonly [FanValue, string])[] = [
  ['p95', '95%'],
  ['p75', '75%'],
  ['median', 'Middle'],
  ['bills', 'T-bills'],
  ['p25', '25%'],
  ['p5', '5%'],
];

/** The edges of the bands. */
const EDGES = ['p5', 'p25', 'p75', 'p95'] as const;

/** The paths as an opening fan, with T-bills across it. */
export const FanChart = memo(function FanChart(props: FanChartProps) {
  const { fan, startTotal, withBills, name, caption } = props;
  const { points } = fan;
  const scale = fanScaleOf(points);
  const last = points.at(-1)!;
  const labels = NAMES.filter(([of]) => withBills || of !== 'bills');
  const heights = spreadLabels(
    labels.map(([of]) => scale.y(last[of])),
    LABEL,
  );
  const ticks = roundTicks(scale.low * startTotal, scale.high * startTotal, 5);
  return (
    <figure className={styles.chart} aria-label={name}>
      <div className={styles.plot}>
        <svg viewBox={`0 0 ${SIZE} ${SIZE}`} preserveAspectRatio="none" aria-hidden="true">
          {ticks.map((tick) => (
            <Level key={tick} at={scale.y(tick / startTotal)} />
          ))}
          <Level at={scale.y(1)} className={styles.edge} />
          <path className={styles.band} d={fanBand(points, 'p5', 'p95', scale)} />
          <path className={styles.band} d={fanBand(points, 'p25', 'p75', scale)} />
          {EDGES.map((of) => (
            <path key={of} className={styles.edge} d={fanLine(points, of, scale)} />
          ))}
          <path className={styles.median} d={fanLine(points, 'median', scale)} />
          {withBills && <path className={styles.bills} d={fanLine(points, 'bills', scale)} />}
        </svg>
        <svg aria-hidden="true">
          {ticks.map((tick) => (
            <text key={tick} className="halo" y={place(scale.y(tick / startTotal))} dy="-3">
              {usdAxis(tick)}
            </text>
          ))}
          {labels.map(([of, word], index) => (
            <text
              key={of}
              x="100%"
              y={place(heights[index]!)}
              dx="8"
              dy="4"
              data-strong={of === 'median' || of === 'bills' || undefined}
            >
              {word} {usdTotalShort(last[of] * startTotal)}
            </text>
          ))}
          {roundTicks(0, last.day, 4).map((tick) => (
            <text key={tick} x={place(tick / last.day)} y="100%" dy="18">
              {tick === 0 ? 'Today' : `day ${tick}`}
            </text>
          ))}
        </svg>
      </div>
      <figcaption>{caption}</figcaption>
    </figure>
  );
});

interface LevelProps {
  readonly at: number;
  readonly className?: string | undefined;
}

const Level = ({ at, className }: LevelProps) => (
  <line className={className} x1="0" x2={SIZE} y1={at * SIZE} y2={at * SIZE} />
);
