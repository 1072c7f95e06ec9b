import { nextTradingDate } from './schedule';

/** A worth at a close. */
export interface Worth {
  readonly date: string;
  /** Days since 1970. */
  readonly number: number;
  readonly value: number;
}

/** The deepest fall from a high to a low, and the way back. */
export interface WorstFall {
  /** Decimal, below 0; 0 where it never fell. */
  readonly change: number;
  readonly from: string;
  readonly to: string;
  /** The first close at the old high again; null where it has not come. */
  readonly recovered: string | null;
  /** Calendar days from the high to its return, or to the last close. */
  readonly days: number;
}

/** What a ride through some years was like. */
export interface Ride {
  /** Compound, decimal; null over less than a year, which would make a year of a few days. */
  readonly annualReturn: number | null;
  /** Of monthly changes, times the root of 12; null with fewer than twelve whole months. */
  readonly deviation: number | null;
  readonly worstFall: WorstFall;
  /** Of whole months; null without one. */
  readonly worstMonth: MonthChange | null;
}

export interface MonthChange {
  /** As 1990-01. */
  readonly month: string;
  readonly change: number;
}

/** Leap days count over decades. */
const YEAR = 365.25;

/** A whole year, or one that a holiday at either end cuts short. */
const NEARLY_A_YEAR = 360;

const MONTHS = 12;

/** What an account grew by a year, compound; null over less than a year. */
export function annualReturn(first: Worth, last: Worth): number | null {
  const days = last.number - first.number;
  return days < NEARLY_A_YEAR ? null : (last.value / first.value) ** (YEAR / days) - 1;
}

const monthOf = ({ date }: Worth) => date.slice(0, 7);

/** The last close of each month; of the last month where no trading day of it is to come. */
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

/** What a path, one close at least, was like. */
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
