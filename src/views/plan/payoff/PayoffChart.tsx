import { memo, useId, useMemo, useRef, useState, type PointerEvent, type ReactNode } from 'react';
import type { PayoffPicture } from '../../../core/put/payoffPicture';
import { profitAtExpiration } from '../../../core/put/payoff';
import type { Line } from '../../../plan/line';
import type { Likely } from '../../../plan/picture';
import type { Plan } from '../../../plan/plan';
import { usd } from '../../../text/format';
import { roundTicks } from '../../../text/roundTicks';
import { atStart } from '../../../text/sentence';
import { place, SIZE } from '../../../ui/drawing';
import { useFrame } from '../../../ui/useFrame';
import { noun } from '../../../words/planWords';
import { momentWords, resultWords, shareWords } from '../../../words/resultWords';
import slider from './DateSlider.module.css';
import styles from './PayoffChart.module.css';
import { lineLabel, payoffLabels } from './payoffLabels';
import { Marks, Words } from './PayoffMarks';
import { evenPath, scaleOf, type Scale } from './payoffScale';
import { Shapes } from './PayoffShapes';
import { titleWords } from './payoffWords';
import { Reading } from './Reading';

const SLIDER_STOPS = 200;

/** The price being read, and its picture: the reading ends with the picture. */
interface Probe {
  readonly spot: number;
  readonly of: PayoffPicture;
}

interface PayoffChartProps {
  readonly plan: Plan;
  readonly picture: PayoffPicture;
  /** Where the stock may end; null without a volatility. */
  readonly likely: Likely | null;
  /** The line before expiration; null without a volatility for pricing. */
  readonly line: Line | null;
  /** The control in the picture that moves the strike. */
  readonly strike?: ReactNode;
  /** The controls of that line, below the picture. */
  readonly children?: ReactNode;
}

/** The chart of the trade: profit or loss at expiration and before, and where the stock may end. */
export const PayoffChart = memo(function PayoffChart(props: PayoffChartProps) {
  const { plan, picture, likely, line, strike, children } = props;
  const { terms, breakeven, trade } = plan;
  const titleId = useId();
  const field = useRef<SVGSVGElement>(null);
  const frame = useFrame(field);
  const [probe, setProbe] = useState<Probe | null>(null);
  const scale = scaleOf(picture);
  const { low, high } = picture.spots;
  const isProbed = probe?.of === picture;
  const read = isProbed ? probe.spot : (trade?.spot ?? terms.strike);
  const spot = clamp(read, low, high);
  const probeAt = (price: number) => setProbe({ spot: price, of: picture });
  // Round prices, so that a step of the keys never reads $332.79.
  const stops = roundTicks(low, high, SLIDER_STOPS);
  const profit = profitAtExpiration(terms, spot);
  const before = line && line.profitAt(spot);
  const spoken = [
    `At ${usd(spot)}: ${resultWords(profit)}, ${shareWords(profit, plan)}`,
    line && before !== null
      ? `${momentWords(line.moment)}: ${resultWords(before)}, ${shareWords(before, plan)}`
      : null,
  ];
  const labels = useMemo(
    () => payoffLabels({ plan, picture, likely }, frame),
    [plan, picture, likely, frame],
  );
  const isBefore = line !== null && line.moment.yearsLeft > 0;
  const named = isBefore ? lineLabel(line, { plan, picture }, frame, labels) : undefined;

  // A mouse reads by pointing; a finger and the keys move the slider over the plot.
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType !== 'mouse') return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    probeAt(low + ((event.clientX - left) / width) * (high - low));
  };

  return (
    <section aria-labelledby={titleId} className={styles.payoff}>
      <figure aria-label="Profit or loss at expiration by stock price">
        <figcaption className={styles.caption}>
          <h2 id={titleId}>{titleWords(plan)}</h2>
          <Reading plan={plan} line={line} spot={spot} profit={profit} before={before} />
        </figcaption>
        <div
          className={styles.plot}
          onPointerMove={onPointerMove}
          onPointerLeave={(event) => {
            // A finger leaves when lifted, and its reading must stay visible.
            if (event.pointerType === 'mouse') setProbe(null);
          }}
        >
          <svg
            viewBox={`0 0 ${SIZE} ${SIZE}`}
            preserveAspectRatio="none"
            aria-hidden="true"
            className={styles.drawing}
          >
            <Shapes picture={picture} breakeven={breakeven} likely={likely} />
            {isBefore && (
              <path
                className={styles.before}
                d={evenPath(line.profitTotals, scale)}
                data-line="before"
              />
            )}
          </svg>
          <svg ref={field} className={styles.labels} aria-hidden="true">
            <Marks plan={plan} picture={picture} likely={likely} labels={labels} frame={frame} />
            {isProbed && (
              <line
                className={styles.probe}
                x1={place(scale.x(spot))}
                x2={place(scale.x(spot))}
                y1="0"
                y2="100%"
              />
            )}
            <Words labels={labels} />
            {named && <Words labels={[named]} />}
            {isBefore && before !== null && <Dot scale={scale} spot={spot} profit={before} />}
            {(isProbed || !isBefore) && <Dot scale={scale} spot={spot} profit={profit} />}
          </svg>
          <input
            type="range"
            className={styles.slider}
            aria-label={`${atStart(noun(plan))} price at expiration`}
            aria-valuetext={spoken.filter(Boolean).join('. ')}
            min={stops[0]}
            max={stops.at(-1)}
            step={(stops[1] ?? high) - (stops[0] ?? low)}
            value={spot}
            onChange={(event) => probeAt(event.target.valueAsNumber)}
          />
          {strike}
        </div>
      </figure>
      <div className={slider.dates}>{children}</div>
    </section>
  );
});

interface DotProps {
  readonly scale: Scale;
  readonly spot: number;
  readonly profit: number;
}

/** The point being read, unless it is where the picture is torn off. */
function Dot({ scale, spot, profit }: DotProps) {
  const y = scale.y(profit);
  if (y > 1) return null;
  return <circle className={styles.dot} cx={place(scale.x(spot))} cy={place(y)} r="4" />;
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
