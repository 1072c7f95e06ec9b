import type { Contract } from '../../core/market/contract';
import { underlyingOf } from '../../core/market/contract';
import type { Draft } from '../../draft/draft';
import { parseDate, parseMoney } from '../../text/parse';

/** Key of the put a trade is on, under whatever root a chain lists it. */
export const tradedName = ({
  underlying,
  expiration,
  strike,
}: Pick<Contract, 'underlying' | 'expiration' | 'strike'>) =>
  `${underlying} ${expiration} ${strike}`;

/** Key of the put on the page, in the same form as a chain's; null while a field cannot be read. */
export function plannedName({ stock, strike: typed, expiration: date }: Draft): string | null {
  const [strike, expiration] = [parseMoney(typed).value, parseDate(date).value];
  if (strike === null || expiration === null) return null;
  return tradedName({ underlying: underlyingOf(stock), expiration, strike });
}
