import type { Doubt } from '../../core/chain/doubt';
import type { Quote } from '../../core/chain/quote';
import { isStandard } from '../../core/chain/series';
import { daysToExpiration } from '../../core/market/calendar';
import type { Contract } from '../../core/market/contract';
import { annualize } from '../../core/put/shortPut';
import type { Desk } from './desk';
import { doubtedQuotes } from './doubtedQuotes';
import { basesAbove, type SharesRow } from './heldShares';

/** A call that would cover shares, priced at its bid. */
export interface CallCandidate {
  readonly contract: Contract;
  readonly premium: number;
  readonly days: number;
  /** The premium over the shares' price now, simple. */
  readonly annualizedReturn: number;
  /**
   * Gain if called away at the strike, premium included, against the tax basis per share; null
   * without one.
   */
  readonly ifCalledAway: number | null;
  /** The bases that its strike lies below. */
  readonly below: ReturnType<typeof basesAbove>;
  /** Doubts about its quote, by itself and beside the others of the chain. */
  readonly doubts: readonly Doubt[];
}

/** Most calls offered. */
const MOST = 12;

/** Most days to expiration: a longer call is too long a wait. */
const LONGEST = 90;

/**
 * Strikes further below or above the price than this are no use for covering shares one means to
 * keep.
 */
const NEAR = { below: 0.05, above: 0.25 };

/**
 * Calls of a chain on the shares held, priced at the bid: first those above both bases, then those
 * with undoubted quotes, each group by the premium's yearly return on the price now. `quotes` must
 * be the whole chain, as puts and calls are checked against each other.
 */
export function callCandidates(
  row: SharesRow,
  quotes: readonly Quote[],
  desk: Pick<Desk, 'asOf' | 'terms'>,
): readonly CallCandidate[] {
  const { spot, holding } = row;
  if (spot === null) return [];
  const doubted = doubtedQuotes(quotes, spot, desk);
  const found = quotes.flatMap((quote): CallCandidate | [] => {
    const { contract, bid } = quote;
    const days = daysToExpiration(desk.asOf, contract.expiration);
    const far = contract.strike / spot - 1;
    const isMeant =
      contract.right === 'call' &&
      contract.underlying === holding.symbol &&
      isStandard(contract) &&
      days > 0 &&
      days <= LONGEST &&
      far >= -NEAR.below &&
      far <= NEAR.above;
    if (!isMeant || bid === null || bid <= 0) return [];
    const { taxBasis } = holding;
    return {
      contract,
      premium: bid,
      days,
      annualizedReturn: annualize(bid / spot, days, 'simple')!,
      ifCalledAway: taxBasis === null ? null : contract.strike + bid - taxBasis,
      below: basesAbove(contract.strike, row),
      doubts: doubted.get(quote) ?? [],
    };
  });
  return found
    .toSorted(
      (a, b) =>
        Number(a.below.length > 0) - Number(b.below.length > 0) ||
        Number(a.doubts.length > 0) - Number(b.doubts.length > 0) ||
        b.annualizedReturn - a.annualizedReturn,
    )
    .slice(0, MOST);
}

/**
 * The ex-dividend day before which a call of an expiration may be exercised early; null if none is
 * known.
 */
export function exDividendInside(
  { holding }: Pick<SharesRow, 'holding'>,
  expiration: string,
  { dates, asOf }: Pick<Desk, 'dates' | 'asOf'>,
): string | null {
  const day = dates[holding.symbol]?.exDividend ?? null;
  return day !== null && day > asOf && day <= expiration ? day : null;
}
