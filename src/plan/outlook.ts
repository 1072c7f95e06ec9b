import { americanGreeks } from '../core/pricing/american/americanGreeks';
import { exerciseBoundary } from '../core/pricing/american/americanPrice';
import {
  dividendsBefore,
  withoutDividends,
  type DividendMarket,
} from '../core/pricing/american/cashDividends';
import { impliedVolatility } from '../core/pricing/american/impliedVolatility';
import { likelihood, spotDensity, type DividendAhead } from '../core/pricing/likelihood';
import type { Option } from '../core/pricing/option';
import { payoffPicture } from '../core/put/payoff';
import { breakeven } from '../core/put/shortPut';
import { profitThroughTime, type RunningPut } from '../core/put/throughTime';
import { daysToExDividend, dividendStanding } from './dividendAhead';
import type { Plan } from './plan';

export { lineAt } from './line';

/** A plan with what the premium says of the stock's future; it needs the pricing engine. */
export type OutlookPlan = ReturnType<typeof deriveOutlook>;

type Carry = Omit<DividendMarket, 'volatility'>;

const DENSITY_STEPS = 80;

/** What the stock does besides moving. A dividend known in dollars stands for the yield. */
function carryOf(plan: Plan): Carry | null {
  const { trade, input, rate } = plan;
  if (!trade) return null;
  const { spot } = trade;
  if (dividendStanding(plan) !== 'ahead') {
    return { spot, rate, dividendYield: Math.log1p(input.dividendYield ?? 0) };
  }
  const next = { years: daysToExDividend(plan)! / 365, amount: input.dividend! };
  return { spot, rate, dividendYield: 0, cashDividends: [next] };
}

/** The dividend in dollars before expiration, and the stock with it; undefined where none is. */
export function dividendAhead(option: Option, market: DividendMarket): DividendAhead | undefined {
  const [next] = dividendsBefore(option, market);
  return next && { spot: market.spot, ...next };
}

/** Works a thing out once a plan, however many parts of the page ask. */
function once<Result>(derive: (plan: Plan) => Result): (plan: Plan) => Result {
  const known = new WeakMap<Plan, { readonly result: Result }>();
  return (plan) => {
    const entry = known.get(plan) ?? { result: derive(plan) };
    known.set(plan, entry);
    return entry.result;
  };
}

/** The market the premium implies, and the chances in it; null where no volatility explains it. */
export const impliedMarket = once((plan) => {
  const { terms, trade, years } = plan;
  const carry = carryOf(plan);
  if (!trade || !carry) return null;
  const option = { right: 'put', strike: terms.strike, years } as const;
  const volatility = impliedVolatility(terms.premium, option, carry, 'american', 'accurate');
  if (volatility === null) return null;
  const market: DividendMarket = { ...carry, volatility };
  const stock = withoutDividends(option, market);
  const dividend = dividendAhead(option, market);
  return {
    option,
    market,
    /** The market whose stock is lognormal at expiration. */
    stock,
    /** What that stock is without. */
    dividend,
    delta: Math.abs(americanGreeks(option, market).delta),
    chances: likelihood({ option, market: stock, breakeven: breakeven(trade), dividend }),
  };
});

/** Volatilities at which the put is worth its bid, their middle and its ask; null without a quote. */
function quotedVolatilities({ input: { bid, ask }, terms, years }: Plan, carry: Carry | null) {
  if (!carry || bid === null || ask === null) return null;
  const option = { right: 'put', strike: terms.strike, years } as const;
  const at = (price: number) => impliedVolatility(price, option, carry, 'american', 'accurate');
  return { bid: at(bid), mid: at((bid + ask) / 2), ask: at(ask) };
}

/** The put in the market it is priced in before expiration: at one's own volatility if given. */
function runningPut(plan: Plan, carry: Carry | null, implied: number | null): RunningPut | null {
  const volatility = plan.input.volatility ?? implied;
  if (!carry || volatility === null) return null;
  return { terms: plan.terms, market: { ...carry, volatility }, years: plan.years };
}

function deriveOutlook(plan: Plan) {
  const { terms, trade, years } = plan;
  const carry = carryOf(plan);
  const implied = impliedMarket(plan);
  const running = runningPut(plan, carry, implied && implied.market.volatility);
  const boundary =
    running && exerciseBoundary({ right: 'put', strike: terms.strike, years }, running.market);
  const expectedMove = implied && implied.chances.expectedMove;
  const { profits, ...picture } = payoffPicture(trade ?? terms, expectedMove, boundary);
  const { low, high } = picture.spots;
  const spots = Array.from(
    { length: DENSITY_STEPS + 1 },
    (_, step) => low + ((high - low) * step) / DENSITY_STEPS,
  );
  // The lowest a line before expiration gets, so that the picture holds still while dates change.
  const worst = running
    ? profitThroughTime(running, { spots: [low], yearsLeft: [years] })[0]![0]!
    : profits.low;
  return {
    ...plan,
    implied,
    quoted: quotedVolatilities(plan, carry),
    running,
    picture: { ...picture, profits: { ...profits, low: Math.min(profits.low, worst) } },
    /** How likely the stock ends at each of evenly spaced prices across the picture, relatively. */
    density:
      implied && spots.map((spot) => spotDensity(spot, { ...implied, market: implied.stock })),
  };
}

/** The plan with its outlook. */
export const withOutlook = once(deriveOutlook);
