import { shortPutMargin } from '../../core/margin/margin';
import type { AccountAt } from '../../core/margin/marginThroughFall';
import type { MarginFall } from '../../plan/compare/marginFall';
import { marginFallOf, underlyingOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { percent, percentBrief, usd, usdExact } from '../../text/format';
import { atStart } from '../../text/sentence';
import { unitsOf } from '../kindWords';
import { noun } from '../planWords';
import { NEEDS_SPOT } from '../plan/unpriced';
import { regTEstimate, regTWords } from '../regT';
import type { Explained } from './figure';
import { finePrice, sharesTerm } from './sums';

/** Falls in the table whose sums are written out, decimals. */
const SHOWN = new Set([0, 0.2, 0.5]);

interface FallParts extends Pick<Explained, 'name'> {
  readonly formula: (plan: Plan) => string;
  /** The sum at one price of the table. */
  readonly sum: (at: AccountAt, plan: Plan, fall: MarginFall) => string;
  readonly note?: (plan: Plan) => string;
}

const fallFigure = ({ name, formula, sum, note }: FallParts): Explained => ({
  name,
  recipe(plan) {
    const fall = marginFallOf(plan);
    if (!fall) return { formula: formula(plan), numbers: NEEDS_SPOT };
    const [numbers = '', ...rows] = fall.rows
      .filter((row) => SHOWN.has(row.fall))
      .map(
        (row) =>
          `${row.fall === 0 ? 'Now' : `Down ${percentBrief(row.fall)}`}: ${sum(row.at, plan, fall)}`,
      );
    return { formula: formula(plan), numbers, rows, ...(note && { note: note(plan) }) };
  },
});

/** How the columns and prices of the margin table are calculated. */
export const MARGIN_FALL_FIGURES: readonly Explained[] = [
  fallFigure({
    name: 'Requirement',
    formula: (plan) => `${atStart(regTWords(plan, 'price of the put'))}, × ${unitsOf(plan)}`,
    sum({ spot, mark, requirementTotal }, plan) {
      const { strike, contracts } = plan.terms;
      const terms = { spot, strike, contracts, mark, ...underlyingOf(plan).margin };
      const { outOfTheMoneyBranch: byPrice, strikeFloorBranch: byStrike } = shortPutMargin(terms);
      return `put at ${usd(mark)}, the larger of ${finePrice(byPrice)} and ${finePrice(byStrike)}, × ${sharesTerm(plan)} = ${usdExact(requirementTotal)}`;
    },
    note: () => regTEstimate(),
  }),
  fallFigure({
    name: 'Excess liquidity',
    formula: () => 'Cash + premium kept − requirement',
    sum: ({ requirementTotal, excessTotal }, _, { ownTotal, keptTotal }) =>
      `${usdExact(ownTotal)} + ${usdExact(keptTotal)} − ${usdExact(requirementTotal)} = ${usdExact(excessTotal)}`,
    note: () => 'Below zero there is a margin call.',
  }),
  {
    name: 'Called at',
    recipe(plan) {
      const formula = `The first price on the way down at which the requirement equals the cash and the premium kept`;
      const fall = marginFallOf(plan);
      if (!fall) return { formula, numbers: NEEDS_SPOT };
      const { called, volatility, risenVolatility, ownTotal, keptTotal } = fall;
      const at = (price: number | null) => (price === null ? 'at none' : usd(price));
      return {
        formula,
        numbers: `With ${usdExact(ownTotal + keptTotal)}: ${at(called.intrinsic)} where the put is worth its intrinsic value`,
        rows: [
          ...(volatility === null
            ? []
            : [`priced today, at ${percent(volatility)}: ${at(called.priced)}`]),
          ...(risenVolatility === null
            ? []
            : [`at ${percent(risenVolatility)}: ${at(called.risen)}`]),
        ],
        note: `Found by search: the put’s own price moves with the ${noun(plan)}.`,
      };
    },
  },
];
