import type { Doubt } from '../../core/chain/doubt';
import type { Quote } from '../../core/chain/quote';
import { daysToExpiration } from '../../core/market/calendar';
import type { Contract } from '../../core/market/contract';
import { annualize } from '../../core/put/shortPut';
import type { Desk } from './desk';
import { doubtedQuotes } from './doubtedQuotes';
import { basesAbove, type SharesRow } from './heldShares';

/** A call that would cover shares, at what is bid for it. */
export interface CallCandidate {
  readonly contract: Contract;
  readonly premium: number;
  readonly days: number;
  /** The premium on the shares at the price now, simple. */
  readonly annualizedReturn: number;
  /** Called away there, the premium included, against the tax basis per share; null without one. */
  readonly ifCalledAway: number | null;
  /** Which bases its strike lies below. */
  readonly below: ReturnType<typeof basesAbove>;
  /** Why its quote is doubtful, by itself and beside the others of the chain. */
  readonly doubts: readonly Doubt[];
}

const MOST = 12;

/** Days after which a call pays for time that is long to wait for. */
const LONGEST = 90;

/** Strikes so far below the price, and above it, are of no use to cover shares that one means to keep. */
const NEAR = { below: 0.05, above: 0.25 };

/**
 * Calls of a chain on shares that stand, at the bid: those above both bases first, then those whose
 * quotes nothing speaks against, each group by what the premium pays a year on the price now. `quotes` are
 * the whole chain: puts and calls tell of each other.
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
      contract.multiplier === 100 &&
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

/** The ex-dividend day before which a call of an expiration may be exercised early; null where none is known. */
export function exDividendInside(
  { holding }: Pick<SharesRow, 'holding'>,
  expiration: string,
  { dates, asOf }: Pick<Desk, 'dates' | 'asOf'>,
): string | null {
  const day = dates[holding.symbol]?.exDividend ?? null;
  return day !== null && day > asOf && day <= expiration ? day : null;
}
