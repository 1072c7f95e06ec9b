import type { Position } from '../../core/book/book';
import { inTheMoney } from '../../core/book/campaigns/breakeven';
import { spotOnKey } from '../../core/book/marks/spotOnKey';
import { contractKey } from '../../core/market/contract';
import { contractKind } from '../../core/market/contractKind';
import { daysToExpiration } from '../../core/market/calendar';
import { underlyingNamed } from '../../core/market/underlying';
import { optionPrice, optionVolatility } from '../../core/pricing/optionPrice';
import { spotOf, type Desk } from './desk';

/** Price of buying an option back, dollars per share, and where it comes from. */
export type Worth =
  | { readonly price: number; readonly how: 'seen'; readonly at: string }
  | { readonly price: number; readonly how: 'model'; readonly volatility: number }
  /** Past its expiration: its intrinsic value at the end. */
  | { readonly price: number; readonly how: 'ended' };

type Option = Pick<Position, 'contract' | 'openedOn' | 'premium'>;

/** Whether the clearing house adjusted a series: what exercising it brings is not known here. */
export const isAdjusted = ({ root }: Pick<Position['contract'], 'root'>): boolean =>
  contractKind(root) === 'adjusted';

/**
 * The volatility implied by the premium on the day the option was sold; null if the stock's price
 * of that day is not known.
 */
export function volatilitySold({ contract, openedOn, premium }: Option, desk: Desk): number | null {
  const spot = spotOf(desk, spotOnKey(contract.underlying, openedOn));
  const { style, isPriced } = underlyingNamed(contract.underlying);
  if (spot === null || premium === null || !isPriced || isAdjusted(contract)) return null;
  const years = daysToExpiration(openedOn, contract.expiration) / 365;
  const market = { spot, rate: desk.terms.rate, dividendYield: 0, style };
  return optionVolatility(premium, { ...contract, years }, market);
}

/** An option's model price, dollars per share; null if no stock price is known. */
export function modelPrice(
  contract: Option['contract'],
  volatility: number,
  desk: Desk,
): number | null {
  const spot = spotOf(desk, contract.underlying);
  const days = daysToExpiration(desk.asOf, contract.expiration);
  if (spot === null || days < 0) return null;
  const { style } = underlyingNamed(contract.underlying);
  const market = { spot, rate: desk.terms.rate, dividendYield: 0, style, volatility };
  return days === 0
    ? inTheMoney(contract, spot)
    : optionPrice({ ...contract, years: days / 365 }, market, 'accurate');
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
export function volatilityOf(
  contract: Option['contract'],
  worth: Worth,
  desk: Desk,
): number | null {
  if (worth.how === 'model') return worth.volatility;
  const spot = spotOf(desk, contract.underlying);
  const days = daysToExpiration(desk.asOf, contract.expiration);
  const { style, isPriced } = underlyingNamed(contract.underlying);
  const isKnown = isPriced && !isAdjusted(contract);
  if (worth.how === 'ended' || spot === null || days <= 0 || !isKnown) return null;
  const market = { spot, rate: desk.terms.rate, dividendYield: 0, style };
  return optionVolatility(worth.price, { ...contract, years: days / 365 }, market);
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
