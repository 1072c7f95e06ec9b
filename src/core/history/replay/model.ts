import { europeanGreeks, europeanPrice } from '../../pricing/blackScholes';
import { normalInverse } from '../../pricing/normalInverse';
import type { Greeks, Option } from '../../pricing/option';

/** The inputs of a day to the option model. */
export interface ModelDay {
  readonly close: number;
  /** The VIX, decimal. */
  readonly volatility: number;
  readonly rate: number;
  readonly dividendYield: number;
}

/** Slope of volatility against the strike, below and above the price, per standard deviation. */
const [SLOPE_BELOW, SLOPE_ABOVE] = [0.23, 0.27];

/** Standard deviations beyond which volatility is constant. */
const [LOWEST, HIGHEST] = [-2.5, 1.2];

/** Implied volatility at a strike: VIX times (factor - slope x standardized distance). */
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

/** An option's model price; on its last day its intrinsic value. */
export function modelPrice(option: Option, day: ModelDay, factor: number): number {
  if (option.years > 0) return europeanPrice(option, marketOf(option, day, factor));
  const inTheMoney = option.right === 'put' ? option.strike - day.close : day.close - option.strike;
  return Math.max(0, inTheMoney);
}

export const modelGreeks = (option: Option, day: ModelDay, factor: number): Greeks =>
  europeanGreeks(option, marketOf(option, day, factor));

/** Most iterations, and how close two successive volatilities must be. */
const STEPS = 200;
const NEAR = 1e-13;

/**
 * The strike whose absolute model delta is the given one. At a known volatility it follows from the
 * inverse normal distribution, but the volatility depends on the strike. Each iteration uses the
 * volatility at the last strike and reduces the error by a factor of slope times standard
 * deviations.
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
