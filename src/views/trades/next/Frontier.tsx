import type { FrontierLine, RollOption } from '../../../plan/book/next/frontier';
import { usd } from '../../../text/format';
import type { Label } from '../../../ui/placeLabels';
import { SIZE } from '../../../ui/drawing';
import { dayWords } from '../../../words/book/dayWords';
import { rollName } from '../../../words/book/rollWords';
import { across, down, placeOf, Plot, through, type Point } from '../../../ui/plot/Plot';
import styles from '../../../ui/plot/Plot.module.css';
import { frontierScale, type FrontierScale } from './frontierScale';

interface FrontierProps {
  readonly lines: readonly FrontierLine[];
  /** The campaign's current breakeven; null if there is none. */
  readonly evenNow: number | null;
  readonly chosen: RollOption | null;
  readonly asOf: string;
  readonly onChoose: (key: string) => void;
}

/** Net credit of each roll against its new breakeven, one line per expiration. */
export function Frontier({ lines, evenNow, chosen, asOf, onChoose }: FrontierProps) {
  const scale = frontierScale(lines, evenNow);
  if (scale === null) return null;
  const pointOf = ({ plan }: RollOption) =>
    plan.economicBreakeven === null ? null : scale.at(plan.economicBreakeven, plan.netPerShare);
  const ring = chosen && pointOf(chosen);
  const now = evenNow === null ? null : scale.at(evenNow, 0).x;
  return (
    <Plot
      name="Rolls: net credit against the campaign breakeven after the roll, in the table beside it"
      xTicks={scale.xTicks}
      yTicks={scale.yTicks}
      xTitle="campaign breakeven after the roll; lower is better"
      labels={labelsOf(scale, { ring, now, evenNow, chosen, asOf })}
      onPoint={(point) => onChoose(nearest(scale, point))}
      stretched={
        <>
          <rect
            className={styles.bad}
            width={SIZE}
            y={(1 - scale.zero) * SIZE}
            height={scale.zero * SIZE}
          />
          {scale.lines.map(({ expiration, rolls }) => (
            <path
              key={expiration}
              className={styles.line}
              d={through(rolls.map(({ roll, even }) => scale.at(even, roll.plan.netPerShare)))}
            />
          ))}
        </>
      }
    >
      <line
        className={styles.zero}
        x1={across(0)}
        x2={across(1)}
        y1={down(scale.zero)}
        y2={down(scale.zero)}
      />
      {now !== null && (
        <line
          className={styles.dashed}
          x1={across(now)}
          x2={across(now)}
          y1={down(1)}
          y2={down(0)}
        />
      )}
      {scale.lines.flatMap(({ rolls }) =>
        rolls.map(({ roll, even }) => {
          const { x, y } = scale.at(even, roll.plan.netPerShare);
          return (
            <circle
              key={roll.key}
              className={styles.mark}
              cx={across(x)}
              cy={down(y)}
              r={scale.radius(roll.plan.addedDays)}
            />
          );
        }),
      )}
      {ring && <circle className={styles.ring} cx={across(ring.x)} cy={down(ring.y)} r={8} />}
    </Plot>
  );
}

interface Said {
  readonly ring: Point | null;
  readonly now: number | null;
  readonly evenNow: number | null;
  readonly chosen: RollOption | null;
  readonly asOf: string;
}

function labelsOf(scale: FrontierScale, { ring, now, evenNow, chosen, asOf }: Said): Label[] {
  const ends = scale.lines.map(({ expiration, rolls }): Label => {
    const { roll, even } = rolls.at(-1)!;
    const end = scale.at(even, roll.plan.netPerShare);
    return {
      key: expiration,
      texts: [[dayWords(expiration, asOf)]],
      places: [placeOf(end, 'start', 0.7, 0.3), placeOf(end, 'end', -0.7, -0.5)],
    };
  });
  return [
    ...(ring && chosen
      ? [
          {
            key: 'chosen',
            texts: [[`${rollName(chosen, asOf).split(',')[0]!}, chosen`], ['chosen']],
            places: [
              placeOf(ring, 'end', -1, -0.7),
              placeOf(ring, 'start', 1, 1.2),
              placeOf(ring, 'end', -1, 1.2),
            ],
            strong: true,
          },
        ]
      : []),
    ...(now === null || evenNow === null
      ? []
      : [
          {
            key: 'now',
            texts: [[`now ${usd(evenNow)}`], ['now']],
            places: [
              placeOf({ x: now, y: 1 }, 'middle', 0, -0.5),
              placeOf({ x: now, y: 1 }, 'end', 1.5, -0.5),
            ],
            strong: true,
          },
        ]),
    ...ends,
    {
      key: 'credit',
      texts: [['credit']],
      places: [placeOf({ x: 0, y: scale.zero }, 'start', 0.5, -0.5)],
    },
    {
      key: 'debit',
      texts: [['debit']],
      places: [placeOf({ x: 0, y: scale.zero }, 'start', 0.5, 1.2)],
    },
  ];
}

/** The roll whose mark is nearest to a point. */
function nearest(scale: FrontierScale, { x, y }: Point): string {
  const distance = (at: Point) => (at.x - x) ** 2 + (at.y - y) ** 2;
  const all = scale.lines.flatMap(({ rolls }) =>
    rolls.map(({ roll, even }) => ({
      key: roll.key,
      far: distance(scale.at(even, roll.plan.netPerShare)),
    })),
  );
  return all.toSorted((a, b) => a.far - b.far)[0]!.key;
}
