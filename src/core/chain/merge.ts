import { contractKey, type Contract } from '../market/contract';
import type { Quote } from './quote';

/** A figure of a contract that changed from one reading to the next. */
export interface Move {
  readonly contract: Contract;
  readonly before: number;
  readonly after: number;
}

/** Two readings of one stock as one chain, and what moved. */
export interface MergedChain {
  /** Those kept where they stood, replaced where they were read again; then what is new. */
  readonly quotes: readonly Quote[];
  readonly added: readonly Contract[];
  readonly bidsUp: readonly Move[];
  readonly bidsDown: readonly Move[];
  readonly openInterest: readonly Move[];
  /** Contracts that were not read again: theirs are the prices of before. */
  readonly untouched: readonly Contract[];
}

/** A figure both readings have, where they differ. */
function moved(before: Quote, after: Quote, of: (quote: Quote) => number | null): readonly Move[] {
  const [was, is] = [of(before), of(after)];
  return was === null || is === null || was === is
    ? []
    : [{ contract: after.contract, before: was, after: is }];
}

/**
 * Reads a chain on: quotes of the same contracts are replaced, other expirations and strikes are added
 * to those kept. A bid that is no longer there has gone down to nothing.
 */
export function mergeChains(kept: readonly Quote[], read: readonly Quote[]): MergedChain {
  const fresh = new Map(read.map((quote) => [contractKey(quote.contract), quote]));
  const known = new Set(kept.map(({ contract }) => contractKey(contract)));
  const pairs = kept.flatMap((before) => {
    const after = fresh.get(contractKey(before.contract));
    return after === undefined ? [] : [{ before, after }];
  });
  const bids = pairs.flatMap(({ before, after }) => moved(before, after, ({ bid }) => bid ?? 0));
  const added = [...fresh].flatMap(([key, quote]) => (known.has(key) ? [] : [quote]));
  return {
    quotes: [...kept.map((quote) => fresh.get(contractKey(quote.contract)) ?? quote), ...added],
    added: added.map(({ contract }) => contract),
    bidsUp: bids.filter(({ before, after }) => after > before),
    bidsDown: bids.filter(({ before, after }) => after < before),
    openInterest: pairs.flatMap(({ before, after }) =>
      moved(before, after, ({ openInterest }) => openInterest),
    ),
    untouched: kept.flatMap(({ contract }) => (fresh.has(contractKey(contract)) ? [] : [contract])),
  };
}
