import { CALIBRATED_UNTIL } from '../../../core/history/replay/rule';
import type { StartBand } from '../../../core/history/replay/startDays';
import type { RidePicture, RidePoint } from '../../../plan/history/ridePicture';
import { percentBrief } from '../../../text/format';
import { usdAxis, usdTotalShort } from '../../../text/resultFormat';
import type { Label } from '../../../ui/placeLabels';
import { across, down, placeOf, Plot, through } from '../../../ui/plot/Plot';
import plot from '../../../ui/plot/Plot.module.css';
import styles from './History.module.css';

interface RideChartProps {
  readonly picture: RidePicture;
  readonly band: StartBand | null;
}

/** Starting value of each ride, dollars. */
const START = 100_000;

/** The area between two lines: forward along one and back along the other. */
const area = (upper: readonly RidePoint[], lower: readonly RidePoint[]) =>
  `${through([...upper, ...lower.toReversed()])}Z`;

/** At the end of a line, or above it if there is no room beside it. */
const endLabel = (
  key: string,
  name: string,
  points: readonly RidePoint[],
  worth: string,
): Label => {
  const { y } = points.at(-1)!;
  return {
    key,
    strong: key === 'rule',
    texts: [[name, worth], [name]],
    places: [
      placeOf({ x: 1, y }, 'start', 0.4, 0.2),
      placeOf({ x: 1, y }, 'end', -0.3, -1.9),
      placeOf({ x: 1, y }, 'end', -0.3, 1.4),
      placeOf({ x: 0.9, y }, 'end', -0.3, 2.6),
    ],
  };
};

/** What $100,000 came to and, below it, each ride's distance from its high. */
export function RideChart({ picture, band }: RideChartProps) {
  const { rule, index, bills, ruleFalls, indexFalls, xOf, yOf } = picture;
  const years = picture.years.map(({ at, value }) => ({ at, text: String(value) }));
  const fitted = xOf(CALIBRATED_UNTIL);
  const worthAt = (points: readonly RidePoint[]) => {
    const { y } = points.at(-1)!;
    const [one, two] = [yOf(1), yOf(Math.E)];
    return usdTotalShort(START * Math.exp((y - one) / (two - one)));
  };
  const edge = (of: 'low' | 'high') =>
    (band?.months ?? []).map((month) => ({ x: xOf(month.date), y: yOf(month[of]) }));
  const bottom = [
    { x: 1, y: 1 },
    { x: 0, y: 1 },
  ];
  return (
    <>
      <Plot
        name="What $100,000 came to, in the table of years below"
        xTicks={years}
        yTicks={picture.worths.map(({ at, value }) => ({ at, text: usdAxis(value * START) }))}
        labels={[
          endLabel('rule', 'Rule', rule, worthAt(rule)),
          endLabel('index', 'Buy and hold', index, worthAt(index)),
          endLabel('bills', 'T-bills', bills, worthAt(bills)),
        ]}
        stretched={
          <>
            {band && <path className={plot.all} d={area(edge('high'), edge('low'))} />}
            <path className={plot.line} d={through(index)} />
            <path className={`${plot.line} ${plot.dashed}`} d={through(bills)} />
            <path className={plot.zero} d={through(rule)} />
          </>
        }
      >
        {fitted > 0 && fitted < 1 && (
          <line
            className={plot.dashed}
            x1={across(fitted)}
            x2={across(fitted)}
            y1={down(0)}
            y2={down(1)}
          />
        )}
      </Plot>
      <div className={styles.low}>
        <Plot
          name="How far below its high, in the table of years below"
          xTicks={years}
          yTicks={picture.falls.map(({ at, value }) => ({ at, text: percentBrief(value) }))}
          labels={[]}
          stretched={
            <>
              <path
                className={plot.worse}
                d={`M0 0L${through([...ruleFalls, ...bottom]).slice(1)}Z`}
              />
              <path className={plot.line} d={through(indexFalls)} />
            </>
          }
        />
      </div>
      <p className="note">
        Above, on a log scale: the rule as the heavy line in the band of its start days, buy and
        hold with dividends as the light one, T-bills dashed; the upright line ends the years that
        the model was fitted to. Below: how far the rule was under its high, shaded, and buy and
        hold, as the line.
      </p>
    </>
  );
}
