import { aboveNothing, partsUntil, type CashDividend } from '../cashDividends';
import { gaussLegendre } from '../gaussLegendre';
import type { Market, Option } from '../option';
import { splitPriceAt } from '../split';
import { solveBoundary } from './boundary';
import { fallsAt } from './exercise';
import { quickCdf } from './normalTable';
import { asPut, hasBoundary, scale, withinMemory, type PutInMarket } from './terms';
import { tierOf, weightsAt, type Accuracy } from './tier';

/*
 * Puts on a stock with dividends known in dollars: lognormal between ex-dates, and lower by the
 * dividend on each. Two approximations turn this into one more integral over the boundary without
 * dividends:
 *
 * - At any time the stock is split as in cashDividends.ts.
 * - Before a dividend nobody exercises who would earn less interest on the strike than it takes off
 *   the stock. Further ahead the boundary is lowered in proportion to how long that is of the wait.
 *
 * Against the finite differences of american_div.csv, errors over the strike are 1.1e-4 RMS and at
 * most 5.4e-4, and errors of delta at most 0.014. The escrowed model, in which the stock less its
 * dividends' present value is lognormal, differs by 1.1e-3 RMS and at most 5.2e-3.
 */

/** A time between two dividends at which the put may be exercised. */
interface Moment {
  readonly time: number;
  /** How much time this moment stands for. */
  readonly share: number;
  /** Factor by which dividends lower the boundary. */
  readonly lowered: number;
}

const { points, weights } = gaussLegendre(12);

/** Fitted to american_div.csv, in deviations of the stock over the wait. */
const LOWERED = 0.7;

/**
 * The part of the boundary left by a dividend ahead: nothing once waiting for it pays, and
 * otherwise a reduction by a share of the stock's deviation over the longest wait that pays.
 */
function loweredBy(wait: number, worthwhile: number, volatility: number): number {
  if (wait <= worthwhile) return 0;
  return Math.max(1 - (LOWERED * volatility * Math.sqrt(wait) * worthwhile) / wait, 0);
}

/** Years of interest on the strike that a dividend is worth. */
const yearsWorth = (amount: number, { strike, rate }: PutInMarket) =>
  Math.log1p(amount / strike) / rate;

function moments(terms: PutInMarket, dividends: readonly CashDividend[]): Moment[] {
  const ends = [...dividends, { years: terms.years, amount: 0 }];
  return ends.flatMap(({ years, amount }, i) => {
    const start = i === 0 ? 0 : ends[i - 1]!.years;
    const worthwhile = yearsWorth(amount, terms);
    const length = years - worthwhile - start;
    if (!(length > 0)) return [];
    return points.map((y, k) => {
      const time = start + length * y * y * (3 - 2 * y); // dense at both ends
      const share = length * 6 * y * (1 - y) * weights[k]!;
      const lowered = amount > 0 ? loweredBy(years - time, worthwhile, terms.volatility) : 1;
      return { time, share, lowered };
    });
  });
}

/** An option with dividends before expiration, priced at any stock price. */
export interface PaidOption {
  /** Critical stock price now; null if nobody exercises before the next dividend. */
  readonly boundary: number | null;
  readonly priceAt: (spot: number) => number;
}

/** A put on a stock with these dividends, at least one; see above. */
export function putWithDividends(
  option: Option,
  market: Market,
  dividends: readonly CashDividend[],
  accuracy: Accuracy,
): PaidOption {
  const terms = asPut(option, market);
  const { strike, years, rate, dividendYield, volatility } = terms;
  const europeanAt = splitPriceAt(option, { ...market, cashDividends: dividends });
  if (!(hasBoundary(terms) && rate > 0)) {
    return { boundary: null, priceAt: (spot) => Math.max(europeanAt(spot), strike - spot) };
  }

  const lived = withinMemory(terms);
  const solved = solveBoundary(scale(lived), tierOf(accuracy));
  const when = moments(terms, dividends);
  const shares = [0, ...when.map(({ time }) => time)].map((time) =>
    Math.min((years - time) / lived.years, 1),
  );
  const falls = fallsAt(
    solved,
    weightsAt(solved.tier.nodes, shares),
    new Float64Array(shares.length),
  );
  const boundaryAt = (index: number) =>
    strike * Math.exp(solved.origin + solved.put.deviation * falls[index]!);
  const next = dividends[0]!;
  const boundary =
    boundaryAt(0) * loweredBy(next.years, yearsWorth(next.amount, terms), volatility);

  const steps = when.map(({ time, share, lowered: left }, index) => {
    const { near, far } = partsUntil(dividends, time, rate);
    const deviation = volatility * Math.sqrt(time);
    return {
      near,
      deviation,
      center:
        ((rate - dividendYield) * time - deviation ** 2 / 2) / deviation -
        Math.log(boundaryAt(index + 1) * left + far * Math.exp(rate * time)) / deviation,
      interest: rate * strike * Math.exp(-rate * time) * share,
      yielded: dividendYield * Math.exp(-dividendYield * time) * share,
    };
  });
  const priceAt = (spot: number) => {
    if (spot <= boundary) return strike - spot;
    const european = europeanAt(spot);
    let price = european;
    for (const { near, deviation, center, interest, yielded } of steps) {
      const stock = aboveNothing(spot - near);
      const d2 = Math.log(stock) / deviation + center;
      price += interest * quickCdf(-d2) - yielded * stock * quickCdf(-d2 - deviation);
    }
    return Math.min(Math.max(price, european, strike - spot), strike);
  };
  return { boundary: boundary > 0 ? boundary : null, priceAt };
}
