import { europeanPrice } from './blackScholes';
import { expectedRange, type ExpectedRange } from './expectedRange';
import { normalCdf, normalDensity } from './normal';
import { standardize } from './normalizedBlack';
import { normalInverse } from './normalInverse';
import type { Market, Option } from './option';
import {
  chanceOfTouch,
  chanceOfTouchPastDividend,
  logDistance,
  type DividendPath,
  type LogReturn,
} from './touch';

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
  /** A dividend in dollars before expiration, which `market` is without; none if absent. */
  readonly dividend?: DividendAhead | undefined;
}

/** A dividend the stock still pays, and what the stock trades at until then. */
export interface DividendAhead {
  /** What the stock trades at now, the dividend included; dollars per share. */
  readonly spot: number;
  /** From now to the ex-dividend date, ACT/365F years. */
  readonly years: number;
  /** Dollars per share. */
  readonly amount: number;
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
  /**
   * One standard deviation of the stock to first order: spot volatility sqrt(years), dollars. It may
   * exceed the stock, which `expectedRange` never does.
   */
  readonly expectedMove: number;
  /** The stock one standard deviation of its logarithm down and up, and how often it ends within. */
  readonly expectedRange: ExpectedRange;
}

/** Mean and standard deviation of ln(stock at expiration / stock now). */
function logReturn({ option: { years }, market, drift = market.rate }: Outlook): LogReturn {
  const { dividendYield, volatility } = market;
  return {
    mean: (drift - dividendYield - volatility ** 2 / 2) * years,
    deviation: volatility * Math.sqrt(years),
  };
}

/** The stock with its dividend: it falls on the ex-date, and not before. */
function dividendPath(outlook: Outlook, { spot, years, amount }: DividendAhead): DividendPath {
  const during = (time: number) =>
    logReturn({ ...outlook, option: { ...outlook.option, years: time } });
  return {
    spot,
    dividend: amount,
    before: during(years),
    after: during(outlook.option.years - years),
  };
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
 * -0.0096. With a dividend ahead a level is touched at the price the stock trades at that day;
 * what it ends at is that of the stock without the dividend.
 */
export function likelihood(outlook: ShortPutOutlook): Likelihood {
  const { option, market, breakeven } = outlook;
  const { strike } = option;
  const { spot } = market;
  const move = logReturn(outlook);
  const deviationsTo = (level: number) =>
    standardize(logDistance(level, spot) - move.mean, move.deviation);
  const path = outlook.dividend && dividendPath(outlook, outlook.dividend);
  // The two models of a dividend differ a little: what ends below a level has touched it in both.
  const touch = (level: number) =>
    path
      ? Math.max(chanceOfTouchPastDividend(level, path), normalCdf(deviationsTo(level)))
      : chanceOfTouch(level, spot, move);
  return {
    assignment: normalCdf(deviationsTo(strike)),
    // From the strike up nothing more is gained: where fees took the premium, nothing is anywhere.
    profit: breakeven < strike ? normalCdf(-deviationsTo(breakeven)) : 0,
    touchStrike: touch(strike),
    touchBreakeven: touch(breakeven),
    expectedProfit: strike - breakeven - expectedPayoff(outlook),
    expectedMove: spot * move.deviation,
    expectedRange: expectedRange(spot, move),
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
