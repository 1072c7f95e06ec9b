import type { Contract } from '../market/contract';
import { numbering } from './numbering';
import type { Quote } from './quote';

/** A figure of a contract that changed between readings. */
export interface Move {
  readonly contract: Contract;
  readonly before: number;
  readonly after: number;
}

/** Two readings of one stock merged into one chain, and what changed. */
export interface MergedChain {
  /** Kept quotes in their places, replaced where read again; then new quotes. */
  readonly quotes: readonly Quote[];
  readonly added: readonly Contract[];
  readonly bidsUp: readonly Move[];
  readonly bidsDown: readonly Move[];
  readonly openInterest: readonly Move[];
  /** Contracts not read again: they keep their earlier prices and time. */
  readonly untouched: readonly Contract[];
  /** Expired contracts not read again: left out. */
  readonly expired: readonly Contract[];
}

/** The circumstances of the two readings. */
export interface Readings {
  /** When the kept chain was quoted; null if not known. */
  readonly keptAt: string | null;
  /** New York date. */
  readonly today: string;
}

/** A figure that both readings have, if it differs. */
function moved(before: Quote, after: Quote, of: (quote: Quote) => number | null): readonly Move[] {
  const [was, is] = [of(before), of(after)];
  return was === null || is === null || was === is
    ? []
    : [{ contract: after.contract, before: was, after: is }];
}

/**
 * Merges a new reading into a chain: quotes of the same contracts are replaced, and new expirations
 * and strikes join the kept ones, which retain their time. A bid that is gone counts as a move to
 * 0.
 */
export function mergeChains(
  kept: readonly Quote[],
  read: readonly Quote[],
  { keptAt, today }: Readings,
): MergedChain {
  const numberOf = numbering();
  const fresh = new Map(read.map((quote) => [numberOf(quote.contract), quote]));
  const numbers = kept.map(({ contract }) => numberOf(contract));
  const known = new Set(numbers);
  const isPast = ({ contract }: Quote) => contract.expiration < today;
  const pairs = kept.map((before, at) => ({ before, after: fresh.get(numbers[at]!) }));
  const again = pairs.filter((pair) => pair.after !== undefined) as {
    readonly before: Quote;
    readonly after: Quote;
  }[];
  const old = pairs.filter(({ after }) => after === undefined).map(({ before }) => before);
  const bids = again.flatMap(({ before, after }) => moved(before, after, ({ bid }) => bid ?? 0));
  const added = [...fresh].flatMap(([number, quote]) => (known.has(number) ? [] : [quote]));
  const contracts = (quotes: readonly Quote[]) => quotes.map(({ contract }) => contract);
  return {
    quotes: [
      ...pairs.flatMap(({ before, after }) => {
        if (after !== undefined) return [after];
        return isPast(before) ? [] : [{ quotedAt: keptAt, ...before }];
      }),
      ...added,
    ],
    added: contracts(added),
    bidsUp: bids.filter(({ before, after }) => after > before),
    bidsDown: bids.filter(({ before, after }) => after < before),
    openInterest: again.flatMap(({ before, after }) =>
      moved(before, after, ({ openInterest }) => openInterest),
    ),
    untouched: contracts(old.filter((quote) => !isPast(quote))),
    expired: contracts(old.filter(isPast)),
  };
}
