import { dayNumber } from '../../market/calendar';
import type { Realized } from '../book';
import { lastName, type Names } from './names';

/** Days before and after a loss within which a purchase counts. Source: 26 USC 1091. */
export const WASH_WINDOW = 30;

/** An event that brought shares in, or sold puts of one strike. */
export interface Entry {
  readonly symbol: string;
  /** Null for shares. */
  readonly strike: number | null;
  readonly event: string;
  readonly day: number;
}

/**
 * What would make a loss a wash sale if entered within the window: shares, or a put of the same
 * strike.
 */
function watched({ what, how, quantity, gainTotal }: Realized) {
  if (gainTotal === null || gainTotal >= 0 || quantity === null) return null;
  if (typeof what === 'string') {
    return quantity > 0 ? { flag: 'W1' as const, symbol: what, strike: null } : null;
  }
  const isPutBoughtBack = how === 'closed' && what.right === 'put' && quantity < 0;
  return isPutBoughtBack
    ? { flag: 'W3' as const, symbol: what.underlying, strike: what.strike }
    : null;
}

/** Index of the first entry, sorted by day, that is not before a day. */
function firstFrom(entries: readonly Entry[], day: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Adds questions about wash sales to the rows, across accounts, from 30 days before to 30 days
 * after. W1: shares closed at a loss while another event than the lot's own brought in shares of
 * the symbol. W3: a short put bought back at a loss while another event than the lot's own sold one
 * of the same underlying and strike. W2 needs marks: see withPutsInTheMoney.
 */
export function withWashFlags(
  rows: readonly Realized[],
  entries: readonly Entry[],
  names: Names,
): Realized[] {
  const keyOf = (symbol: string, strike: number | null) =>
    `${lastName(names, symbol)} ${strike ?? ''}`;
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry.symbol, entry.strike);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [entry]);
    else known.push(entry);
  }
  return rows.map((row) => {
    const loss = watched(row);
    if (loss === null) return row;
    const near = byKey.get(keyOf(loss.symbol, loss.strike)) ?? [];
    const day = dayNumber(row.date);
    for (let i = firstFrom(near, day - WASH_WINDOW); i < near.length; i++) {
      const entry = near[i]!;
      if (entry.day > day + WASH_WINDOW) break;
      if (entry.event !== row.openedBy) return { ...row, flags: [loss.flag] };
    }
    return row;
  });
}
