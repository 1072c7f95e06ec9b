import { profitAtExpiration } from '../../core/put/payoff';
import { breakeven, type PutTerms } from '../../core/put/shortPut';
import type { Range } from './plots/plotted';

/** Range beyond the breakevens and the stock, as shares of the distance between them. */
const BELOW = 0.6;
const ABOVE = 0.25;

interface PayoffPoint {
  /** Final stock price, dollars per share. */
  readonly x: number;
  /** Gain or loss, dollars. */
  readonly y: number;
}

/** Payoffs of several puts on one stock, in one picture. */
export interface Payoffs {
  readonly x: Range;
  readonly y: Range;
  /** The corners of each line from left to right, in the order of the puts. */
  readonly lines: readonly (readonly PayoffPoint[])[];
}

/** Payoffs at expiration of puts on a stock at `spot`, drawn around their breakevens. */
export function payoffsOf(puts: readonly PutTerms[], spot: number): Payoffs {
  const lowest = Math.min(spot, ...puts.map(breakeven));
  const highest = Math.max(spot, ...puts.map(({ strike }) => strike));
  const way = Math.max(highest - lowest, spot * 0.02);
  const x = { low: Math.max(0, lowest - way * BELOW), high: highest + way * ABOVE };
  const lines = puts.map((terms) =>
    [x.low, terms.strike, x.high].map((at) => ({ x: at, y: profitAtExpiration(terms, at) })),
  );
  const all = [0, ...lines.flat().map(({ y }) => y)];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low) * 0.05;
  return { x, y: { low: low - room, high: high + room }, lines };
}
