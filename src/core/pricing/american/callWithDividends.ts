import { europeanPrice } from '../blackScholes';
import { aboveNothing, type CashDividend } from '../cashDividends';
import { gaussLegendre } from '../gaussLegendre';
import { INVERSE_SQRT_TWO_PI } from '../normal';
import type { Market, Option } from '../option';
import { tabulated } from '../tabulated';
import type { PaidOption } from './putWithDividends';

/*
 * Calls on a stock with dividends known in dollars: lognormal between ex-dates, and lower by the
 * dividend on each. If interest is not negative and nothing else is paid, a call is exercised
 * either just before an ex-date or never (R. Merton, "Theory of rational option pricing", Bell
 * Journal, 1973). Just before an ex-date it is worth the larger of the stock less the strike and
 * its own value on the stock less the dividend. From one ex-date back to the previous one, the mean
 * of that over the lognormal stock is an integral. With one dividend this is what R. Roll, R. Geske
 * and R. Whaley (1977 to 1981) put in closed form for the escrowed stock. A yield beside the
 * dividends is assumed to cause no other exercise: a lower bound.
 */

type PriceAt = (spot: number) => number;

/** Deviations beyond which a normal number almost never lies: one in 10^13. */
const FARTHEST = 7.5;

const { points, weights } = gaussLegendre(18);

/** The value now of an option worth `later` after some time without dividends. */
function heldFor(
  years: number,
  { rate, dividendYield, volatility }: Market,
  later: PriceAt,
  bends: readonly number[],
): PriceAt {
  const deviation = volatility * Math.sqrt(years);
  const mean = (rate - dividendYield) * years - deviation ** 2 / 2;
  const discount = Math.exp(-rate * years);
  return (spot) => {
    if (!(deviation > 0)) return discount * later(spot * Math.exp(mean));
    const [low, high] = [-FARTHEST, FARTHEST + deviation];
    const within = (z: number) => Math.min(Math.max(z, low), high);
    const cuts = [
      deviation,
      ...bends.map((bend) => (Math.log(bend / spot) - mean) / deviation),
      high,
    ]
      .map(within)
      .toSorted((one, other) => one - other);
    let from = low;
    let sum = 0;
    for (const to of cuts) {
      if (to === from) continue;
      points.forEach((y, i) => {
        const z = from + (to - from) * y * y * (3 - 2 * y); // dense at both ends
        const worth = later(spot * Math.exp(mean + deviation * z));
        sum += worth * Math.exp((-z * z) / 2) * (to - from) * 6 * y * (1 - y) * weights[i]!;
      });
      from = to;
    }
    return discount * INVERSE_SQRT_TWO_PI * sum;
  };
}

/** Shortest distance, in the logarithm of the stock price, that a table extends past the strike. */
const SHORTEST = 0.05;

/** Logarithms of the stock prices between which a call is neither worthless nor as good as a share. */
function reach(
  years: number,
  strike: number,
  owed: number,
  { rate, dividendYield, volatility }: Market,
) {
  const drift = Math.abs(rate - dividendYield - volatility ** 2 / 2) * years;
  const way = Math.max(FARTHEST * volatility * Math.sqrt(years) + drift, SHORTEST);
  return { from: Math.log(strike) - way, to: Math.log(strike + owed) + way };
}

/** The same value from a table of its share of the stock; past the table it rises with the stock. */
function kept(
  worth: PriceAt,
  { from, to }: { readonly from: number; readonly to: number },
): PriceAt {
  const share = tabulated((x) => worth(Math.exp(x)) / Math.exp(x), from, to);
  const top = Math.exp(to);
  const highest = worth(top);
  const slope = (worth(2 * top) - highest) / top;
  return (spot) => (spot > top ? highest + (spot - top) * slope : spot * share(Math.log(spot)));
}

const HALVINGS = 60;

/**
 * Stock price above which a call is exercised rather than held over a dividend; Infinity if there
 * is none.
 */
function exercisedFrom(strike: number, held: PriceAt, most: number): number {
  const isHeld = (spot: number) => held(spot) > spot - strike;
  if (isHeld(most)) return Infinity;
  let [low, high] = [strike, most];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (isHeld(middle)) low = middle;
    else high = middle;
  }
  return high;
}

/** A call on a stock with these dividends, at least one; see above. */
export function callWithDividends(
  option: Option,
  market: Market,
  dividends: readonly CashDividend[],
): PaidOption {
  const { strike, years } = option;
  const afterLast = { ...option, years: years - dividends.at(-1)!.years };
  let later: PriceAt = (spot) => europeanPrice(afterLast, { ...market, spot });
  let owed = 0;
  for (let next = dividends.length - 1; next >= 0; next--) {
    const { years: exDate, amount } = dividends[next]!;
    const start = next > 0 ? dividends[next - 1]!.years : 0;
    owed += amount;
    const { from, to } = reach(years - start, strike, owed, market);
    const afterIt = later;
    const held: PriceAt = (spot) => afterIt(aboveNothing(spot - amount));
    const exercised = exercisedFrom(strike, held, Math.exp(to));
    const before = heldFor(exDate - start, market, (spot) => Math.max(spot - strike, held(spot)), [
      strike + amount,
      exercised,
    ]);
    later = next > 0 ? kept(before, { from, to }) : before;
  }
  return { boundary: null, priceAt: (spot) => Math.max(later(spot), spot - strike) };
}
