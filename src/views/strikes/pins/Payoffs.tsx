import { useId, useMemo, useRef } from 'react';
import type { Plan } from '../../../plan/plan';
import { payoffsOf } from '../../../plan/strikes/payoffs';
import { usdBrief } from '../../../text/format';
import { usdAxis } from '../../../text/resultFormat';
import { roundTicks } from '../../../text/roundTicks';
import { linePath } from '../../../ui/plot/shapes';
import { useFrame } from '../../../ui/useFrame';
import { scaleOf } from '../picture/drawn';
import { EndLabels } from '../picture/EndLabels';
import styles from '../picture/PutsPlot.module.css';

/** A dash pattern for each line. */
const DASHES = [undefined, '7 4', '2 3', '9 3 2 3'] as const;

interface PayoffsProps {
  readonly names: readonly string[];
  readonly plans: readonly Plan[];
  readonly spot: number;
}

/** What the pinned puts gain or lose at expiration, in one drawing. */
export function Payoffs({ names, plans, spot }: PayoffsProps) {
  const id = useId();
  const field = useRef<SVGSVGElement>(null);
  const { width, height } = useFrame(field);
  const picture = useMemo(
    () =>
      payoffsOf(
        plans.map(({ terms }) => terms),
        spot,
      ),
    [plans, spot],
  );
  const { across, down } = scaleOf(picture, { width, height });
  const drawn = picture.lines.map((line) =>
    line.map((point) => ({ x: across(point.x), y: down(point.y) })),
  );
  const [stockName = 'the stock'] = plans.map((plan) => plan.stockName);
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <h3 id={id}>Profit or loss at expiration</h3>
      <div className={styles.plot} data-wide>
        <svg ref={field} aria-hidden="true">
          {roundTicks(picture.y.low, picture.y.high, 6).map((at) => (
            <g key={at}>
              <path
                className={at === 0 ? styles.zero : styles.rule}
                d={`M0 ${down(at)}H${width}`}
              />
              <text x="-6" y={down(at)} dy="0.35em" textAnchor="end">
                {usdAxis(at)}
              </text>
            </g>
          ))}
          {roundTicks(picture.x.low, picture.x.high, 5).map((at) => (
            <text key={at} x={across(at)} y={height} dy="1.4em" textAnchor="middle">
              {usdBrief(at)}
            </text>
          ))}
          <path className={styles.floor} d={`M${across(spot)} 0V${height}`} />
          <text x={across(spot) - 6} y={height - 6} textAnchor="end" className={styles.said}>
            now {usdBrief(spot)}
          </text>
          {drawn.map((line, at) => (
            <path
              key={names[at]}
              className={styles.payoff}
              d={linePath(line)}
              strokeDasharray={DASHES[at]}
            />
          ))}
          <EndLabels
            width={width}
            height={height}
            labels={drawn.map((line, at) => ({
              key: names[at]!,
              text: names[at]!,
              y: line.at(-1)!.y,
            }))}
          />
        </svg>
      </div>
      <p className={styles.across} aria-hidden="true">
        {stockName} at expiration
      </p>
      <figcaption>
        Solid, dashed, dotted and dash-dotted, in the order of the table, which has their figures.
      </figcaption>
    </figure>
  );
}
