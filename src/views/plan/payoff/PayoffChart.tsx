import { noun } from '../../../words/planWords';
import { atStart } from '../../../text/sentence';
import { memo, useState, type PointerEvent, type ReactNode } from 'react';
import type { PayoffPicture } from '../../../core/put/payoffPicture';
import { profitAtExpiration } from '../../../core/put/payoff';
import type { Line } from '../../../plan/line';
import type { Plan } from '../../../plan/plan';
import { percentChance, usd, usdBrief, usdTotal } from '../../../text/format';
import { Card } from '../../../ui/Card';
import { roundTicks } from '../../../text/roundTicks';
import { signOf } from '../../../text/sign';
import styles from './PayoffChart.module.css';
import { Labels } from './PayoffMarks';
import { place, SIZE } from '../../../ui/drawing';
import { evenPath, scaleOf } from './payoffScale';
import { ProfitAxis, Shapes, SpotAxis } from './PayoffShapes';
import { momentWords, resultWords, shareWords } from '../../../words/resultWords';

const SLIDER_STOPS = 200;

/** The price being read, and the picture it was read from: it does not outlive it. */
interface Probe {
  readonly spot: number;
  readonly of: PayoffPicture;
}

interface PayoffChartProps {
  readonly plan: Plan;
  readonly picture: PayoffPicture;
  /** How likely the stock ends at each price across the picture; null without a volatility. */
  readonly density: readonly number[] | null;
  /** Chance that it ends below the strike; null without a volatility. */
  readonly assignment: number | null;
  /** The line before expiration; null without a volatility to price by. */
  readonly line: Line | null;
  /** What sets that line, below the picture. */
  readonly children?: ReactNode;
}

/** The picture of the trade: profit or loss at expiration and before, and where the stock may be. */
export const PayoffChart = memo(function PayoffChart(props: PayoffChartProps) {
  const { plan, picture, density, assignment, line, children } = props;
  const { terms, stockName, analysis, trade } = plan;
  const [probe, setProbe] = useState<Probe | null>(null);
  const scale = scaleOf(picture);
  const { low, high } = picture.spots;
  const read = probe?.of === picture ? probe.spot : (trade?.spot ?? terms.strike);
  const spot = clamp(read, low, high);
  const probeAt = (price: number) => setProbe({ spot: price, of: picture });
  // Round prices, so that a step of the keys never reads $332.79.
  const stops = roundTicks(low, high, SLIDER_STOPS);
  const profit = profitAtExpiration(terms, spot);
  const reading = `At ${usd(spot)}: ${resultWords(profit)}`;
  const share = shareWords(profit, plan);
  const before = line && line.profitAt(spot);
  const readingBefore =
    line && before !== null
      ? `${momentWords(line.moment)}: ${resultWords(before)}, ${shareWords(before, plan)}`
      : null;

  // A mouse reads by pointing; a finger and the keys move the slider that lies over the plot.
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType !== 'mouse') return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    probeAt(low + ((event.clientX - left) / width) * (high - low));
  };

  return (
    <Card title={`Profit or loss at expiration, and where ${stockName} may be`}>
      <figure className={styles.figure} aria-label="Profit or loss at expiration by stock price">
        <p className={styles.reading} data-sign={signOf(profit)}>
          <strong>{reading}</strong>, {share}
        </p>
        <p className={styles.reading} data-before="" data-sign={signOf(before ?? 0)}>
          {readingBefore}
        </p>
        <div className={styles.chart}>
          <ProfitAxis picture={picture} />
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
              <Shapes picture={picture} breakeven={analysis.breakeven} density={density} />
              {line && (
                <path
                  className={styles.before}
                  d={evenPath(line.profitTotals, scale)}
                  data-line="before"
                />
              )}
            </svg>
            <Labels plan={plan} picture={picture} exerciseBelow={line && line.exerciseBelow}>
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
            </Labels>
            <input
              type="range"
              className={styles.slider}
              aria-label={`${atStart(noun(plan))} price at expiration`}
              aria-valuetext={[`${reading}, ${share}`, readingBefore].filter(Boolean).join('. ')}
              min={stops[0]}
              max={stops.at(-1)}
              step={(stops[1] ?? high) - (stops[0] ?? low)}
              value={spot}
              onChange={(event) => probeAt(event.target.valueAsNumber)}
            />
          </div>
          <SpotAxis picture={picture} />
        </div>
        {children}
        <figcaption>
          At best: {resultWords(analysis.maxProfitTotal)} from {usdBrief(terms.strike)} up; below
          the strike every dollar of fall costs {usdTotal(analysis.collateralTotal / terms.strike)}.
          {assignment !== null &&
            ` Gray: the premium’s own volatility puts ${percentChance(assignment)} below the strike and ${percentChance(1 - assignment)} above.`}
        </figcaption>
      </figure>
    </Card>
  );
});

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
