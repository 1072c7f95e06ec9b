import { NAMES } from '../../../words/names';
import { memo, type ReactNode } from 'react';
import type { PayoffPicture } from '../../../core/put/payoffPicture';
import type { Plan } from '../../../plan/plan';
import { usdBrief } from '../../../text/format';
import styles from './PayoffChart.module.css';
import { place } from '../../../ui/drawing';
import { scaleOf } from './payoffScale';

/** Letters of a stock's name that find room beside its line on a phone. */
const LONGEST_NAME = 20;

/** A marked price. Each has a height of its own, so that no two labels ever meet. */
interface Mark {
  readonly name: string;
  readonly spot: number | null;
  readonly top: number;
  readonly kind: string | undefined;
}

interface MarksProps {
  readonly plan: Plan;
  readonly picture: PayoffPicture;
}

const marksOf = ({ terms, breakeven, trade, input }: Plan): readonly Mark[] => [
  { name: 'Strike', spot: terms.strike, top: 14, kind: styles.strike },
  { name: NAMES.breakeven, spot: breakeven, top: 50, kind: styles.breakeven },
  {
    name: `${input.stock && input.stock.length <= LONGEST_NAME ? input.stock : 'Stock'} now`,
    spot: trade && trade.spot,
    top: 32,
    kind: styles.spot,
  },
];

interface MarkProps {
  readonly mark: Mark;
  readonly picture: PayoffPicture;
}

function MarkLine({ mark: { spot, top, kind }, picture }: MarkProps) {
  const { x } = scaleOf(picture);
  if (spot === null || x(spot) < 0) return null;
  return <line className={kind} x1={place(x(spot))} x2={place(x(spot))} y1={top - 10} y2="100%" />;
}

function MarkName({ mark: { name, spot, top }, picture }: MarkProps) {
  const { x } = scaleOf(picture);
  if (spot === null || x(spot) < 0) return null;
  const onLeft = x(spot) > (name.endsWith('now') ? 0.6 : 0.42);
  return (
    <text
      className="halo"
      data-strong=""
      x={place(x(spot))}
      y={top}
      dx={onLeft ? -6 : 6}
      textAnchor={onLeft ? 'end' : 'start'}
    >
      {name} {usdBrief(spot)}
    </text>
  );
}

const Lines = memo(function Lines({ plan, picture }: MarksProps) {
  return marksOf(plan).map((mark) => <MarkLine key={mark.name} mark={mark} picture={picture} />);
});

const Names = memo(function Names({ plan, picture }: MarksProps) {
  return marksOf(plan).map((mark) => <MarkName key={mark.name} mark={mark} picture={picture} />);
});

interface LabelsProps extends MarksProps {
  readonly exerciseBelow: number | null;
  /** What is drawn above the lines and below the words. */
  readonly children: ReactNode;
}

/** The marked prices; of all of them only that of exercise moves with the day. */
export function Labels({ plan, picture, exerciseBelow, children }: LabelsProps) {
  const exercise = { name: 'Exercise', spot: exerciseBelow, top: 68, kind: styles.exercise };
  return (
    <svg className={styles.labels} aria-hidden="true">
      <Lines plan={plan} picture={picture} />
      <MarkLine mark={exercise} picture={picture} />
      {children}
      <Names plan={plan} picture={picture} />
      <MarkName mark={exercise} picture={picture} />
    </svg>
  );
}
