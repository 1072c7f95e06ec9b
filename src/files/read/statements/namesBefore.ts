import { underSymbol } from '../../../core/book/apply/change';
import { afterSplit, isDivided } from '../../../core/book/apply/split';
import { contractKey, type Contract } from '../../../core/market/contract';
import type { Told } from './reading';

/** An event that renames or relists a series or symbol. */
export type Renaming = Extract<Told, { kind: 'changed' | 'split' }>;

/**
 * A series before a split, at the round strike that the split turns into this one: 800 for 266.67
 * after a three-for-one.
 */
function beforeSplit(contract: Contract, ratio: number): Contract {
  const all = contract.strike * ratio;
  for (const parts of [1, 2, 10]) {
    const round = { ...contract, strike: Math.round(all * parts) / parts };
    if (afterSplit(round, ratio).strike === contract.strike) return round;
  }
  return { ...contract, strike: Math.round(all * 100) / 100 };
}

function before(what: Contract | string, told: Renaming): Contract | string {
  if (told.kind === 'split') {
    const isIts = typeof what !== 'string' && what.underlying === told.symbol;
    return isIts && isDivided(what, told.ratio) ? beforeSplit(what, told.ratio) : what;
  }
  const { from, to } = told;
  if (typeof from === 'string' && typeof to === 'string') {
    if (typeof what === 'string') return what === to ? from : what;
    return what.underlying === to ? underSymbol(what, to, from) : what;
  }
  const isSeries = typeof what !== 'string' && typeof to !== 'string';
  return isSeries && contractKey(what) === contractKey(to) ? from : what;
}

/**
 * The name of a series or symbol before all these renamings, undone from the last to the first, and
 * how many of it the splits have made of one.
 */
export function nameBefore(
  what: Contract | string,
  renamings: readonly Renaming[],
): { readonly what: Contract | string; readonly factor: number } {
  let [first, factor] = [what, 1];
  for (const told of renamings.toReversed()) {
    const earlier = before(first, told);
    if (told.kind === 'split' && earlier !== first) factor *= told.ratio;
    first = earlier;
  }
  return { what: first, factor };
}
