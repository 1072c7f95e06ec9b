import type { Quote } from '../../../src/core/chain/quote';
import { addDays, daysToExpiration } from '../../../src/core/market/calendar';
import { putOn } from '../../../src/core/market/contract';
import { weeklyExpiration } from '../../../src/core/market/expirations';
import { americanPrice } from '../../../src/core/pricing/american/americanPrice';
import { normalNumbers } from '../../../src/core/simulation/random';

/** The parameters of a generated chain. */
export interface Recipe {
  readonly seed: number;
  readonly expirations: number;
  /** Strikes per expiration, evenly around the stock. */
  readonly strikes: number;
  /** Distance between strikes, dollars. */
  readonly step?: number;
}

/** A generated chain, with the market in which it was priced. */
export interface GeneratedChain {
  readonly quotes: readonly Quote[];
  readonly spot: number;
  readonly today: string;
  readonly rate: number;
  readonly dividendYield: number;
}

const today = '2026-11-20';
const spot = 385.2;
const rate = 0.0378;
const dividendYield = 0.004;

/** Smile: 28% at the money, higher for lower strikes, and slightly higher far from the money. */
const volatilityAt = (strike: number, years: number): number => {
  const distance = Math.log(strike / spot) / Math.sqrt(years + 0.05);
  return Math.max(0.28 - 0.12 * distance + 0.1 * distance * distance, 0.1);
};

const cents = (price: number, round: (value: number) => number) => {
  const tick = price < 3 ? 0.01 : 0.05;
  return Math.round(round(price / tick) * tick * 100) / 100;
};

/** Bid and ask around a fair price, on ticks of a penny class. */
function around(fair: number, noise: number) {
  const half = Math.max(0.005, fair * 0.008 * (1 + Math.abs(noise)));
  return { bid: cents(Math.max(fair - half, 0), Math.floor), ask: cents(fair + half, Math.ceil) };
}

/**
 * A chain free of arbitrage, the same for the same seed: every price is around the American
 * engine's, with one smile.
 */
export function generatedChain({ seed, expirations, strikes, step = 2.5 }: Recipe): GeneratedChain {
  const normal = normalNumbers(seed);
  const lowest = Math.round(spot / step - strikes / 2) * step;
  const quotes = Array.from({ length: expirations }, (_, week) => {
    const expiration = weeklyExpiration(addDays(today, 7 * (week + 1)));
    const years = daysToExpiration(today, expiration) / 365;
    return Array.from({ length: strikes }, (_step, index) => {
      const strike = lowest + index * step;
      const volatility = volatilityAt(strike, years);
      return (['call', 'put'] as const).map((right): Quote => {
        const market = { spot, rate, dividendYield, volatility };
        const fair = americanPrice({ right, strike, years }, market);
        const { bid, ask } = around(fair, normal());
        return {
          contract: Object.assign(putOn('ACME', expiration, strike), { right }),
          bid,
          ask,
          last: cents(fair, Math.round) || null,
          volume: Math.floor(Math.abs(normal()) * 200),
          openInterest: Math.floor(Math.abs(normal()) * 2000),
          impliedVolatility: Math.round(volatility * 1e4) / 1e4,
          delta: null,
        };
      });
    }).flat();
  }).flat();
  return { quotes, spot, today, rate, dividendYield };
}
