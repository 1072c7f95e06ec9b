import { memo } from 'react';
import { place } from '../../../ui/drawing';
import type { Frame, PlacedLabel } from '../../../ui/placeLabels';
import { LINE_HEIGHT } from '../../../ui/placeLabels';
import { marksOf } from './markLabels';
import styles from './PayoffChart.module.css';
import { fallen } from './resultLabels';
import { MOVE_BAR, type Sight } from './sight';
import { scaleOf } from './payoffScale';

/** Styles of labels that are not in the axes' muted color. */
const LOOKS: Readonly<Record<string, string | undefined>> = {
  most: styles.most,
  'goes on': styles.lost,
  fall: styles.lost,
  below: styles.said,
  above: styles.said,
  line: styles.said,
  'move low': styles.said,
  'move high': styles.said,
};

export const Words = memo(function Words({ labels }: { readonly labels: readonly PlacedLabel[] }) {
  return labels.map(({ key, lines, place: { x, y, dx = 0, dy = 0, anchor }, strong }) => (
    <text
      key={key}
      className={`halo ${LOOKS[key] ?? ''}`}
      data-strong={strong ? '' : undefined}
      x={place(x)}
      y={place(y)}
      dx={`${dx}em`}
      dy={`${dy}em`}
      textAnchor={anchor}
    >
      {lines.length === 1
        ? lines[0]
        : lines.map((line, i) => (
            <tspan key={line} x={place(x)} dx={`${dx}em`} dy={`${i === 0 ? dy : LINE_HEIGHT}em`}>
              {line}
            </tspan>
          ))}
    </text>
  ));
});

interface MarksProps extends Sight {
  readonly labels: readonly PlacedLabel[];
  readonly frame: Frame;
}

/** The lines of marked prices from their names down, the tear, and the expected move. */
export const Marks = memo(function Marks({ plan, picture, likely, labels, frame }: MarksProps) {
  const { x, y } = scaleOf(picture);
  const end = fallen({ plan, picture });
  return (
    <>
      {picture.tornAt !== null && (
        <Tear plan={plan} picture={picture} at={picture.tornAt} frame={frame} />
      )}
      {marksOf(plan, picture).map((mark) => {
        const name = labels.find(({ key }) => key === mark.key);
        return (
          <line
            key={mark.key}
            className={styles[mark.key]}
            x1={place(mark.x)}
            x2={place(mark.x)}
            y1={`${(name?.place.dy ?? 0) + 0.35}em`}
            y2="100%"
          />
        );
      })}
      {end && end.where === null && (
        <circle className={styles.end} cx={place(x(end.spot))} cy={place(y(end.profit))} r="3.5" />
      )}
      {likely && (
        <Move
          low={x(likely.range.low)}
          high={x(likely.range.high)}
          now={plan.trade && x(plan.trade.spot)}
        />
      )}
    </>
  );
});

const TOOTH = 18;
const TEETH_HEIGHT = 7;

interface TearProps extends Pick<Sight, 'plan' | 'picture'> {
  readonly at: number;
  readonly frame: Frame;
}

/** Where the picture is torn off at a loss, with an arrow to show that it continues. */
function Tear({ plan, picture, at, frame }: TearProps) {
  const { x, y } = scaleOf(picture);
  const { strike } = plan.terms;
  const run = (x(strike) - x(at)) * frame.width;
  const slope = Math.atan2(run, (1 - y(plan.analysis.netPremiumTotal)) * frame.height);
  return (
    <svg y="100%" overflow="visible">
      <pattern
        id="payoff-tear"
        patternUnits="userSpaceOnUse"
        y={-TEETH_HEIGHT}
        width={TOOTH}
        height={TEETH_HEIGHT + 1}
      >
        <path
          className={styles.teeth}
          d={`M0 ${TEETH_HEIGHT}L${TOOTH / 2} 1L${TOOTH} ${TEETH_HEIGHT}`}
        />
      </pattern>
      <rect
        y={-TEETH_HEIGHT}
        width={place(x(at))}
        height={TEETH_HEIGHT + 1}
        fill="url(#payoff-tear)"
      />
      <svg x={place(x(at))} overflow="visible">
        <path
          className={styles.arrow}
          d="M-6 -10L6 -10L0 3Z"
          transform={`rotate(${((slope * 180) / Math.PI).toFixed(0)})`}
        />
      </svg>
    </svg>
  );
}

interface MoveProps {
  readonly low: number;
  readonly high: number;
  readonly now: number | null;
}

/** One deviation down and up, under the axis. */
function Move({ low, high, now }: MoveProps) {
  return (
    <svg className={styles.move} y="100%" overflow="visible">
      <line x1={place(low)} x2={place(high)} y1={`${MOVE_BAR}em`} y2={`${MOVE_BAR}em`} />
      {[low, high, now].map(
        (end) =>
          end !== null && (
            <line
              key={end}
              x1={place(end)}
              x2={place(end)}
              y1={`${MOVE_BAR - 0.4}em`}
              y2={`${MOVE_BAR + 0.4}em`}
            />
          ),
      )}
    </svg>
  );
}
