import { europeanGreeks, europeanPrice } from '../../pricing/blackScholes';
import { normalInverse } from '../../pricing/normalInverse';
import type { Greeks, Option } from '../../pricing/option';

/** What a day says to a model of its options. */
export interface ModelDay {
  readonly close: number;
  /** The VIX, decimal. */
  readonly volatility: number;
  readonly rate: number;
  readonly dividendYield: number;
}

/** How fast volatility falls with the strike, below and above the price, a standard deviation. */
const [SLOPE_BELOW, SLOPE_ABOVE] = [0.23, 0.27];

/** Standard deviations past which it stays as it is. */
const [LOWEST, HIGHEST] = [-2.5, 1.2];

/** Implied volatility of a strike: the VIX times the factor less the slope times the standardized distance. */
function volatilityAt({ strike, years }: Option, day: ModelDay, factor: number): number {
  const distance = Math.log(strike / day.close) / (day.volatility * Math.sqrt(years));
  const z = Math.max(LOWEST, Math.min(distance, HIGHEST));
  const slope = z < 0 ? SLOPE_BELOW : SLOPE_ABOVE;
  return day.volatility * (factor - slope * z);
}

const marketOf = (option: Option, day: ModelDay, factor: number) => ({
  spot: day.close,
  rate: day.rate,
  dividendYield: day.dividendYield,
  volatility: volatilityAt(option, day, factor),
});

/** An option's model price; on its last day what it is worth in the money. */
export function modelPrice(option: Option, day: ModelDay, factor: number): number {
  if (option.years > 0) return europeanPrice(option, marketOf(option, day, factor));
  const inTheMoney = option.right === 'put' ? option.strike - day.close : day.close - option.strike;
  return Math.max(0, inTheMoney);
}

export const modelGreeks = (option: Option, day: ModelDay, factor: number): Greeks =>
  europeanGreeks(option, marketOf(option, day, factor));

/** Most steps to a strike, and how near its volatility has to come to the last step's. */
const STEPS = 200;
const NEAR = 1e-13;

/**
 * The strike whose model delta, taken without its sign, is the given one. At a known volatility it
 * follows from the inverse of the normal distribution, and the volatility from the strike: each step
 * takes the volatility of the last one's strike, and comes nearer by a factor of slope times
 * standard deviations.
 */
export function strikeOfDelta(
  { right, years }: Omit<Option, 'strike'>,
  delta: number,
  day: ModelDay,
  factor: number,
): number {
  const d1 =
    normalInverse(delta * Math.exp(day.dividendYield * years)) * (right === 'put' ? -1 : 1);
  const root = Math.sqrt(years);
  const drift = day.rate - day.dividendYield;
  let volatility = day.volatility * factor;
  for (let step = 0; ; step++) {
    const log = (drift + volatility ** 2 / 2) * years - d1 * volatility * root;
    const strike = day.close * Math.exp(log);
    const next = volatilityAt({ right, strike, years }, day, factor);
    if (step === STEPS || Math.abs(next - volatility) < NEAR) return strike;
    volatility = next;
  }
}
