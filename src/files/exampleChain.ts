import { addDays, daysToExpiration } from '../core/market/calendar';
import { weeklyExpiration } from '../core/market/expirations';
import { americanPrice } from '../core/pricing/american/americanPrice';

/*
 * An example option chain to explore. Everything is invented: the worked example's stock, priced by
 * the engine with one volatility smile, and some quotes made doubtful on purpose.
 */

const SPOT = 385;
const RATE = 0.0378;
const STRIKES = Array.from({ length: 17 }, (_, at) => 345 + at * 2.5);
/** Number of weeks to each Friday, from today's week. */
const WEEKS = [3, 4, 5, 6, 7, 9];
const HEADS = 'Expiration\tType\tStrike\tBid\tAsk\tOpen Int\tUnderlying\tStock Price';

/** 27.1% at the money, and more at lower strikes. */
const volatilityAt = (strike: number) => 0.271 + 0.235 * (1 - strike / SPOT);

/** Rounds to a valid tick: one cent below $3, five cents above. */
function onTick(value: number, round: (value: number) => number): number {
  const perDollar = value < 3 ? 100 : 20;
  return round(Math.round(value * perDollar * 1000) / 1000) / perDollar;
}

/** Bids and asks that no real market would have: crossed, without a bid, wide. */
function madeDoubtful(place: number, bid: number, ask: number): readonly [number, number] {
  if (place === 21) return [ask, bid];
  if (place === 34) return [0, ask];
  if (place === 73) return [bid, onTick(bid * 1.3, Math.ceil)];
  return [bid, ask];
}

/** The example chain as tab-separated values; `today` is a New York date. */
export function exampleChain(today: string): string {
  const rows = WEEKS.flatMap((week) => {
    const expiration = weeklyExpiration(addDays(today, 7 * week));
    const years = daysToExpiration(today, expiration) / 365;
    return STRIKES.map((strike) => ({ expiration, years, strike }));
  }).map(({ expiration, years, strike }, place) => {
    const market = { spot: SPOT, rate: RATE, dividendYield: 0, volatility: volatilityAt(strike) };
    const fair = americanPrice({ right: 'put', strike, years }, market);
    const low = onTick(fair, Math.floor);
    const high = onTick(low + (fair < 3 ? 0.04 : 0.1), Math.ceil);
    const [bid, ask] = madeDoubtful(place, low, high);
    const interest = 120 + ((place * 7919) % 3000);
    return [expiration, 'Put', strike, bid.toFixed(2), ask.toFixed(2), interest, 'GOOGL', SPOT];
  });
  return [HEADS, ...rows.map((cells) => cells.join('\t'))].join('\n');
}
