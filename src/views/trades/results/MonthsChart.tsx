import type { Period } from '../../../plan/book/results';
import { usdAxis } from '../../../text/resultFormat';
import { roundTicks } from '../../../text/roundTicks';
import { SIZE } from '../../../ui/drawing';
import { periodName } from '../../../words/book/resultRows';
import { across, down, Plot } from '../../../ui/plot/Plot';
import plot from '../../../ui/plot/Plot.module.css';

/** Most months that fit side by side. */
const SHOWN = 12;

/** Premium received and gains realized, month by month, oldest first. */
export function MonthsChart({ months }: { readonly months: readonly Period[] }) {
  const shown = months.slice(0, SHOWN).toReversed();
  const values = shown.flatMap(({ result }) => [result.receivedTotal, result.realizedTotal ?? 0]);
  const low = Math.min(0, ...values);
  const high = Math.max(1, ...values);
  const y = (value: number) => (value - low) / (high - low);
  const wide = 1 / shown.length;
  const bar = (at: number, which: 0 | 1, value: number) => ({
    x: (at + 0.14 + which * 0.36) * wide * SIZE,
    width: 0.34 * wide * SIZE,
    y: (1 - y(Math.max(0, value))) * SIZE,
    height: Math.abs(y(value) - y(0)) * SIZE,
  });
  const bars = shown.flatMap(({ result }, at) => {
    const realized = result.realizedTotal ?? 0;
    return [
      <rect
        key={`${result.key} received`}
        className={plot.some}
        {...bar(at, 0, result.receivedTotal)}
      />,
      <rect
        key={`${result.key} realized`}
        className={realized < 0 ? plot.lost : plot.good}
        {...bar(at, 1, realized)}
      />,
    ];
  });
  return (
    <>
      <Plot
        name="Premium received and realized by month, in the table below"
        xTicks={shown.map((month, at) => ({
          at: (at + 0.5) * wide,
          text: periodName(month, 'month'),
        }))}
        yTicks={roundTicks(low, high, 4).map((value) => ({ at: y(value), text: usdAxis(value) }))}
        labels={[]}
        stretched={bars}
      >
        <line className={plot.zero} x1={across(0)} x2={across(1)} y1={down(y(0))} y2={down(y(0))} />
      </Plot>
      <p className="note">
        Gray: premium received, which may still be lost. In color: realized, a gain above the line
        and a loss below it.
      </p>
    </>
  );
}
