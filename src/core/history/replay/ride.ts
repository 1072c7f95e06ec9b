import { nextTradingDate } from './schedule';

/** A value at a close. */
export interface Worth {
  readonly date: string;
  /** Days since 1970. */
  readonly number: number;
  readonly value: number;
}

/** The deepest fall from a high to a low, and the recovery. */
export interface WorstFall {
  /** Decimal, negative; 0 if it never fell. */
  readonly change: number;
  readonly from: string;
  readonly to: string;
  /** The first close back at the old high; null if there has been none. */
  readonly recovered: string | null;
  /** Calendar days from the high to the recovery, or to the last close. */
  readonly days: number;
}

/** Return and risk of a path over some years. */
export interface Ride {
  /** Compound, decimal; null for less than a year, as a few days would not make a yearly figure. */
  readonly annualReturn: number | null;
  /**
   * Standard deviation of monthly changes, times the root of 12; null with fewer than twelve whole
   * months.
   */
  readonly deviation: number | null;
  readonly worstFall: WorstFall;
  /** Worst whole month; null without one. */
  readonly worstMonth: MonthChange | null;
}

export interface MonthChange {
  /** Month, as in 1990-01. */
  readonly month: string;
  readonly change: number;
}

/** Leap days matter over decades. */
const YEAR = 365.25;

/** A full year, or one that holidays at either end cut short. */
const NEARLY_A_YEAR = 360;

const MONTHS = 12;

/** Compound growth per year; null for less than a year. */
export function annualReturn(first: Worth, last: Worth): number | null {
  const days = last.number - first.number;
  return days < NEARLY_A_YEAR ? null : (last.value / first.value) ** (YEAR / days) - 1;
}

const monthOf = ({ date }: Worth) => date.slice(0, 7);

/** The last close of each month; of the last month only if it has no trading day left. */
export const monthEnds = (path: readonly Worth[]): readonly Worth[] =>
  path.filter((worth, at) => {
    const next = path[at + 1];
    return (next?.date ?? nextTradingDate(worth.number)).slice(0, 7) !== monthOf(worth);
  });

/** Changes from each month's end to the next. */
export function monthChanges(path: readonly Worth[]): readonly MonthChange[] {
  const ends = monthEnds(path);
  return ends
    .slice(1)
    .map((end, at) => ({ month: monthOf(end), change: end.value / ends[at]!.value - 1 }));
}

function deviationOf(changes: readonly MonthChange[]): number | null {
  const { length } = changes;
  if (length < MONTHS) return null;
  const mean = changes.reduce((sum, { change }) => sum + change, 0) / length;
  const squares = changes.reduce((sum, { change }) => sum + (change - mean) ** 2, 0);
  return Math.sqrt((squares / (length - 1)) * MONTHS);
}

/** The worst fall by closes. */
export function worstFall(path: readonly Worth[]): WorstFall {
  let high = path[0]!;
  let worst = { change: 0, high, low: high };
  for (const worth of path) {
    if (worth.value > high.value) high = worth;
    const change = worth.value / high.value - 1;
    if (change < worst.change) worst = { change, high, low: worth };
  }
  const { change, low } = worst;
  const back = path.find(({ number, value }) => number > low.number && value >= worst.high.value);
  return {
    change,
    from: worst.high.date,
    to: low.date,
    recovered: change === 0 ? low.date : (back?.date ?? null),
    days: change === 0 ? 0 : (back ?? path.at(-1)!).number - worst.high.number,
  };
}

/** Return and risk of a path with at least one close. */
export function rideOf(path: readonly Worth[]): Ride {
  const changes = monthChanges(path);
  const [worstMonth = null] = changes.toSorted((one, other) => one.change - other.change);
  return {
    annualReturn: annualReturn(path[0]!, path.at(-1)!),
    deviation: deviationOf(changes),
    worstFall: worstFall(path),
    worstMonth,
  };
}
