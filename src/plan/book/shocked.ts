import type { Position } from '../../core/book/book';
import { inTheMoney } from '../../core/book/campaigns/breakeven';
import { shortCallMargin, shortPutMargin } from '../../core/margin/margin';
import { daysToExpiration } from '../../core/market/calendar';
import { contractKind } from '../../core/market/contractKind';
import { underlyingNamed } from '../../core/market/underlying';
import { optionPriceAt } from '../../core/pricing/optionPrice';
import { spotOf, type Desk } from './desk';
import { carryAt, volatilityOf, worthOf } from './worth';

/** What a fall does immediately, before anything expires. */
export interface Shock {
  /** Change from current prices, by the model; negative is a loss. */
  readonly changeTotal: number;
  /**
   * Reg-T requirement of a margin account then: each option by itself, shares at a quarter of their
   * value.
   */
  readonly marginTotal: number;
  /** Left out: options for which neither a mark nor a volatility is known. */
  readonly unpriced: readonly string[];
}

/** Share of long shares' value that must be one's own. As of November 2026, FINRA Rule 4210(c)(1). */
const SHARES_KEPT = 0.25;

type PriceAt = (spot: number) => number;

/**
 * An option's price now, and at any stock price with higher volatility; null if neither is known, or
 * if options are not priced from it.
 */
function pricesOf(position: Position, spot: number, volatilityUp: number, desk: Desk) {
  const { contract } = position;
  const worth = worthOf(position, desk);
  if (worth === null) return null;
  const ended: PriceAt = (at) => inTheMoney(contract, at);
  const days = daysToExpiration(desk.asOf, contract.expiration);
  if (days <= 0) return { now: worth.price, at: ended };
  if (!underlyingNamed(contract.underlying).isPriced) return null;
  const option = { ...contract, years: days / 365 };
  const implied = volatilityOf(contract, worth, desk);
  // A mark at or below intrinsic value implies no volatility.
  if (implied === null) return { now: worth.price, at: ended };
  const priced = optionPriceAt(option, {
    ...carryAt(spot, contract, desk),
    volatility: implied * (1 + volatilityUp),
  });
  return { now: worth.price, at: (at: number) => (at > 0 ? priced(at) : ended(at)) };
}

/** Shares of an account available to be called away, used up call by call. */
function cover(desk: Desk) {
  const free = new Map(
    desk.book.shares.map(({ account, symbol, shares }) => [`${account} ${symbol}`, shares]),
  );
  return ({ account, contract, contracts }: Position): number => {
    const key = `${account} ${contract.underlying}`;
    const covered = Math.min(-contracts, Math.floor((free.get(key) ?? 0) / contract.multiplier));
    free.set(key, (free.get(key) ?? 0) - covered * contract.multiplier);
    return -contracts - covered;
  };
}

/** Margin of a short option at a stock price and a mark, dollars. */
function required(position: Position, spot: number, mark: number, uncovered: number): number {
  const { contract, contracts } = position;
  if (contracts >= 0) return 0;
  const { strike, multiplier, underlying } = contract;
  const terms = { ...underlyingNamed(underlying).margin, spot, strike, mark, multiplier };
  return contract.right === 'put'
    ? shortPutMargin({ ...terms, contracts: -contracts }).requirementTotal
    : shortCallMargin({ ...terms, contracts: uncovered }).requirementTotal;
}

/**
 * The book, or one of its names, right after its stocks fall and volatility rises by a share of
 * itself, on the same day. A 95 put for 35 days sold at 2.50 with the stock at 100 costs 16.23
 * after a fall of a fifth with half as much volatility again: a loss of 1,373, and 3,223 of margin.
 */
export function shocked(
  desk: Desk,
  fall: number,
  volatilityUp: number,
  name: string | null = null,
): Shock {
  const { positions, shares } = desk.book;
  const isMeant = (symbol: string) =>
    (name === null || symbol === name) && spotOf(desk, symbol) !== null;
  const uncoveredOf = cover(desk);
  const unpriced = new Set<string>();
  let [changeTotal, marginTotal] = [0, 0];
  for (const position of positions) {
    const { contract, contracts } = position;
    const isCall = contract.right === 'call' && contracts < 0;
    const uncovered = isCall ? uncoveredOf(position) : 0;
    if (!isMeant(contract.underlying) || contractKind(contract.root) === 'adjusted') continue;
    const spot = spotOf(desk, contract.underlying)!;
    const prices = pricesOf(position, spot, volatilityUp, desk);
    if (prices === null) unpriced.add(contract.underlying);
    else {
      const fallen = spot * (1 - fall);
      const mark = prices.at(fallen);
      changeTotal += (mark - prices.now) * contracts * contract.multiplier;
      marginTotal += required(position, fallen, mark, uncovered);
    }
  }
  for (const { symbol, shares: count } of shares.filter((held) => isMeant(held.symbol))) {
    const spot = spotOf(desk, symbol)!;
    changeTotal -= spot * fall * count;
    marginTotal += Math.max(count, 0) * spot * (1 - fall) * SHARES_KEPT;
  }
  return { changeTotal, marginTotal, unpriced: [...unpriced] };
}
