import { dayNumber } from '../market/calendar';
import { once } from '../market/once';
import type { PriceDay } from './priceDay';

/** A fall to look for, and within how many days. */
export interface FallAsked {
  /** Calendar days from a close to the end of its window. */
  readonly daysAhead: number;
  /** Decimal of the starting price: 0.1 is 10% down. */
  readonly fall: number;
}

/** The change from one close to another, a decimal of the first. */
interface PriceChange {
  readonly from: string;
  readonly to: string;
  readonly change: number;
}

/** How often a fall occurred in the past. */
export interface Breaches {
  /** Windows covered by the prices, one from each close; they overlap. */
  readonly windows: number;
  /** Windows that follow each other without overlap, from the first close on. */
  readonly independent: number;
  /** Windows that ended with the price at least that far down. */
  readonly below: number;
  /** Windows with a close at least that far down, at the end or before. */
  readonly reached: number;
  /** The window that ended lowest; null without a window. */
  readonly worst: PriceChange | null;
  /** Mean change over the windows that ended below; null if none did. */
  readonly whenBelow: { readonly meanChange: number } | null;
}

/** The days as day numbers, computed once: the same past is queried at each keystroke. */
const numbersOf = once((days: readonly PriceDay[]) => days.map(({ date }) => dayNumber(date)));

/** From 100 to 90 counts as a fall of 10%, though 90 may exceed 100 x (1 - 0.1) in the last digits. */
const ROUNDING = 1 + 1e-12;

/**
 * Counts over all windows of past prices, oldest first. A window ends with the last close on or
 * before its last day, as an expiration on a holiday does; a window without a later close is not
 * counted. Closes of 100, 95, 90 and 99 on four days: within a day, 10% occurred in no window, 5%
 * in two of three.
 */
export function breaches(days: readonly PriceDay[], { daysAhead, fall }: FallAsked): Breaches {
  const numbers = numbersOf(days);
  const last = numbers.at(-1) ?? 0;
  const lowest = lowestWithin(days);
  let [windows, independent, below, reached, sumBelow] = [0, 0, 0, 0, 0];
  let worst: PriceChange | null = null;
  let free = 0;
  let end = 0;
  for (let start = 0; start < days.length; start++) {
    const until = numbers[start]! + daysAhead;
    if (until > last) break;
    while (end + 1 < days.length && numbers[end + 1]! <= until) end++;
    if (end === start) continue;
    const { close, date } = days[start]!;
    const change = days[end]!.close / close - 1;
    windows++;
    if (start >= free) {
      independent++;
      free = end;
    }
    const level = close * (1 - fall) * ROUNDING;
    if (days[end]!.close <= level) {
      below++;
      sumBelow += change;
    }
    if (lowest(start, end) <= level) reached++;
    if (worst === null || change < worst.change) {
      worst = { from: date, to: days[end]!.date, change };
    }
  }
  const whenBelow = below === 0 ? null : { meanChange: sumBelow / below };
  return { windows, independent, below, reached, worst, whenBelow };
}

/**
 * The lowest close after a start up to an end, for starts and ends that only move forward:
 * candidates for the lowest are kept in an ascending queue.
 */
function lowestWithin(days: readonly PriceDay[]) {
  const rising: number[] = [];
  let first = 0;
  let seen = 0;
  return (start: number, end: number): number => {
    for (; seen < end; seen++) {
      const next = days[seen + 1]!.close;
      while (rising.length > first && days[rising.at(-1)!]!.close >= next) rising.pop();
      rising.push(seen + 1);
    }
    while (rising[first]! <= start) first++;
    return days[rising[first]!]!.close;
  };
}
