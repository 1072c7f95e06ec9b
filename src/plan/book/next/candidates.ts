import type { Doubt } from '../../../core/chain/doubt';
import type { Quote } from '../../../core/chain/quote';
import { addDays } from '../../../core/market/calendar';
import type { Contract } from '../../../core/market/contract';
import { monthlyExpiration, weeklyExpiration } from '../../../core/market/expirations';
import { knownTickClass } from '../../../core/market/knownTickClass';
import { settlesAtOpening } from '../../../core/market/lastTrading';
import { nearestTick } from '../../../core/market/tickSize';
import type { Desk } from '../desk';
import { doubtedQuotes } from '../doubtedQuotes';
import type { OpenPut } from '../openPuts';
import { isAdjusted, modelPrice, volatilityOf, volatilitySold } from '../worth';

/** A put to roll into, and the source of its price. */
export interface Candidate {
  readonly contract: Contract;
  /** Price at which it is sold, dollars per share. */
  readonly premium: number;
  readonly source: 'typed' | 'chain' | 'model';
  /** Why its quote is doubtful; only for quotes of a chain. */
  readonly doubts?: readonly Doubt[];
}

/** Usual distance between strikes of a chain. */
const strikeStep = (strike: number) =>
  strike < 25 ? 0.5 : strike < 200 ? 1 : strike < 500 ? 2.5 : 5;

const STRIKES = 8;

/** Roots of an index whose own series, settled at the opening, are monthly alone. */
const WEEKLY_ROOTS: Readonly<Record<string, string>> = { SPX: 'SPXW', NDX: 'NDXP', RUT: 'RUTW' };

/** A put like another with other terms, under the root that lists it: SPX between months is SPXW. */
export function putLike(put: Contract, terms: Pick<Contract, 'expiration' | 'strike'>): Contract {
  const { root } = put;
  const weekly = settlesAtOpening(root, terms.expiration) ? undefined : WEEKLY_ROOTS[root];
  return { ...put, ...terms, root: weekly ?? root };
}

/** The next week, four weeks later, and the standard expirations of the following two months. */
function laterExpirations(expiration: string): readonly string[] {
  const year = Number(expiration.slice(0, 4));
  const month = Number(expiration.slice(5, 7));
  const monthly = [1, 2].map((more) => {
    const at = month - 1 + more;
    return monthlyExpiration(year + Math.floor(at / 12), (at % 12) + 1);
  });
  const weekly = [7, 28].map((days) => weeklyExpiration(addDays(expiration, days)));
  return [...new Set([...weekly, ...monthly])].filter((date) => date > expiration).toSorted();
}

/** The volatility implied by the put's mark now, or otherwise by the premium it was sold at. */
const volatilityNow = ({ position, worth }: OpenPut, desk: Desk): number | null =>
  (worth && volatilityOf(position.contract, worth, desk)) ?? volatilitySold(position, desk);

/** Later puts at the same strike and below, at the model's price; none if no volatility is known. */
export function modelCandidates(put: OpenPut, desk: Desk): readonly Candidate[] {
  const { contract } = put.position;
  const volatility = volatilityNow(put, desk);
  if (volatility === null) return [];
  const step = strikeStep(contract.strike);
  const tickClass = knownTickClass(contract.underlying);
  const strikes = Array.from({ length: STRIKES }, (_, at) => contract.strike - at * step);
  return laterExpirations(contract.expiration).flatMap((expiration) =>
    strikes
      .filter((strike) => strike > 0)
      .flatMap((strike): Candidate | [] => {
        const other = putLike(contract, { expiration, strike });
        const price = modelPrice(other, volatility, desk);
        const premium = price === null ? null : nearestTick(price, tickClass);
        return premium === null ? [] : { contract: other, premium, source: 'model' };
      }),
  );
}

/** Distance of strikes worth considering from the put's own, as a share of it. */
const WINDOW = 0.2;

/** A chain's later puts near the strike that have a bid, priced at the bid. */
export function chainCandidates(
  { position: { contract }, spot }: OpenPut,
  quotes: readonly Quote[],
  desk: Desk,
): readonly Candidate[] {
  const doubted = spot === null ? null : doubtedQuotes(quotes, spot, desk);
  return quotes.flatMap((quote): Candidate | [] => {
    const { contract: other, bid } = quote;
    const doubts = doubted?.get(quote);
    const isLater =
      other.right === 'put' &&
      other.underlying === contract.underlying &&
      !isAdjusted(other) &&
      other.multiplier === contract.multiplier &&
      other.expiration > contract.expiration;
    const isNear = Math.abs(other.strike / contract.strike - 1) <= WINDOW;
    return isLater && isNear && bid !== null && bid > 0
      ? { contract: other, premium: bid, source: 'chain', ...(doubts && { doubts }) }
      : [];
  });
}
