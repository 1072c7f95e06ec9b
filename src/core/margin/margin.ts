import { SHARES_PER_CONTRACT } from '../market/sharesPerContract';
import type { MarginClass } from '../market/underlying';

/*
 * What a margin account must hold against a short option under the US rules (Reg T). The same
 * formula sets the initial and the maintenance requirement; only the mark changes. A broker may ask
 * for more: treat the result as an estimate. Source: Cboe Margin Manual, 2000; FINRA Rule
 * 4210(f)(2); for leveraged funds Cboe RG09-97 and FINRA Regulatory Notice 09-53.
 */

/** Rates by which the rule's requirement exceeds the mark. */
interface MarginRates {
  /** Share of the stock price, before the out-of-the-money amount is subtracted. */
  readonly ofSpot: number;
  /** The minimum: share of the STRIKE for a put, of the STOCK PRICE for a call. */
  readonly floor: number;
}

/** What the option is on, as far as margin depends on it. */
export interface MarginTerms {
  /** A stock, fund or narrow index (the default), or a broad index. */
  readonly underlying?: MarginClass | undefined;
  /** How many times its index a fund moves, up or down; 1 if absent. */
  readonly leverage?: number | undefined;
}

const MARGIN_RATES = {
  equity: { ofSpot: 0.2, floor: 0.1 },
  broadIndex: { ofSpot: 0.15, floor: 0.1 },
  highCapIndex: { ofSpot: 0.15, floor: 0.1 },
} as const satisfies Record<MarginClass, MarginRates>;

/**
 * The rule's rates: 20% for a stock, 15% for a broad index, and a floor of 10% for both. For a
 * leveraged fund both are multiplied by its leverage, up to 100%: 60% and 30% at three times.
 */
export function marginRates({ underlying = 'equity', leverage = 1 }: MarginTerms): MarginRates {
  const { ofSpot, floor } = MARGIN_RATES[underlying];
  return { ofSpot: Math.min(ofSpot * leverage, 1), floor: Math.min(floor * leverage, 1) };
}

/** A short option held in a margin account. */
export interface ShortOption extends MarginTerms {
  /** Stock price, dollars per share. */
  readonly spot: number;
  readonly strike: number;
  /**
   * The option's price now, dollars per share; when opening, the premium received if that is
   * higher.
   */
  readonly mark: number;
  readonly contracts: number;
  /** Shares per contract; 100 if absent. */
  readonly multiplier?: number;
}

/** Margin of a short option. */
export interface RequiredMargin {
  /** Dollars the account must hold for the whole position, including the option's own value. */
  readonly requirementTotal: number;
  /** The same less the mark: at opening, the money of one's own needed, since the premium counts. */
  readonly netOfPremiumTotal: number;
}

/** Margin of a short put, and the two branches of the rule: the larger one counts. */
export interface ShortPutMargin extends RequiredMargin {
  /**
   * Dollars per share: the mark, plus the share of the stock price, less the out-of-the-money
   * amount.
   */
  readonly outOfTheMoneyBranch: number;
  /**
   * Dollars per share: the mark plus the floor, a share of the strike. It binds far out of the
   * money and below half the strike.
   */
  readonly strikeFloorBranch: number;
}

/** Requirements for all shares from the requirement per share: with the mark and without it. */
function totals(
  perShare: number,
  { mark, contracts, multiplier = SHARES_PER_CONTRACT }: ShortOption,
): RequiredMargin {
  const shares = contracts * multiplier;
  const requirementTotal = perShare * shares;
  return { requirementTotal, netOfPremiumTotal: requirementTotal - mark * shares };
}

/**
 * Margin of a short put: the larger branch. Stock 100, strike 95, mark 2.50: max(17.50, 12.00) a
 * share is 1,750, of which 1,500 is one's own money. The floor binds above 1.125 times the strike.
 * The formula has no cap: deep in the money it asks for more than the strike, which a put secured
 * by its whole strike in cash never owes. A fund of three times its index, at 390.70 with strike
 * 400 and mark 15.50, needs 24,992; an index at 6,800 with strike 6,500 and mark 62.40 needs
 * 78,240.
 */
export function shortPutMargin(option: ShortOption): ShortPutMargin {
  const { spot, strike, mark } = option;
  const { ofSpot, floor } = marginRates(option);
  const outOfTheMoneyBranch = mark + ofSpot * spot - Math.max(spot - strike, 0);
  const strikeFloorBranch = mark + floor * strike;
  return {
    ...totals(Math.max(outOfTheMoneyBranch, strikeFloorBranch), option),
    outOfTheMoneyBranch,
    strikeFloorBranch,
  };
}

/**
 * Margin of a short call without the stock: like the put's, but the floor is 10% of the stock
 * price. Stock 45, strike 47, mark 2.10: max(9.10, 6.60) a share is 910.
 */
export function shortCallMargin(option: ShortOption): RequiredMargin {
  const { spot, strike, mark } = option;
  const { ofSpot, floor } = marginRates(option);
  const outOfTheMoneyBranch = mark + ofSpot * spot - Math.max(strike - spot, 0);
  return totals(Math.max(outOfTheMoneyBranch, mark + floor * spot), option);
}
