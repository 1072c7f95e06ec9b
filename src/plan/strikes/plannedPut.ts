import type { Contract } from '../../core/market/contract';
import { underlyingOf } from '../../core/market/contract';
import type { Draft } from '../../draft/draft';
import { parseDate, parseMoney } from '../../text/parse';

/** What tells which put of a chain a trade is on, whatever root it is listed under. */
export const tradedName = ({
  underlying,
  expiration,
  strike,
}: Pick<Contract, 'underlying' | 'expiration' | 'strike'>) =>
  `${underlying} ${expiration} ${strike}`;

/** The put that a trade is on, as a chain would name it; null while a field of it cannot be read. */
export function plannedName({ stock, strike: typed, expiration: date }: Draft): string | null {
  const [strike, expiration] = [parseMoney(typed).value, parseDate(date).value];
  if (strike === null || expiration === null) return null;
  return tradedName({ underlying: underlyingOf(stock), expiration, strike });
}
