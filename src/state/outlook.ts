import { americanGreeks } from '../core/pricing/american/americanGreeks';
import { impliedVolatility } from '../core/pricing/american/impliedVolatility';
import { likelihood, spotDensity } from '../core/pricing/likelihood';
import { payoffPicture } from '../core/trade/payoff';
import { breakeven } from '../core/trade/shortPut';
import type { Plan } from './plan';

/** A plan with what the premium says of the stock's future; it needs the pricing engine. */
export type OutlookPlan = ReturnType<typeof deriveOutlook>;

const DENSITY_STEPS = 80;

/** The market the premium implies, and the chances in it; null where no volatility explains it. */
function impliedMarket({ trade, years, rate, input }: Plan) {
  if (!trade) return null;
  const dividendYield = Math.log1p(input.dividendYield ?? 0);
  const option = { right: 'put', strike: trade.strike, years } as const;
  const carry = { spot: trade.spot, rate, dividendYield };
  const volatility = impliedVolatility(trade.premium, option, carry, 'american');
  if (volatility === null) return null;
  const market = { ...carry, volatility };
  return {
    option,
    market,
    delta: Math.abs(americanGreeks(option, market).delta),
    chances: likelihood({ option, market, breakeven: breakeven(trade) }),
  };
}

function deriveOutlook(plan: Plan) {
  const { terms, trade } = plan;
  const implied = impliedMarket(plan);
  const expectedMove = implied && implied.chances.expectedMove;
  const picture = payoffPicture(trade ?? terms, expectedMove);
  const { low, high } = picture.spots;
  const spots = Array.from(
    { length: DENSITY_STEPS + 1 },
    (_, step) => low + ((high - low) * step) / DENSITY_STEPS,
  );
  return {
    ...plan,
    implied,
    picture,
    /** How likely the stock ends at each of evenly spaced prices across the picture, relatively. */
    density: implied && spots.map((spot) => spotDensity(spot, implied)),
  };
}

const known = new WeakMap<Plan, OutlookPlan>();

/** The plan with its outlook, worked out once however many parts of the page ask. */
export function withOutlook(plan: Plan): OutlookPlan {
  const outlook = known.get(plan) ?? deriveOutlook(plan);
  known.set(plan, outlook);
  return outlook;
}
