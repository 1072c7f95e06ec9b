import { aboveNothing, dividendsBefore, partsUntil, type DividendMarket } from './cashDividends';
import { expectedRange, type ExpectedRange } from './expectedRange';
import { normalCdf, normalDensity } from './normal';
import { standardize } from './normalizedBlack';
import { normalInverse } from './normalInverse';
import type { Option } from './option';
import { splitPrice } from './split';
import { chanceOfTouch, chanceOfTouchPastDividends, logDistance, type LogReturn } from './touch';

/*
 * Chances of a short put held to expiration, in the Black-Scholes model: the logarithm of the stock
 * drifts by nu = drift - yield - volatility^2 / 2 a year. With no volatility or no time left every
 * chance is 0 or 1, or a half where the stock ends exactly at the level. Dividends known in dollars
 * are split as in the price, so that volatility and chances come from one model: the stock without
 * their near part is lognormal, and the far part is subtracted at expiration.
 */

/** How the stock is expected to move. */
export interface Outlook {
  readonly option: Pick<Option, 'strike' | 'years'>;
  /** The market with the volatility expected, implied or the reader's own. */
  readonly market: DividendMarket;
  /** Expected return of the stock, dividends included, continuous per year; the rate if absent. */
  readonly drift?: number | undefined;
}

/** A put sold, and how the stock is expected to move. */
export interface ShortPutOutlook extends Outlook {
  /** Strike less net premium, dollars per share. */
  readonly breakeven: number;
}

/** The chances of a short put's possible ends. */
export interface Chances {
  /** Chance that the stock ends below the strike, N(-d2); early exercise would add to it. */
  readonly assignment: number;
  /** Chance that the stock ends above the breakeven. */
  readonly profit: number;
  /** Chance that the stock trades at or below the strike at some time before expiration. */
  readonly touchStrike: number;
}

/** How a short put may end, and the stock until then, under one view of it. Chances are decimals. */
export interface Likelihood extends Chances {
  /** Chance that the stock trades at or below the breakeven at some time before expiration. */
  readonly touchBreakeven: number;
  /**
   * Mean profit at expiration, dollars per share: strike - breakeven - E[max(strike - stock, 0)].
   */
  readonly expectedProfit: number;
  /**
   * One standard deviation of the stock to first order: spot volatility sqrt(years), dollars, for
   * the stock without the near part of its dividends. It may exceed the stock price, which
   * `expectedRange` never does.
   */
  readonly expectedMove: number;
  /**
   * The stock one standard deviation of its logarithm down and up, less the far part of its
   * dividends, and how often it ends in between.
   */
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

/** A stock that is lognormal until expiration, and what is then subtracted from it. */
export interface Ending {
  /** Dollars per share. */
  readonly spot: number;
  /** Dollars per share at expiration. */
  readonly paid: number;
}

/** The lognormal stock that ends where this one does: its dividends are split under the drift. */
export function ending({ option, market, drift = market.rate }: Outlook): Ending {
  const { near, far } = partsUntil(dividendsBefore(option, market), option.years, drift);
  return { spot: aboveNothing(market.spot - near), paid: far * Math.exp(drift * option.years) };
}

/**
 * Mean of max(strike - stock, 0) at expiration: the put's price under the drift, not discounted.
 */
export function expectedPayoff({ option, market, drift = market.rate }: Outlook): number {
  const put = { ...option, right: 'put' } as const;
  return splitPrice(put, { ...market, rate: drift }) * Math.exp(drift * option.years);
}

/** Chance that the stock trades at or below a level at some time before expiration. */
function touched(level: number, outlook: Outlook, endsBelow: number): number {
  const { option, market } = outlook;
  const { spot } = market;
  const dividends = dividendsBefore(option, market);
  if (dividends.length === 0) return chanceOfTouch(level, spot, logReturn(outlook));
  const { years } = option;
  const during = (time: number) => logReturn({ ...outlook, option: { ...option, years: time } });
  const chance = chanceOfTouchPastDividends(level, { spot, dividends, years, during });
  // The split is approximate: a stock that ends below a level has certainly touched it.
  return Math.max(chance, endsBelow);
}

/** Returns the chance that the stock ends below a level, and the ending it is computed from. */
function endings(outlook: Outlook) {
  const { spot, paid } = ending(outlook);
  const move = logReturn(outlook);
  const deviationsTo = (level: number) =>
    standardize(logDistance(level + paid, spot) - move.mean, move.deviation);
  const endsBelow = (level: number) => (level > 0 ? normalCdf(deviationsTo(level)) : 0);
  return { spot, paid, move, deviationsTo, endsBelow };
}

function chancesOf(
  outlook: ShortPutOutlook,
  { deviationsTo, endsBelow }: ReturnType<typeof endings>,
) {
  const { option, breakeven } = outlook;
  const { strike } = option;
  const assignment = endsBelow(strike);
  return {
    assignment,
    // Above the strike nothing more is gained: where fees take the whole premium, no price gains.
    profit: breakeven < strike ? normalCdf(-deviationsTo(breakeven)) : 0,
    touchStrike: touched(strike, outlook, assignment),
  };
}

/** Only the chances of a short put, as in `likelihood`. */
export const chances = (outlook: ShortPutOutlook): Chances => chancesOf(outlook, endings(outlook));

/**
 * Everything that may become of a short put. Spot 100, strike 95, breakeven 92.50, 35 days, rate
 * 4%, volatility 39.155%: assigned 34.7%, in profit 73.0%, strike touched 68.0%, expected profit
 * -0.0096. Spot 100, strike 95, breakeven 89.01, 60 days, 3.865%, volatility 39.32% and 5.00 paid
 * on day 50: assigned 51.6%, expected profit -0.022.
 */
export function likelihood(outlook: ShortPutOutlook): Likelihood {
  const { option, breakeven } = outlook;
  const ends = endings(outlook);
  const { spot, paid, move, endsBelow } = ends;
  return {
    ...chancesOf(outlook, ends),
    touchBreakeven: touched(breakeven, outlook, endsBelow(breakeven)),
    expectedProfit: option.strike - breakeven - expectedPayoff(outlook),
    expectedMove: spot * move.deviation,
    expectedRange: expectedRange(spot, move, paid),
  };
}

/**
 * Density of the stock price at expiration, per dollar: lognormal. 0 at a price no stock has, and
 * everywhere when the final price is certain.
 */
export function spotDensity(spotAtExpiration: number, outlook: Outlook): number {
  const { mean, deviation } = logReturn(outlook);
  if (!(spotAtExpiration * deviation > 0)) return 0;
  const { spot, paid } = ending(outlook);
  const stock = spotAtExpiration + paid;
  const distance = logDistance(stock, spot);
  return normalDensity((distance - mean) / deviation) / (stock * deviation);
}

/** An outlook with a confidence above 0 and below 1: 0.95 asks about the worst case in twenty. */
type TailOutlook = ShortPutOutlook & { readonly confidence: number };

/** Stock price at expiration below which only the worst share of cases, 1 - confidence, ends. */
function tailSpot(outlook: TailOutlook): number {
  const { mean, deviation } = logReturn(outlook);
  const { spot, paid } = ending(outlook);
  const stock = spot * Math.exp(mean + deviation * normalInverse(1 - outlook.confidence));
  return stock - paid;
}

/**
 * Mean loss at expiration over the worst 1 - confidence of cases (expected shortfall, CVaR),
 * dollars per share; in the example above at 95%: 14.824. If all those cases are assignments, it is
 * the breakeven less the mean stock price among them: F N(z - s) / (1 - confidence) less what is
 * subtracted at expiration. Otherwise every assignment is among them.
 */
export function expectedShortfall(outlook: TailOutlook): number {
  const { option, market, breakeven, drift = market.rate, confidence } = outlook;
  const tail = 1 - confidence;
  if (tailSpot(outlook) > option.strike) {
    return expectedPayoff(outlook) / tail - (option.strike - breakeven);
  }
  const { spot, paid } = ending(outlook);
  const forward = spot * Math.exp((drift - market.dividendYield) * option.years);
  const { deviation } = logReturn(outlook);
  const worst = (forward * normalCdf(normalInverse(tail) - deviation)) / tail - paid;
  return breakeven - Math.max(worst, 0);
}
