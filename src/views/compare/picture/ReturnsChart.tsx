import { noun } from '../../../words/planWords';
import { memo, useId, useState } from 'react';
import {
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  type TooltipContentProps,
} from 'recharts';
import type { Comparison } from '../../../plan/compare/compare';
import { drawnOver, type Line as Compared } from '../../../plan/compare/lines';
import type { Plan } from '../../../plan/plan';
import { usd, usdBrief } from '../../../text/format';
import { roundTicks } from '../../../text/roundTicks';
import styles from '../Compare.module.css';
import { Choice } from '../../../ui/field/Choice';
import { lineShort, STRATEGY_WORDS } from '../../../words/compare/compareWords';
import { fallWords } from '../../../words/compare/fallWords';
import { EndLabels } from './EndLabels';
import { isPut, pictureOf, SCALES, type InPicture, type Scale, type Unit } from './picture';

const HEIGHT = 300;
const LABELS = 104;

const UNITS: Readonly<Record<Unit, string>> = { dollars: 'Dollars', share: 'Percent' };

interface ReturnsChartProps {
  readonly plan: Plan;
  readonly comparison: Comparison;
  /** Those in the picture. */
  readonly lines: readonly Compared[];
}

/** What each row makes or loses against where the stock ends. */
export default memo(function ReturnsChart({ plan, comparison, lines }: ReturnsChartProps) {
  const titleId = useId();
  const [unit, setUnit] = useState<Unit>('dollars');
  const [reading, setReading] = useState<HTMLElement | null>(null);
  const { spot } = comparison.terms.trade;
  const scale = SCALES[unit];
  const inPicture = lines
    .map((line) => ({ line, drawn: drawnOver(line, spot) }))
    .filter(({ drawn }) => unit === 'dollars' || drawn.capitalTotal > 0);
  const { low, high, points, bottom, top, isClipped } = pictureOf(
    inPicture,
    spot,
    plan.fall,
    scale,
  );
  const rows = lines.filter(({ saved }) => saved === null).map(({ row }) => row);
  return (
    <figure className={styles.chart} aria-labelledby={titleId}>
      <div className={styles.head}>
        <p id={titleId}>
          {scale.title} at expiration, by {noun(plan)} price
        </p>
        <Choice
          legend="The picture is in"
          hideLegend
          value={unit}
          options={UNITS}
          onChoose={setUnit}
        />
      </div>
      <div className={styles.reading} ref={setReading} />
      <ResponsiveContainer
        width="100%"
        height={HEIGHT}
        initialDimension={{ width: 640, height: HEIGHT }}
      >
        <LineChart
          data={points.map((price) => ({ price }))}
          margin={{ top: 8, right: LABELS, bottom: 4, left: 0 }}
          title={`${scale.title} by ${noun(plan)} price at expiration`}
          desc="The table at other falls has the same values."
        >
          <XAxis
            dataKey="price"
            type="number"
            domain={[low, high]}
            ticks={[...roundTicks(low, high, 5)]}
            tickFormatter={usdBrief}
            stroke="var(--edge)"
          />
          <YAxis
            domain={[bottom, top]}
            ticks={[...roundTicks(bottom, top, 6)]}
            tickFormatter={scale.axis}
            allowDataOverflow
            width={60}
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
            content={<Reading plan={plan} inPicture={inPicture} scale={scale} rest={spot} />}
          />
          {inPicture.map(({ line, drawn }) => (
            <Line
              key={line.key}
              dataKey={({ price }: { readonly price: number }) => scale.at(drawn, price)}
              name={lineShort(line)}
              type="linear"
              dot={false}
              activeDot={false}
              isAnimationActive={false}
              stroke={isPut(line) ? 'var(--ink)' : 'var(--muted)'}
              strokeWidth={isPut(line) ? 3 : 1.5}
              strokeDasharray={line.saved === null ? STRATEGY_WORDS[line.row.kind].dash : '1 3'}
            />
          ))}
          <EndLabels
            ends={inPicture.map(({ line, drawn }) => ({ line, value: scale.at(drawn, high) }))}
          />
        </LineChart>
      </ResponsiveContainer>
      <figcaption className="note">
        {fallWords(plan, comparison, rows)} {isClipped && `${scale.left} `}
        {lines.length > rows.length && 'A saved put stands as far from its own stock’s price.'}
      </figcaption>
    </figure>
  );
});

interface ReadingProps extends Partial<Pick<TooltipContentProps, 'active' | 'label'>> {
  readonly plan: Plan;
  readonly inPicture: readonly InPicture[];
  readonly scale: Scale;
  /** The price to read while none is pointed at. */
  readonly rest: number;
}

/** What the pointer or the arrow keys stand on, in words above the picture. */
function Reading({ active, label, plan, inPicture, scale, rest }: ReadingProps) {
  const price = active ? Number(label) : rest;
  return (
    <p>
      <strong>
        If {plan.stockName} ends at {usd(price)}:
      </strong>{' '}
      {inPicture
        .map(({ line, drawn }) => `${lineShort(line)} ${scale.shown(scale.at(drawn, price))}`)
        .join(' · ')}
    </p>
  );
}
