import type { Campaign, Position } from '../../core/book/book';
import { inTheMoney } from '../../core/book/campaigns/breakeven';
import { captured } from '../../core/book/marks/marked';
import { collateralOf } from '../../core/book/whole/coverage';
import { daysToExpiration } from '../../core/market/calendar';
import { annualize } from '../../core/put/shortPut';
import { campaignOf, isShortPut, keyOf, spotOf, type Desk } from './desk';
import { isAdjusted, worthOf, type Worth } from './worth';

/** A short option that stands, with what follows from its marks. */
export interface OpenOption {
  readonly key: string;
  readonly position: Position;
  /** How many are short, above 0. */
  readonly contracts: number;
  /** Below 0 past its expiration. */
  readonly daysLeft: number;
  readonly campaign: Campaign | null;
  readonly worth: Worth | null;
  /** Of the premium, by a price that was seen; null by the model's. */
  readonly captured: number | null;
  readonly spot: number | null;
  /** Of the stock's price, decimal; below 0 in the money. Null without one, and of an adjusted series. */
  readonly toStrike: number | null;
  /** In the money by, dollars per share; null likewise. */
  readonly intrinsic: number | null;
  /** What it costs beyond that, per share. */
  readonly timeValue: number | null;
}

export interface OpenPut extends OpenOption {
  readonly collateralTotal: number;
  /** The time value on the collateral to expiration, simple; null past it or without a worth. */
  readonly stillToEarn: number | null;
}

/** What stands of one short option. */
export function openOption(position: Position, desk: Desk): OpenOption {
  const { account, contract, contracts, premium } = position;
  const spot = spotOf(desk, contract.underlying);
  const worth = worthOf(position, desk);
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
    captured: worth?.how === 'seen' ? captured(premium, worth.price) : null,
    spot,
    toStrike: told === null ? null : (way * (told - contract.strike)) / told,
    intrinsic,
    timeValue: worth === null || intrinsic === null ? null : worth.price - intrinsic,
  };
}

function openPut(position: Position, desk: Desk): OpenPut {
  const option = openOption(position, desk);
  const { strike } = position.contract;
  const { timeValue, daysLeft } = option;
  return {
    ...option,
    collateralTotal: collateralOf([position]),
    stillToEarn:
      timeValue === null || daysLeft < 0 ? null : annualize(timeValue / strike, daysLeft, 'simple'),
  };
}

/** What is next comes first: what is over, then by expiration, of one day the nearest to its strike. */
const byNext = (a: OpenOption, b: OpenOption) =>
  a.daysLeft - b.daysLeft || (a.toStrike ?? Infinity) - (b.toStrike ?? Infinity) || 0;

/** Every short put of a book, what is next first. */
export const openPuts = (desk: Desk): readonly OpenPut[] =>
  desk.book.positions
    .filter(isShortPut)
    .map((position) => openPut(position, desk))
    .toSorted(byNext);
