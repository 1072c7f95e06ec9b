import type { Contract } from '../market/contract';
import { isTwoSided, type TwoSided } from './market';
import type { Quote } from './quote';

/*
 * What puts of one expiration owe each other whatever the stock does: a higher strike is worth more,
 * and a strike between two others no more than a share of each. Only what can be traded at counts:
 * bids against asks.
 */

/** Doubles of cents leave less than this. */
const ROUNDING = 1e-9;

/** Two puts of which the one with the lower strike can be sold for more than the other costs. */
export interface Fall {
  readonly lower: Quote;
  readonly higher: Quote;
}

/**
 * Puts that fall as strikes rise, beyond their spreads, each against the strike next to it:
 * 2.50 bid at 95 while 100 is asked at 2.40.
 */
export function falls(puts: readonly Quote[]): readonly Fall[] {
  const traded = puts.filter(isTwoSided);
  return traded.slice(1).flatMap((higher, at) => {
    const lower = traded[at]!;
    return lower.contract.strike < higher.contract.strike && lower.bid > higher.ask + ROUNDING
      ? [{ lower, higher }]
      : [];
  });
}

/** A put, and the two around it that pay as much for less. */
export interface Bump {
  readonly put: Quote;
  readonly between: readonly [Contract, Contract];
}

/**
 * Puts that break convexity beyond their spreads: more is bid than shares of the two strikes around
 * cost. 2.50 bid at 95, while 90 is asked at 1.20 and 100 at 3.70: a half of each is 2.45.
 */
export function bumps(puts: readonly Quote[]): readonly Bump[] {
  const traded = puts.filter(isTwoSided);
  return traded.slice(1, -1).flatMap((put, at) => bump(traded[at]!, put, traded[at + 2]!));
}

function bump(
  below: Quote & TwoSided,
  put: Quote & TwoSided,
  above: Quote & TwoSided,
): readonly Bump[] {
  const [low, strike, high] = [below, put, above].map(({ contract }) => contract.strike) as [
    number,
    number,
    number,
  ];
  if (!(low < strike && strike < high)) return [];
  const share = (strike - low) / (high - low);
  const cost = (1 - share) * below.ask + share * above.ask;
  return put.bid > cost + ROUNDING ? [{ put, between: [below.contract, above.contract] }] : [];
}
