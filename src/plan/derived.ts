/*
 * The graph of what follows from a plan. Each value is computed once per plan from those above it,
 * and shared by screen, print, files and recipes.
 */
import { putOn } from '../core/market/contract';
import { underlyingNamed } from '../core/market/underlying';
import { exercisedAt } from '../core/pricing/optionPrice';
import { contractsSecured, requiredPremium } from '../core/put/backward';
import { outcomes } from '../core/put/outcomes';
import type { Spots } from '../core/put/payoffPicture';
import { nakedPut } from '../core/strategies/nakedPut';
import { sameCash } from '../core/strategies/sameCash';
import { twoViews } from './chances';
import { halfBuyback } from './exits/buyback';
import { buyBackPrices } from './exits/buyBackPrices';
import { earlyExit, halfExit } from './exits/closing';
import { halfByDay } from './exits/halfByDay';
import { comparison } from './compare/compare';
import { inBase } from './compare/baseCurrency';
import { marginFall } from './compare/marginFall';
import { repeatedPut } from './compare/yearFan';
import { exerciseToday } from './exercise';
import { afterGap } from './gap';
import { sellerGreeks } from './greeks';
import { limits } from './limits';
import { lineOn } from './line';
import { carry, impliedMarket, optionOf, quotedVolatilities, runningPut } from './market';
import { momentOf } from './moment';
import { moreReturn } from './moreReturn';
import { once } from '../core/market/once';
import { likely, picture } from './picture';
import type { Plan } from './plan';
import { profitTable, worthNow } from './profitTable';
import { verdicts } from './rules/verdicts';
import { tickClassOf } from './tickClass';

// What the option is on.
export const underlyingOf = once(({ input }: Plan) =>
  underlyingNamed(input.stock, input.leverage ? parseInt(input.leverage, 10) : null),
);
const marginOf = (plan: Plan) => underlyingOf(plan).margin;

// What the premium implies about the stock.
export const carryOf = once((plan: Plan) => carry(plan, underlyingOf(plan)));
export const impliedOf = once((plan: Plan) => impliedMarket(plan, carryOf(plan)));
export const quotedOf = once((plan: Plan) => quotedVolatilities(plan, carryOf(plan)));

// The put from today to expiration.
export const runningOf = once((plan: Plan) => runningPut(plan, carryOf(plan), impliedOf(plan)));
const boundaryOf = once((plan: Plan) => {
  const running = runningOf(plan);
  return running && exercisedAt(optionOf(running), running.market);
});
export const pictureOf = once((plan: Plan) => picture(plan, impliedOf(plan), runningOf(plan)));
/**
 * The same over a fixed range of prices, so that the picture holds still while something is
 * dragged.
 */
export const pictureWithin = (plan: Plan, held: Spots) =>
  picture(plan, impliedOf(plan), runningOf(plan), held);
export const likelyOf = (plan: Plan, shown = pictureOf(plan)) => likely(shown, impliedOf(plan));
export const profitTableOf = once((plan: Plan) =>
  profitTable(plan, runningOf(plan), pictureOf(plan)),
);
export const worthNowOf = once((plan: Plan) => worthNow(runningOf(plan)));
export const greeksOf = once((plan: Plan) => sellerGreeks(plan, runningOf(plan), impliedOf(plan)));
export const chancesOf = once((plan: Plan) => twoViews(plan, impliedOf(plan), runningOf(plan)));
export const exerciseOf = once((plan: Plan) =>
  exerciseToday(plan, runningOf(plan), boundaryOf(plan)),
);

/** The line of the day viewed: the one the slider is dragged to, or otherwise the one typed. */
export const lineAt = (plan: Plan, dragged: number | null, shown = pictureOf(plan)) =>
  lineOn(momentOf(plan, dragged), runningOf(plan), shown);

// The exits.
export const exitOf = once((plan: Plan) => earlyExit(plan, runningOf(plan)));
export const halfExitOf = once((plan: Plan) => halfExit(plan, runningOf(plan)));
export const halfBuybackOf = once((plan: Plan) =>
  halfBuyback(plan, runningOf(plan), halfExitOf(plan)),
);
export const halfByDayOf = once((plan: Plan) => halfByDay(plan, halfExitOf(plan)));
export const buyBackPricesOf = once((plan: Plan) =>
  buyBackPrices(plan, runningOf(plan), halfExitOf(plan)),
);
export const limitsOf = once(limits);

// What can go wrong, and what else the cash could do.
export const nakedOf = once(
  (plan: Plan) => plan.trade && nakedPut(plan.trade, plan.convention, marginOf(plan)),
);
export const gapOf = once((plan: Plan) =>
  afterGap(plan, runningOf(plan), impliedOf(plan), nakedOf(plan), marginOf(plan)),
);
export const outcomesOf = once(
  ({ trade, convention, input }: Plan) => trade && outcomes(trade, convention, input.ownPrice),
);
export const sameCashOf = once((plan: Plan) => {
  const { trade, convention, bill, fall } = plan;
  return trade && sameCash(trade, convention, bill && bill.periodReturn, fall, marginOf(plan));
});
export const comparisonOf = once((plan: Plan) =>
  comparison(plan, runningOf(plan), underlyingOf(plan)),
);
export const marginFallOf = once((plan: Plan) => marginFall(plan, runningOf(plan), marginOf(plan)));
export const repeatedPutOf = once((plan: Plan) =>
  underlyingOf(plan).isPriced ? repeatedPut(plan, impliedOf(plan)) : null,
);
export const inBaseOf = once(inBase);

// The put as a contract.
export const contractOf = once(({ input, expiration }: Plan) =>
  expiration === null ? null : putOn(input.stock ?? '', expiration, input.strike),
);

// The put against the rules, and questions asked backward.
export const verdictsOf = once((plan: Plan) => verdicts(plan, impliedOf(plan)));
export const requiredPremiumOf = once(
  ({ input, afterFees, convention, schedule }: Plan) =>
    input.wantedReturn &&
    requiredPremium({
      terms: afterFees,
      spot: input.spot,
      wanted: input.wantedReturn,
      convention,
      schedule,
      tickClass: tickClassOf({ input }),
    }),
);
export const moreReturnOf = once((plan: Plan) =>
  moreReturn(plan, carryOf(plan), impliedOf(plan), requiredPremiumOf(plan)),
);
export const contractsSecuredOf = once(({ account, terms, rules }: Plan) =>
  account.cash === null ? null : contractsSecured(account.cash, terms, rules.cashBuffer),
);
