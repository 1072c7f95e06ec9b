import type { Position } from '../../core/book/book';
import { inTheMoney } from '../../core/book/campaigns/breakeven';
import { spotOnKey } from '../../core/book/marks/spotOnKey';
import { contractKey, type Contract } from '../../core/market/contract';
import { contractKind } from '../../core/market/contractKind';
import { daysToExpiration } from '../../core/market/calendar';
import { underlyingNamed } from '../../core/market/underlying';
import { optionPrice, optionVolatility } from '../../core/pricing/optionPrice';
import type { Carry } from '../market';
import { spotOf, type Desk } from './desk';

/** Price of buying an option back, dollars per share, and where it comes from. */
export type Worth =
  | { readonly price: number; readonly how: 'seen'; readonly at: string }
  | { readonly price: number; readonly how: 'model'; readonly volatility: number }
  /** Past its expiration: its intrinsic value at the end. */
  | { readonly price: number; readonly how: 'ended' };

type Option = Pick<Position, 'contract' | 'openedOn' | 'premium'>;

/** Whether the clearing house adjusted a series: what exercising it brings is not known here. */
export const isAdjusted = ({ root }: Pick<Contract, 'root'>): boolean =>
  contractKind(root) === 'adjusted';

/** An observed price; null if there is only the model's or a final value. */
export const seenPrice = (worth: Worth | null): number | null =>
  worth?.how === 'seen' ? worth.price : null;

/** What an option is priced in, apart from a volatility. A book knows no dividends. */
export const carryAt = (
  spot: number,
  { underlying }: Pick<Contract, 'underlying'>,
  { terms }: Pick<Desk, 'terms'>,
): Carry => ({
  spot,
  rate: terms.rate,
  dividendYield: 0,
  style: underlyingNamed(underlying).style,
});

/** The volatility that a price implied on a day; null if no model prices the option. */
function impliedOn(
  day: string,
  { price, spot }: { readonly price: number; readonly spot: number },
  contract: Contract,
  desk: Pick<Desk, 'terms'>,
): number | null {
  const days = daysToExpiration(day, contract.expiration);
  const { isPriced } = underlyingNamed(contract.underlying);
  if (days <= 0 || !isPriced || isAdjusted(contract)) return null;
  return optionVolatility(price, { ...contract, years: days / 365 }, carryAt(spot, contract, desk));
}

/**
 * The volatility implied by the premium on the day the option was sold; null if the stock's price
 * of that day is not known.
 */
export function volatilitySold({ contract, openedOn, premium }: Option, desk: Desk): number | null {
  const spot = spotOf(desk, spotOnKey(contract.underlying, openedOn));
  if (spot === null || premium === null) return null;
  return impliedOn(openedOn, { price: premium, spot }, contract, desk);
}

/** An option's model price, dollars per share; null if no stock price is known. */
export function modelPrice(contract: Contract, volatility: number, desk: Desk): number | null {
  const spot = spotOf(desk, contract.underlying);
  const days = daysToExpiration(desk.asOf, contract.expiration);
  if (spot === null || days < 0) return null;
  if (days === 0) return inTheMoney(contract, spot);
  const market = { ...carryAt(spot, contract, desk), volatility };
  return optionPrice({ ...contract, years: days / 365 }, market, 'accurate');
}

/**
 * Price of buying an option back: an observed price or otherwise the model's, at the volatility
 * implied by its own premium. Null if neither is known; an adjusted series has no model and no
 * outcome.
 */
export function worthOf(option: Option, desk: Desk): Worth | null {
  const { contract } = option;
  const seen = desk.marks[contractKey(contract)];
  const spot = spotOf(desk, contract.underlying);
  if (contract.expiration < desk.asOf) {
    if (spot === null || isAdjusted(contract)) return null;
    return { price: inTheMoney(contract, spot), how: 'ended' };
  }
  if (seen) return { price: seen.price, how: 'seen', at: seen.at };
  const volatility = volatilitySold(option, desk);
  const price = volatility === null ? null : modelPrice(contract, volatility, desk);
  return volatility === null || price === null ? null : { price, how: 'model', volatility };
}

/** The volatility implied by an option's price; null if the price is only intrinsic value. */
export function volatilityOf(contract: Contract, worth: Worth, desk: Desk): number | null {
  if (worth.how === 'model') return worth.volatility;
  const spot = spotOf(desk, contract.underlying);
  if (worth.how === 'ended' || spot === null) return null;
  return impliedOn(desk.asOf, { price: worth.price, spot }, contract, desk);
}

/** Prices at which a campaign may be closed: observed ones and final values, never the model's. */
export function knownMarks(desk: Desk) {
  const options = desk.book.positions.flatMap((position) => {
    const worth = worthOf(position, desk);
    const isKnown = worth !== null && worth.how !== 'model';
    return isKnown ? [[contractKey(position.contract), worth.price] as const] : [];
  });
  return Object.fromEntries(options);
}
