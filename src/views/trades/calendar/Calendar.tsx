import type { CashCalendar } from '../../../plan/book/cashCalendar';
import { DASH, usdWhole } from '../../../text/format';
import { SIZE } from '../../../ui/drawing';
import { ScrollRegion } from '../../../ui/table/ScrollRegion';
import { Fold } from '../../../ui/Fold';
import type { Label } from '../../../ui/placeLabels';
import { dayWords } from '../../../words/book/dayWords';
import { coverageWords, owedNames, owedPuts } from '../../../words/book/owedWords';
import { across, down, placeOf, Plot, through, type Point } from '../../../ui/plot/Plot';
import plot from '../../../ui/plot/Plot.module.css';
import styles from '../Rows.module.css';
import { Section } from '../Section';
import { owedScale, type OwedScale } from './steps';

interface CalendarProps {
  readonly calendars: readonly CashCalendar[];
  readonly asOf: string;
}

/** Amounts owed by date if puts are assigned, against their account's cash. */
export const Calendar = ({ calendars, asOf }: CalendarProps) => (
  <div id="owed" tabIndex={-1}>
    {calendars.map((calendar) => (
      <Section
        key={calendar.account}
        title="Owed by date, if assigned"
        beside={calendars.length > 1 ? calendar.account : undefined}
      >
        <Picture calendar={calendar} asOf={asOf} />
        <p className="note">{coverageWords(calendar)}</p>
        <Fold name="By date, as a table" about="What is owed by date" className="note">
          {() => <ByDate calendar={calendar} asOf={asOf} />}
        </Fold>
      </Section>
    ))}
  </div>
);

/** The area under a stepped line, down to zero. */
const under = (points: readonly Point[]) =>
  `${through([...points, { x: points.at(-1)!.x, y: 0 }, { x: points[0]!.x, y: 0 }])}Z`;

function Picture({ calendar, asOf }: { readonly calendar: CashCalendar; readonly asOf: string }) {
  const scale = owedScale(calendar, asOf);
  if (scale === null) return null;
  const { cashTotal, days, shortTotal } = calendar;
  const cash = cashTotal === null ? null : scale.y(cashTotal);
  const owedMost = scale.y(days.at(-1)!.allTotal!);
  return (
    <Plot
      name="Cash owed by date if assigned, in the table below it"
      xTicks={days.map(({ on }) => ({ at: scale.x(on), text: dayWords(on, asOf) }))}
      yTicks={[]}
      labels={labelsOf(calendar, scale)}
      stretched={
        <>
          <path className={plot.all} d={under(scale.all)} />
          {scale.inTheMoney && <path className={plot.some} d={under(scale.inTheMoney)} />}
          {cash !== null && shortTotal > 0 && (
            <rect
              className={plot.worse}
              x={scale.x(firstShort(calendar)) * SIZE}
              width={(1 - scale.x(firstShort(calendar))) * SIZE}
              y={(1 - owedMost) * SIZE}
              height={(owedMost - cash) * SIZE}
            />
          )}
        </>
      }
    >
      <line className={plot.grid} x1={across(0)} x2={across(1)} y1={down(0)} y2={down(0)} />
      {cash !== null && (
        <line className={plot.zero} x1={across(0)} x2={across(1)} y1={down(cash)} y2={down(cash)} />
      )}
    </Plot>
  );
}

/** The day from which the full shortfall exists: before it the cash may have lacked less. */
const firstShort = ({ shortOn, days }: CashCalendar) => shortOn ?? days.at(-1)!.on;

function labelsOf({ days, cashTotal }: CashCalendar, scale: OwedScale): Label[] {
  const last = days.at(-1)!;
  const nowOwed = last.inTheMoneyTotal;
  const steps = days.toReversed().map((day): Label => {
    const at = { x: scale.x(day.on), y: scale.y(day.allTotal ?? 0) };
    const total = usdWhole(day.allTotal ?? 0);
    return {
      key: day.on,
      texts: [[`${owedNames(day)} ${total}`], [owedNames(day), total], [total]],
      places: [placeOf(at, 'end', -0.4, -0.4), placeOf(at, 'start', 0.4, 1.2)],
      strong: day === last,
    };
  });
  return [
    ...(cashTotal === null
      ? []
      : [
          {
            key: 'cash',
            texts: [[`cash ${usdWhole(cashTotal)}`]],
            places: [
              placeOf({ x: 0, y: scale.y(cashTotal) }, 'start', 0, -0.5),
              placeOf({ x: 0, y: scale.y(cashTotal) }, 'start', 0, 1.2),
            ],
            strong: true,
          },
        ]),
    ...steps,
    ...(nowOwed === null || nowOwed === 0
      ? []
      : [
          {
            key: 'now',
            texts: [[`in the money now ${usdWhole(nowOwed)}`], [usdWhole(nowOwed)]],
            places: [placeOf({ x: 1, y: scale.y(nowOwed) }, 'end', -0.3, -0.4)],
          },
        ]),
  ];
}

function ByDate({ calendar, asOf }: { readonly calendar: CashCalendar; readonly asOf: string }) {
  const { days, cashTotal } = calendar;
  const text = (total: number | null) => (total === null ? DASH : usdWhole(total));
  return (
    <ScrollRegion label="Days, a row each">
      <table className={`${styles.rows} ${styles.fold}`}>
        <caption className="visually-hidden">Owed by date, if assigned</caption>
        <thead>
          <tr>
            <th scope="col">By</th>
            <th scope="col" data-left>
              Puts
            </th>
            <th scope="col">If all are assigned</th>
            <th scope="col">If those in the money are</th>
            <th scope="col">Cash left, if all are</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => {
            const { on, allTotal, inTheMoneyTotal } = day;
            const left = cashTotal === null || allTotal === null ? null : cashTotal - allTotal;
            return (
              <tr key={on}>
                <th scope="row">
                  <span className="whole">{dayWords(on, asOf)}</span>
                </th>
                <td data-left>{owedPuts(day)}</td>
                <td>{text(allTotal)}</td>
                <td>{text(inTheMoneyTotal)}</td>
                <td data-sign={left !== null && left < 0 ? 'loss' : undefined}>{text(left)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
