import { dayNumber } from '../market/calendar';
import type { PriceDay } from './priceDay';

/** A fall to look for, and how long it may take. */
export interface FallAsked {
  /** Calendar days from a close to the end of its window. */
  readonly daysAhead: number;
  /** Decimal of the price at the start: 0.1 is 10% down. */
  readonly fall: number;
}

/** From one close to another; the change a decimal of the first. */
interface PriceChange {
  readonly from: string;
  readonly to: string;
  readonly change: number;
}

/** How often a fall came in the past. */
export interface Breaches {
  /** One from each close whose window the prices cover; they overlap. */
  readonly windows: number;
  /** How many follow each other without overlap, from the first close on. */
  readonly independent: number;
  /** Windows at whose end the price was down that far. */
  readonly below: number;
  /** Windows with a close down that far, at the end or before. */
  readonly reached: number;
  /** The window that ended lowest; null without a window. */
  readonly worst: PriceChange | null;
  /** What the windows that ended below changed by; null where none did. */
  readonly whenBelow: { readonly meanChange: number } | null;
}

const known = new WeakMap<readonly PriceDay[], readonly number[]>();

/** The days by their numbers, worked out once: the same past is asked at each key. */
function numbersOf(days: readonly PriceDay[]): readonly number[] {
  const kept = known.get(days);
  if (kept) return kept;
  const numbers = days.map(({ date }) => dayNumber(date));
  known.set(days, numbers);
  return numbers;
}

/** From 100 to 90 is a fall of 10%, though 90 is above 100 x (1 - 0.1) in some last digits. */
const ROUNDING = 1 + 1e-12;

/**
 * Counts over all windows of past prices, oldest first. A window ends with the last close on or before
 * its day, as an expiration on a holiday does; one without a later close in it is none. Closes of 100,
 * 95, 90 and 99 on four days: within a day, 10% came in no window, 5% in two of three.
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
 * The lowest close after a start up to an end, for starts and ends that only move on: those that may
 * still be the lowest stand in a row that rises.
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
