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
import { noun } from '../../../words/planWords';
import type { Plan } from '../../../plan/plan';
import { usd, usdBrief } from '../../../text/format';
import { roundTicks } from '../../../text/roundTicks';
import { lineShort, STRATEGY_WORDS } from '../../../words/compare/compareWords';
import { EndLabels } from './EndLabels';
import { isPut, type InPicture, type Picture, type Scale } from './picture';

/** Pixels at the right for the names of the lines. */
const LABELS = 104;

interface ReturnsPlotProps {
  readonly plan: Plan;
  readonly spot: number;
  readonly inPicture: readonly InPicture[];
  readonly picture: Picture;
  readonly scale: Scale;
  /** Pixels. */
  readonly height: number;
  /** The element that shows the reading under the pointer. */
  readonly reading: HTMLElement | null;
}

/** The lines of the chart, with a reading at the pointer or the arrow keys. */
export default function ReturnsPlot(props: ReturnsPlotProps) {
  const { plan, spot, inPicture, picture, scale, height, reading } = props;
  const { low, high, points, bottom, top } = picture;
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 640, height }}>
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
  );
}

interface ReadingProps extends Partial<Pick<TooltipContentProps, 'active' | 'label'>> {
  readonly plan: Plan;
  readonly inPicture: readonly InPicture[];
  readonly scale: Scale;
  /** The price that is read out while the pointer is elsewhere. */
  readonly rest: number;
}

/** The reading at the pointer or the arrow keys, in words above the chart. */
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
