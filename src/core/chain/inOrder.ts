import type { Contract } from '../market/contract';
import { ROUNDING } from '../market/rounding';
import { isTwoSided, type TwoSided } from './market';
import type { Quote } from './quote';

/*
 * Price relations between options of one right and expiration that hold whatever the stock does: an
 * option is worth more the further its strike is in the money, but by no more than the difference
 * of the strikes; and one between two others is worth no more than fitting shares of both. Only
 * tradable prices count: bids against asks. Source: Merton, Theory of Rational Option Pricing,
 * 1973. All functions take options from the least valuable up: puts by rising strikes, calls by
 * falling ones.
 */

/** Distance between strikes, dollars per share. */
const apart = (one: Quote, other: Quote) => Math.abs(other.contract.strike - one.contract.strike);

/** Two options whose prices do not fit: the first must be worth less than the second. */
export interface Clash {
  readonly less: Quote;
  readonly more: Quote;
}

/**
 * Options worth less further in the money, beyond their spreads, each paired with the adjacent
 * strike: 2.50 bid for a put at 95 while 100 is offered at 2.40, or 43.40 bid for a call at 100
 * while 95 is offered at 6.10.
 */
export function falls(options: readonly Quote[]): readonly Clash[] {
  const traded = options.filter(isTwoSided);
  return traded.slice(1).flatMap((more, at) => {
    const less = traded[at]!;
    return apart(less, more) > 0 && less.bid > more.ask + ROUNDING ? [{ less, more }] : [];
  });
}

/**
 * The option furthest in the money and its neighbor, if its bid exceeds the neighbor's ask by more
 * than the difference of the strikes: a call bid 43.40 at 90 while 95 is offered at 6.10. Null if
 * not. A price too high between two others is a bump instead.
 */
export function steepEnd(options: readonly Quote[]): Clash | null {
  const [less, more] = options.filter(isTwoSided).slice(-2);
  if (less === undefined || more === undefined) return null;
  const strikes = apart(less, more);
  return strikes > 0 && more.bid > less.ask + strikes + ROUNDING ? { less, more } : null;
}

/** An option, and the two around it that together pay as much for less. */
export interface Bump {
  readonly option: Quote;
  readonly between: readonly [Contract, Contract];
}

/**
 * Options that break convexity beyond their spreads: the bid exceeds the cost of fitting shares of
 * the two options around it. 2.50 bid at 95, while 90 is offered at 1.20 and 100 at 3.70: half of
 * each costs 2.45.
 */
export function bumps(options: readonly Quote[]): readonly Bump[] {
  const traded = options.filter(isTwoSided);
  return traded.slice(1, -1).flatMap((option, at) => bump(traded[at]!, option, traded[at + 2]!));
}

function bump(
  before: Quote & TwoSided,
  option: Quote & TwoSided,
  after: Quote & TwoSided,
): readonly Bump[] {
  const [toBefore, toAfter] = [apart(before, option), apart(option, after)];
  if (toBefore === 0 || toAfter === 0) return [];
  const share = toBefore / (toBefore + toAfter);
  const cost = (1 - share) * before.ask + share * after.ask;
  return option.bid > cost + ROUNDING
    ? [{ option, between: [before.contract, after.contract] }]
    : [];
}
