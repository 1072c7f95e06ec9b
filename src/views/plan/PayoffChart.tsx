import { memo, useState, type PointerEvent } from 'react';
import { profitAtExpiration, type PayoffPicture } from '../../core/trade/payoff';
import type { OutlookPlan } from '../../state/outlook';
import type { Plan } from '../../state/plan';
import {
  percentChance,
  percentResult,
  usd,
  usdBrief,
  usdResult,
  usdTotal,
} from '../../text/format';
import { Card } from '../../ui/Card';
import { roundTicks } from '../../ui/roundTicks';
import { signOf } from '../../ui/sign';
import styles from './PayoffChart.module.css';
import { basisWord } from './planWords';

/** Units of the stretched drawing; text is placed in percent so that it never stretches. */
const SIZE = 1000;
/** Share of the height kept free for the labels above the line and for a margin below it. */
const HEADROOM = 0.26;
const FOOTROOM = 0.04;
const DENSITY_HEIGHT = 0.42;
const SLIDER_STOPS = 200;
/** Letters of a stock's name that find room beside its line on a phone. */
const LONGEST_NAME = 20;

interface Scale {
  /** Fraction of the width, 0 to 1. */
  readonly x: (spot: number) => number;
  /** Fraction of the height from the top, 0 to 1. */
  readonly y: (profit: number) => number;
}

function scaleOf({ spots, profits }: PayoffPicture): Scale {
  const width = spots.high - spots.low;
  const height = profits.high - profits.low || 1;
  return {
    x: (spot) => (spot - spots.low) / width,
    y: (profit) => HEADROOM + ((profits.high - profit) / height) * (1 - HEADROOM - FOOTROOM),
  };
}

const place = (fraction: number) => `${(fraction * 100).toFixed(2)}%`;
const drawn = (fraction: number) => (fraction * SIZE).toFixed(1);

function linePath(points: PayoffPicture['points'], { x, y }: Scale): string {
  return points
    .map(({ spot, profitTotal }, i) => `${i ? 'L' : 'M'}${drawn(x(spot))} ${drawn(y(profitTotal))}`)
    .join('');
}

/** Where the stock may end, as an area standing on the foot of the picture. */
function densityPath(density: readonly number[] | null): string | null {
  const top = Math.max(0, ...(density ?? []));
  if (!density || top === 0) return null;
  const outline = density.map((height, i) => {
    const y = 1 - (height / top) * DENSITY_HEIGHT;
    return `L${drawn(i / (density.length - 1))} ${drawn(y)}`;
  });
  return `M0 ${SIZE}${outline.join('')}L${SIZE} ${SIZE}Z`;
}

const outcomeWords = (profit: number) => {
  const sign = signOf(profit);
  if (sign === undefined) return 'no gain and no loss';
  return `${sign === 'profit' ? 'profit' : 'loss'} of ${usdTotal(Math.abs(profit))}`;
};

/** The price being read, and the picture it was read from: it does not outlive it. */
interface Probe {
  readonly spot: number;
  readonly of: PayoffPicture;
}

interface PayoffChartProps {
  readonly plan: Plan;
  readonly outlook: Pick<OutlookPlan, 'picture' | 'implied' | 'density'>;
}

/** The picture of the trade: profit or loss at expiration, and where the stock may be. */
export const PayoffChart = memo(function PayoffChart({ plan, outlook }: PayoffChartProps) {
  const { terms, stock, analysis, trade } = plan;
  const { picture, implied } = outlook;
  const [probe, setProbe] = useState<Probe | null>(null);
  const scale = scaleOf(picture);
  const { low, high } = picture.spots;
  const read = probe?.of === picture ? probe.spot : (trade?.spot ?? terms.strike);
  const spot = clamp(read, low, high);
  const probeAt = (price: number) => setProbe({ spot: price, of: picture });
  // Round prices, so that a step of the keys never reads $332.79.
  const stops = roundTicks(low, high, SLIDER_STOPS);
  const profit = profitAtExpiration(terms, spot);
  const reading = `At ${usd(spot)}: ${outcomeWords(profit)}`;
  const share = percentResult(profit / plan.capitalTotal);

  // A mouse reads by pointing; a finger and the keys move the slider that lies over the plot.
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType !== 'mouse') return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    probeAt(low + ((event.clientX - left) / width) * (high - low));
  };

  const loss = picture.points.filter((point) => point.spot <= analysis.breakeven);
  const gain = picture.points.filter((point) => point.spot >= analysis.breakeven);
  const density = densityPath(outlook.density);

  return (
    <Card title={`Profit or loss at expiration, and where ${stock} may be`}>
      <figure className={styles.figure}>
        <p className={styles.reading} data-sign={signOf(profit)}>
          <strong>{reading}</strong>, {share} of {basisWord(plan)}
        </p>
        <div className={styles.chart}>
          <svg className={styles.profits} aria-hidden="true">
            {roundTicks(picture.profits.low, picture.profits.high, 5).map((tick) => (
              <text key={tick} x="100%" y={place(scale.y(tick))} dy="4" textAnchor="end">
                {usdBrief(tick)}
              </text>
            ))}
          </svg>
          <div
            className={styles.plot}
            onPointerMove={onPointerMove}
            onPointerLeave={(event) => {
              // A finger leaves as soon as it is lifted, and what it found must still be readable.
              if (event.pointerType === 'mouse') setProbe(null);
            }}
          >
            <svg
              viewBox={`0 0 ${SIZE} ${SIZE}`}
              preserveAspectRatio="none"
              aria-hidden="true"
              className={styles.drawing}
            >
              {density && <path className={styles.density} d={density} />}
              <HorizontalRules picture={picture} scale={scale} />
              <path className={styles.loss} d={linePath(loss, scale)} />
              <path className={styles.gain} d={linePath(gain, scale)} />
            </svg>
            <Labels plan={plan} scale={scale} />
            <svg className={styles.labels} aria-hidden="true">
              <line
                className={styles.probe}
                x1={place(scale.x(spot))}
                x2={place(scale.x(spot))}
                y1="26%"
                y2="100%"
              />
              <circle
                className={styles.dot}
                data-sign={signOf(profit)}
                cx={place(scale.x(spot))}
                cy={place(scale.y(profit))}
                r="4"
              />
            </svg>
            <input
              type="range"
              className={styles.slider}
              aria-label="Stock price at expiration"
              aria-valuetext={`${reading}, ${share}`}
              min={stops[0]}
              max={stops.at(-1)}
              step={(stops[1] ?? high) - (stops[0] ?? low)}
              value={spot}
              onChange={(event) => probeAt(event.target.valueAsNumber)}
            />
          </div>
          <svg className={styles.spots} aria-hidden="true">
            {roundTicks(low, high, 5).map((tick) => (
              <text key={tick} x={place(scale.x(tick))} y="16" textAnchor="middle">
                {usdBrief(tick)}
              </text>
            ))}
          </svg>
        </div>
        <figcaption>
          {usdResult(analysis.maxProfitTotal)} at most, from {usdBrief(terms.strike)} up; below the
          strike every dollar of fall costs {usdTotal(analysis.collateralTotal / terms.strike)}.
          {implied &&
            density &&
            ` Gray: the premium’s own volatility puts ${percentChance(implied.chances.assignment)} below the strike and ${percentChance(1 - implied.chances.assignment)} above.`}
        </figcaption>
      </figure>
    </Card>
  );
});

function HorizontalRules({ picture, scale }: { picture: PayoffPicture; scale: Scale }) {
  const { low, high } = picture.profits;
  return roundTicks(low, high, 5).map((tick) => (
    <line
      key={tick}
      className={tick === 0 ? styles.zero : styles.rule}
      x1="0"
      x2={SIZE}
      y1={drawn(scale.y(tick))}
      y2={drawn(scale.y(tick))}
    />
  ));
}

/** The marked prices. Each has a height of its own, so that no two labels ever meet. */
function Labels({ plan, scale }: { readonly plan: Plan; readonly scale: Scale }) {
  const { terms, breakeven, trade, input } = plan;
  const named = input.stock && input.stock.length <= LONGEST_NAME;
  const stock = named ? input.stock : 'Stock';
  const marks = [
    { name: 'Strike', spot: terms.strike, top: 14, kind: styles.strike },
    ...(breakeven === null
      ? []
      : [{ name: 'Breakeven', spot: breakeven, top: 50, kind: styles.breakeven }]),
    ...(trade ? [{ name: `${stock} now`, spot: trade.spot, top: 32, kind: styles.spot }] : []),
  ];
  return (
    <svg className={styles.labels} aria-hidden="true">
      {marks.map(({ name, spot, top, kind }) => {
        const at = scale.x(spot);
        const onLeft = at > (name.endsWith('now') ? 0.6 : 0.25);
        return (
          <g key={name}>
            <line className={kind} x1={place(at)} x2={place(at)} y1={top - 10} y2="100%" />
            <text x={place(at)} y={top} dx={onLeft ? -6 : 6} textAnchor={onLeft ? 'end' : 'start'}>
              {name} {usdBrief(spot)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
