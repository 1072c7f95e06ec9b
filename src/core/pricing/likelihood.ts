import { europeanPrice } from './blackScholes';
import { millsRatio, normalCdf, normalDensity } from './normal';
import { standardize } from './normalizedBlack';
import { normalInverse } from './normalInverse';
import type { Market, Option } from './option';

/*
 * Chances of a short put held to expiration, in the model of Black and Scholes: the logarithm of
 * the stock drifts by nu = drift - yield - volatility^2 / 2 a year. With no volatility or no time
 * left every chance is 0 or 1, or a half where the stock ends at the very level.
 */

/** How the stock is thought to move. */
export interface Outlook {
  readonly option: Pick<Option, 'strike' | 'years'>;
  /** With the volatility expected, implied or the reader's own. */
  readonly market: Market;
  /** Expected return of the stock, dividends included, continuous per year; the rate if absent. */
  readonly drift?: number | undefined;
}

/** A put sold, and how the stock is thought to move. */
export interface ShortPutOutlook extends Outlook {
  /** Strike less net premium, dollars per share. */
  readonly breakeven: number;
}

export interface Likelihood {
  /** Chance that the stock ends below the strike, N(-d2); early exercise comes on top. */
  readonly assignment: number;
  /** Chance that it ends above the breakeven. */
  readonly profit: number;
  /** Chance that it trades at the strike or below at some time before expiration. */
  readonly touchStrike: number;
  /** Chance that it trades at the breakeven or below at some time before expiration. */
  readonly touchBreakeven: number;
  /**
   * Mean profit at expiration, dollars per share: strike - breakeven - E[max(strike - stock, 0)].
   */
  readonly expectedProfit: number;
  /** One standard deviation of the stock to first order: spot volatility sqrt(years), dollars. */
  readonly expectedMove: number;
}

interface LogReturn {
  readonly mean: number;
  readonly deviation: number;
}

/** Mean and standard deviation of ln(stock at expiration / stock now). */
function logReturn({ option: { years }, market, drift = market.rate }: Outlook): LogReturn {
  const { dividendYield, volatility } = market;
  return {
    mean: (drift - dividendYield - volatility ** 2 / 2) * years,
    deviation: volatility * Math.sqrt(years),
  };
}

/** ln(level / spot); no stock ends below 0, so a breakeven below it is as good as 0. */
function logDistance(level: number, spot: number): number {
  return Math.log(Math.max(level, 0) / spot);
}

/**
 * Chance that the stock trades at `barrier` or below until expiration: by the reflection
 * principle, with b = ln(barrier / spot) < 0, mean m and deviation s, N((b - m) / s) +
 * e^{2mb/s^2} N((b + m) / s) (Reiner and Rubinstein, "Breaking down the barriers", Risk, 1991).
 * Where the power outgrows any double while N vanishes, e^{2mb/s^2} n((b + m) / s) = n((b - m) /
 * s) keeps the product.
 */
function chanceOfTouch(barrier: number, spot: number, { mean, deviation }: LogReturn): number {
  if (barrier >= spot) return 1;
  const distance = logDistance(barrier, spot);
  const end = standardize(distance - mean, deviation);
  const mirror = standardize(distance + mean, deviation);
  const reflected =
    mirror > 0
      ? Math.exp((2 * mean * distance) / deviation ** 2) * normalCdf(mirror)
      : normalDensity(end) * millsRatio(-mirror);
  return Math.min(normalCdf(end) + reflected, 1);
}

/**
 * Mean of max(strike - stock, 0) at expiration: the put's price under the drift, not discounted.
 */
function expectedPayoff({ option, market, drift = market.rate }: Outlook): number {
  const put = { ...option, right: 'put' } as const;
  return europeanPrice(put, { ...market, rate: drift }) * Math.exp(drift * option.years);
}

/**
 * What may become of a short put. Spot 100, strike 95, breakeven 92.50, 35 days, rate 4%,
 * volatility 39.155%: assigned 34.7%, in profit 73.0%, strike touched 68.0%, expected profit
 * -0.0096.
 */
export function likelihood(outlook: ShortPutOutlook): Likelihood {
  const { option, market, breakeven } = outlook;
  const { strike } = option;
  const { spot } = market;
  const move = logReturn(outlook);
  const deviationsTo = (level: number) =>
    standardize(logDistance(level, spot) - move.mean, move.deviation);
  return {
    assignment: normalCdf(deviationsTo(strike)),
    // From the strike up nothing more is gained: where fees took the premium, nothing is anywhere.
    profit: breakeven < strike ? normalCdf(-deviationsTo(breakeven)) : 0,
    touchStrike: chanceOfTouch(strike, spot, move),
    touchBreakeven: chanceOfTouch(breakeven, spot, move),
    expectedProfit: strike - breakeven - expectedPayoff(outlook),
    expectedMove: spot * move.deviation,
  };
}

/**
 * Density of the stock price at expiration, per dollar: lognormal. 0 for no stock price, and
 * everywhere when the price is certain.
 */
export function spotDensity(spotAtExpiration: number, outlook: Outlook): number {
  const { mean, deviation } = logReturn(outlook);
  if (!(spotAtExpiration * deviation > 0)) return 0;
  const distance = logDistance(spotAtExpiration, outlook.market.spot);
  return normalDensity((distance - mean) / deviation) / (spotAtExpiration * deviation);
}

/** An outlook and how sure to be, above 0 and below 1: 0.95 asks of the worst case in twenty. */
type TailOutlook = ShortPutOutlook & { readonly confidence: number };

/** Stock price at expiration that only the worst share of cases, 1 - confidence, falls short of. */
function tailSpot(outlook: TailOutlook): number {
  const { mean, deviation } = logReturn(outlook);
  return outlook.market.spot * Math.exp(mean + deviation * normalInverse(1 - outlook.confidence));
}

/**
 * Loss at expiration, dollars per share, that is not exceeded with the given confidence; negative
 * where even then the put earns its premium. In the example above at 95%: 10.868.
 */
export function valueAtRisk(outlook: TailOutlook): number {
  const { option, breakeven } = outlook;
  return breakeven - Math.min(tailSpot(outlook), option.strike);
}

/**
 * Mean loss at expiration over the worst 1 - confidence of cases (expected shortfall, CVaR),
 * dollars per share; in the example above at 95%: 14.824. If all those cases are assignments it
 * is the breakeven less the mean stock price among them, F N(z - s) / (1 - confidence); otherwise
 * every assignment is among them.
 */
export function expectedShortfall(outlook: TailOutlook): number {
  const { option, market, breakeven, drift = market.rate, confidence } = outlook;
  const tail = 1 - confidence;
  if (tailSpot(outlook) > option.strike) {
    return expectedPayoff(outlook) / tail - (option.strike - breakeven);
  }
  const forward = market.spot * Math.exp((drift - market.dividendYield) * option.years);
  const { deviation } = logReturn(outlook);
  return breakeven - (forward * normalCdf(normalInverse(tail) - deviation)) / tail;
}
