import type { ReactNode } from 'react';
import type { PayoffPicture } from '../../core/trade/payoff';
import type { Plan } from '../../state/plan';
import { usdBrief } from '../../text/format';
import { roundTicks } from '../../text/roundTicks';
import styles from './PayoffChart.module.css';
import { drawn, place, SIZE, type Scale } from './payoffScale';

interface RulesProps {
  readonly profits: PayoffPicture['profits'];
  readonly scale: Scale;
}

export function HorizontalRules({ profits: { low, high }, scale }: RulesProps) {
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

/** Letters of a stock's name that find room beside its line on a phone. */
const LONGEST_NAME = 20;

interface LabelsProps {
  readonly plan: Plan;
  readonly scale: Scale;
  readonly exerciseBelow: number | null;
  /** What is drawn above the lines and below the words. */
  readonly children: ReactNode;
}

/** The marked prices. Each has a height of its own, so that no two labels ever meet. */
export function Labels({ plan, scale, exerciseBelow, children }: LabelsProps) {
  const { terms, breakeven, trade, input } = plan;
  const named = input.stock && input.stock.length <= LONGEST_NAME;
  const stock = named ? input.stock : 'Stock';
  const marks = [
    { name: 'Strike', spot: terms.strike, top: 14, kind: styles.strike },
    { name: 'Breakeven', spot: breakeven, top: 50, kind: styles.breakeven },
    { name: `${stock} now`, spot: trade && trade.spot, top: 32, kind: styles.spot },
    { name: 'Exercise', spot: exerciseBelow, top: 68, kind: styles.exercise },
  ];
  const shown = marks.flatMap(({ spot, ...mark }) =>
    spot === null || scale.x(spot) < 0 ? [] : [{ ...mark, spot, x: place(scale.x(spot)) }],
  );
  return (
    <svg className={styles.labels} aria-hidden="true">
      {shown.map(({ name, x, top, kind }) => (
        <line key={name} className={kind} x1={x} x2={x} y1={top - 10} y2="100%" />
      ))}
      {children}
      {shown.map(({ name, spot, x, top }) => {
        const onLeft = scale.x(spot) > (name.endsWith('now') ? 0.6 : 0.42);
        return (
          <text key={name} x={x} y={top} dx={onLeft ? -6 : 6} textAnchor={onLeft ? 'end' : 'start'}>
            {name} {usdBrief(spot)}
          </text>
        );
      })}
    </svg>
  );
}
