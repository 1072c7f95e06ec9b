import type { Contract } from '../market/contract';
import { isTwoSided, type TwoSided } from './market';
import type { Quote } from './quote';

/*
 * What options of one right and expiration owe each other whatever the stock does: they are worth the
 * more the further their strikes are in the money, by no more than the strikes are apart, and one
 * between two others no more than a share of each. Only what can be traded at counts: bids against
 * asks. Source: Merton, Theory of Rational Option Pricing, 1973. All are given from the one that
 * must be worth the least: puts by rising strikes, calls by falling ones.
 */

/** Doubles of cents leave less than this. */
const ROUNDING = 1e-9;

/** Dollars per share. */
const apart = (one: Quote, other: Quote) => Math.abs(other.contract.strike - one.contract.strike);

/** Two options whose prices do not go together: the first must be worth less than the second. */
export interface Clash {
  readonly less: Quote;
  readonly more: Quote;
}

/**
 * Options worth less the further they are in the money, beyond their spreads, each against the strike
 * next to it: 2.50 bid for a put at 95 while 100 is asked at 2.40, or 43.40 for a call at 100 while 95
 * is asked at 6.10.
 */
export function falls(options: readonly Quote[]): readonly Clash[] {
  const traded = options.filter(isTwoSided);
  return traded.slice(1).flatMap((more, at) => {
    const less = traded[at]!;
    return apart(less, more) > 0 && less.bid > more.ask + ROUNDING ? [{ less, more }] : [];
  });
}

/**
 * The option furthest in the money and the one next to it, where it is bid above that by more than
 * their strikes are apart: a call bid 43.40 at 90 while 95 is asked at 6.10. Null where it is not. A
 * price too high between two others is a bump.
 */
export function steepEnd(options: readonly Quote[]): Clash | null {
  const [less, more] = options.filter(isTwoSided).slice(-2);
  if (less === undefined || more === undefined) return null;
  const strikes = apart(less, more);
  return strikes > 0 && more.bid > less.ask + strikes + ROUNDING ? { less, more } : null;
}

/** An option, and the two around it that pay as much for less. */
export interface Bump {
  readonly option: Quote;
  readonly between: readonly [Contract, Contract];
}

/**
 * Options that break convexity beyond their spreads: more is bid than shares of the two strikes around
 * cost. 2.50 bid at 95, while 90 is asked at 1.20 and 100 at 3.70: a half of each is 2.45.
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
