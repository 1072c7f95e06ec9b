import { daysToExpiration } from '../../../core/market/calendar';
import type { CashCalendar } from '../../../plan/book/cashCalendar';
import type { Point } from '../../../ui/plot/Plot';

/** Share of the days shown after the last expiration. */
const TAIL = 0.16;

/** Space above the highest level. */
const HEAD = 1.12;

export interface OwedScale {
  readonly x: (date: string) => number;
  readonly y: (total: number) => number;
  /** Amounts owed if every put is assigned, and if those in the money are, as steps from the left. */
  readonly all: readonly Point[];
  readonly inTheMoney: readonly Point[] | null;
}

/** The chart of amounts owed by date; null if nothing can be drawn. */
export function owedScale({ days, cashTotal }: CashCalendar, asOf: string): OwedScale | null {
  const last = days.at(-1);
  if (last === undefined || last.allTotal === null) return null;
  const span = Math.max(7, daysToExpiration(asOf, last.on)) * (1 + TAIL);
  const most = Math.max(last.allTotal, cashTotal ?? 0, 1) * HEAD;
  const x = (date: string) => daysToExpiration(asOf, date) / span;
  const y = (total: number) => Math.max(0, total) / most;
  const stairs = (totalOf: (day: (typeof days)[number]) => number) => {
    let level = 0;
    const corners = days.flatMap((day) => {
      const before = level;
      level = totalOf(day);
      return [
        { x: x(day.on), y: y(before) },
        { x: x(day.on), y: y(level) },
      ];
    });
    return [{ x: 0, y: 0 }, ...corners, { x: 1, y: y(level) }];
  };
  const isKnown = days.every(({ inTheMoneyTotal }) => inTheMoneyTotal !== null);
  return {
    x,
    y,
    all: stairs(({ allTotal }) => allTotal ?? 0),
    inTheMoney: isKnown ? stairs(({ inTheMoneyTotal }) => inTheMoneyTotal ?? 0) : null,
  };
}
