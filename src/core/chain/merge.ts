import type { Contract } from '../market/contract';
import { numbering } from './numbering';
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
  /** Contracts that were not read again: theirs are the prices and the time of before. */
  readonly untouched: readonly Contract[];
  /** Contracts that were not read again and are past: left out. */
  readonly expired: readonly Contract[];
}

/** What is known of the two readings. */
export interface Readings {
  /** When the chain that is kept was quoted; null where it does not say. */
  readonly keptAt: string | null;
  /** New York date. */
  readonly today: string;
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
 * to those kept, which keep their time. A bid that is no longer there has gone down to nothing.
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
