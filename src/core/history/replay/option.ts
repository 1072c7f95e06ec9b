import type { Right } from '../../market/contract';
import type { Option } from '../../pricing/option';
import { strikeOfDelta } from './model';
import type { PreparedDay } from './prepared';
import type { ReplayRule } from './rule';
import { fridayAbout, monthlyAfter } from './schedule';

/** A short option in the replay. Prices are per unit of the index. */
export interface ShortIndexOption {
  readonly right: Right;
  readonly strike: number;
  /** Last day, as days since 1970. */
  readonly expires: number;
}

/** The option as of a day, for pricing. */
export const optionOn = (
  { right, strike, expires }: ShortIndexOption,
  { number }: PreparedDay,
): Option => ({ right, strike, years: Math.max(0, expires - number) / 365 });

/** Expiration of an option that a rule sells on a day; `shift` moves monthly ones by trading days. */
const expirationOf = ({ expiration }: ReplayRule, day: PreparedDay, shift: number) =>
  expiration === 'monthly'
    ? monthlyAfter(day.number, shift)
    : fridayAbout(day.number, expiration.days);

/** The put a rule sells on a day. */
export function putOf(rule: ReplayRule, day: PreparedDay, shift: number): ShortIndexOption {
  const expires = expirationOf(rule, day, shift);
  const years = (expires - day.number) / 365;
  const { strike } = rule;
  return {
    right: 'put',
    expires,
    strike:
      'delta' in strike
        ? strikeOfDelta({ right: 'put', years }, strike.delta, day, rule.volatilityFactor)
        : day.close * (1 - strike.distance),
  };
}

/** The call, at a given delta, that a rule sells on a day over shares it was assigned. */
export function callOf(
  rule: ReplayRule,
  delta: number,
  day: PreparedDay,
  shift: number,
): ShortIndexOption {
  const expires = expirationOf(rule, day, shift);
  const years = (expires - day.number) / 365;
  const strike = strikeOfDelta({ right: 'call', years }, delta, day, rule.volatilityFactor);
  return { right: 'call', expires, strike };
}
