import { noun } from '../../words/planWords';
import { memo, useId, useState } from 'react';
import {
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  usePlotArea,
  useYAxisScale,
  XAxis,
  YAxis,
  type TooltipContentProps,
} from 'recharts';
import { returnsPicture } from '../../core/strategies/returnsPicture';
import type { Row } from '../../plan/compare/compare';
import type { Plan } from '../../plan/plan';
import { percentBrief, percentResult, usd, usdBrief } from '../../text/format';
import { roundTicks } from '../../text/roundTicks';
import styles from './Compare.module.css';
import type { RowsProps } from './table/CompareTable';
import { STRATEGY_WORDS } from '../../words/compare/compareWords';
import { fallWords } from '../../words/compare/fallWords';
import { spreadLabels } from './spreadLabels';

/** More than all of its capital is lost below this: lines leave the picture there. */
const LOWEST_RETURN = -1;
const RISE = 0.2;
const LEAST_FALL = 0.3;
const HEIGHT = 380;
const LABELS = 104;
const LABEL_HEIGHT = 14;

interface ReturnsChartProps extends RowsProps {
  readonly falls: readonly number[];
}

function pictureOf(rows: readonly Row[], spot: number, falls: readonly number[]) {
  const low = spot * (1 - Math.max(LEAST_FALL, ...falls));
  const high = spot * (1 + RISE);
  // Points between the bends are there to be read.
  const marks = [spot, ...falls.map((fall) => spot * (1 - fall)), ...roundTicks(low, high, 60)];
  const points = returnsPicture(rows, { low, high }, marks);
  const values = points.flatMap(({ returns }) => returns.filter((value) => value !== null));
  const bottom = Math.max(LOWEST_RETURN, Math.min(0, ...values));
  const top = Math.max(0.05, ...values);
  return { low, high, points, bottom, top };
}

/** Each row's return on its capital against where the stock ends. */
export default memo(function ReturnsChart(props: ReturnsChartProps) {
  const { plan, comparison, rows, falls } = props;
  const titleId = useId();
  const [reading, setReading] = useState<HTMLElement | null>(null);
  const { spot } = comparison.terms.trade;
  const drawn = rows.filter(({ capitalTotal }) => capitalTotal > 0);
  const { low, high, points, bottom, top } = pictureOf(drawn, spot, falls);
  const ends = drawn.map((row, index) => ({ row, value: points.at(-1)!.returns[index]! }));
  const clipped = points.some(({ returns }) =>
    returns.some((value) => value !== null && value < LOWEST_RETURN),
  );
  return (
    <figure className={styles.chart} aria-labelledby={titleId}>
      <p id={titleId}>Return on each row’s capital at expiration, by {noun(plan)} price</p>
      <div className={styles.reading} ref={setReading} />
      <ResponsiveContainer
        width="100%"
        height={HEIGHT}
        initialDimension={{ width: 640, height: HEIGHT }}
      >
        <LineChart
          data={[...points]}
          margin={{ top: 8, right: LABELS, bottom: 4, left: 0 }}
          title={`Return on each row’s capital by ${noun(plan)} price at expiration`}
          desc="The table above has the same values at each fall."
        >
          <XAxis
            dataKey="spot"
            type="number"
            domain={[low, high]}
            ticks={[...roundTicks(low, high, 5)]}
            tickFormatter={usdBrief}
            stroke="var(--edge)"
          />
          <YAxis
            domain={[bottom, top]}
            ticks={[...roundTicks(bottom, top, 6)]}
            tickFormatter={percentBrief}
            allowDataOverflow
            width={52}
            stroke="var(--edge)"
          />
          <ReferenceLine y={0} stroke="var(--ink)" />
          <ReferenceLine
            x={spot}
            stroke="var(--edge)"
            strokeDasharray="1.5 3"
            label={{ value: `Now ${usdBrief(spot)}`, position: 'insideBottomLeft' }}
          />
          <Tooltip
            portal={reading}
            isAnimationActive={false}
            cursor={{ stroke: 'var(--edge)' }}
            wrapperStyle={{ visibility: 'visible' }}
            content={<Reading plan={plan} rows={drawn} rest={spot} />}
          />
          {drawn.map(({ kind }, index) => (
            <Line
              key={kind}
              dataKey={({ returns }: (typeof points)[number]) => returns[index]}
              name={STRATEGY_WORDS[kind].short}
              type="linear"
              dot={false}
              activeDot={false}
              isAnimationActive={false}
              stroke={kind === 'cashSecuredPut' ? 'var(--ink)' : 'var(--muted)'}
              strokeWidth={kind === 'cashSecuredPut' ? 3 : 1.5}
              strokeDasharray={STRATEGY_WORDS[kind].dash}
            />
          ))}
          <EndLabels ends={ends} />
        </LineChart>
      </ResponsiveContainer>
      <figcaption className="note">
        {fallWords(plan, comparison, rows)}{' '}
        {clipped && 'A line that leaves the picture below has lost more than all of its capital.'}
      </figcaption>
    </figure>
  );
});

interface ReadingProps extends Partial<Pick<TooltipContentProps, 'active' | 'label'>> {
  readonly plan: Plan;
  readonly rows: readonly Row[];
  /** The price to read while none is pointed at. */
  readonly rest: number;
}

/** What the pointer or the arrow keys stand on, in words above the picture. */
function Reading({ active, label, plan, rows, rest }: ReadingProps) {
  const spot = active ? Number(label) : rest;
  const shares = rows.map(({ kind, profitAtExpiration, capitalTotal }) => {
    const share = percentResult(profitAtExpiration(spot) / capitalTotal);
    return `${STRATEGY_WORDS[kind].short} ${share}`;
  });
  return (
    <p>
      <strong>
        If {plan.stockName} ends at {usd(spot)}:
      </strong>{' '}
      {shares.join(' · ')}
    </p>
  );
}

interface EndLabelsProps {
  readonly ends: readonly { readonly row: Row; readonly value: number }[];
}

/** The names at the ends of the lines, apart from one another, each tied to its line. */
function EndLabels({ ends }: EndLabelsProps) {
  const plot = usePlotArea();
  const scale = useYAxisScale();
  if (!plot || !scale) return null;
  const right = plot.x + plot.width;
  const placed = ends.map(({ row, value }) => ({
    row,
    height: Math.min(Math.max((Number(scale(value)) - plot.y) / plot.height, 0), 1),
  }));
  const labels = spreadLabels(
    placed.map(({ height }) => height),
    LABEL_HEIGHT / plot.height,
  );
  const down = (height: number) => plot.y + height * plot.height;
  return (
    <g className={styles.ends}>
      {placed.map(({ row, height }, index) => (
        <g key={row.kind} data-strong={row.kind === 'cashSecuredPut' || undefined}>
          <path d={`M${right} ${down(height)}L${right + 8} ${down(labels[index]!)}`} />
          <text x={right + 11} y={down(labels[index]!)} dy="0.35em">
            {STRATEGY_WORDS[row.kind].short}
          </text>
        </g>
      ))}
    </g>
  );
}
