import type { Campaign, Position } from '../../core/book/book';
import { inTheMoney } from '../../core/book/campaigns/breakeven';
import { captured } from '../../core/book/marks/marked';
import { cashOwed, collateralOf, isShortPut } from '../../core/book/whole/coverage';
import { daysToExpiration } from '../../core/market/calendar';
import { annualize } from '../../core/put/shortPut';
import { campaignOf, keyOf, spotOf, type Desk } from './desk';
import { isAdjusted, seenPrice, worthOf, type Worth } from './worth';

/** An open option, with the figures that follow from its marks. */
export interface OpenOption {
  readonly key: string;
  readonly position: Position;
  /** Number short; negative if long. */
  readonly contracts: number;
  /** Negative past its expiration. */
  readonly daysLeft: number;
  readonly campaign: Campaign | null;
  readonly worth: Worth | null;
  /** Share of the premium gained, at an observed price; null at a model price. */
  readonly captured: number | null;
  readonly spot: number | null;
  /**
   * Share of the stock's price, decimal; negative in the money. Null without a price, and for an
   * adjusted series.
   */
  readonly toStrike: number | null;
  /** Intrinsic value, dollars per share; null in the same cases. */
  readonly intrinsic: number | null;
  /** Its price beyond that, dollars per share. */
  readonly timeValue: number | null;
}

export interface OpenPut extends OpenOption {
  readonly collateralTotal: number;
  /**
   * Cash that assignment takes: on an index, what it is in the money; null if its price is not
   * known.
   */
  readonly owedTotal: number | null;
  /**
   * The time value over the collateral to expiration, simple; null past expiration or without a
   * price.
   */
  readonly stillToEarn: number | null;
}

export function openOption(position: Position, desk: Desk): OpenOption {
  const { account, contract, contracts, premium } = position;
  const spot = spotOf(desk, contract.underlying);
  const worth = worthOf(position, desk);
  const seen = seenPrice(worth);
  const told = isAdjusted(contract) ? null : spot;
  const intrinsic = told === null ? null : inTheMoney(contract, told);
  const way = contract.right === 'put' ? 1 : -1;
  return {
    key: keyOf(position),
    position,
    contracts: -contracts,
    daysLeft: daysToExpiration(desk.asOf, contract.expiration),
    campaign: campaignOf(desk, account, contract.underlying),
    worth,
    captured: seen === null ? null : captured(premium, seen),
    spot,
    toStrike: told === null ? null : (way * (told - contract.strike)) / told,
    intrinsic,
    timeValue: worth === null || intrinsic === null ? null : worth.price - intrinsic,
  };
}

function openPut(position: Position, desk: Desk): OpenPut {
  const option = openOption(position, desk);
  const { strike, underlying } = position.contract;
  const { timeValue, daysLeft, spot } = option;
  return {
    ...option,
    collateralTotal: collateralOf([position]),
    owedTotal: cashOwed(position, spot === null ? {} : { [underlying]: spot }).allTotal,
    stillToEarn:
      timeValue === null || daysLeft < 0 ? null : annualize(timeValue / strike, daysLeft, 'simple'),
  };
}

/**
 * Order by what is next: past expirations, then by expiration, on the same day the closest to its
 * strike.
 */
const byNext = (a: OpenOption, b: OpenOption) =>
  a.daysLeft - b.daysLeft || (a.toStrike ?? Infinity) - (b.toStrike ?? Infinity) || 0;

/** All short puts of a book, the next one first. */
export const openPuts = (desk: Desk): readonly OpenPut[] =>
  desk.book.positions
    .filter(isShortPut)
    .map((position) => openPut(position, desk))
    .toSorted(byNext);
