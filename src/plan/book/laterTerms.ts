import { afterSplit, isDivided } from '../../core/book/apply/split';
import { underSymbol } from '../../core/book/apply/change';
import type { BookEvent, EventOf } from '../../core/book/event';
import { contractKey, type Contract } from '../../core/market/contract';

/** What a series has become by a day, and how many contracts one of the old ones is now. */
interface LaterTerms {
  readonly contract: Contract;
  readonly each: number;
}

function changedBy({ contract, each }: LaterTerms, event: BookEvent): LaterTerms {
  if (event.kind === 'split' && event.symbol === contract.underlying) {
    return isDivided(contract, event.ratio)
      ? { contract: afterSplit(contract, event.ratio), each: each * event.ratio }
      : { contract, each };
  }
  if (event.kind !== 'changed') return { contract, each };
  const { from, to } = event;
  if (typeof from === 'string' || typeof to === 'string') {
    const isIts = from === contract.underlying && typeof to === 'string';
    return { contract: isIts ? underSymbol(contract, from, to) : contract, each };
  }
  return { contract: contractKey(from) === contractKey(contract) ? to : contract, each };
}

/**
 * The terms, on a later day, of what a fill opened, after splits, new symbols and adjustments in
 * its account. One put 400 is four puts 100 after a four-for-one split. `to` is an ISO date.
 */
export function laterTerms(
  { account, contract, date }: EventOf<'option'>,
  events: readonly BookEvent[],
  to: string,
): LaterTerms {
  return events
    .filter((event) => event.account === account && event.date > date && event.date <= to)
    .toSorted((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)))
    .reduce<LaterTerms>(changedBy, { contract, each: 1 });
}
