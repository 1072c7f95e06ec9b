import { sharesTotal, type PutTerms } from '../../core/put/shortPut';
import type { TakeProfitOutcome } from '../../core/put/takeProfit';
import type { OrderPreview } from '../../core/put/orderPreview';
import { limitsOf } from '../../plan/derived';
import { takeProfitShareOf } from '../../plan/limits';
import { takeProfitOf } from '../../plan/order/takeProfit';
import { previewOf } from '../../plan/order/preview';
import type { Plan } from '../../plan/plan';
import { count, DASH, number, percentBrief, price, usd, usdExact } from '../../text/format';
import { NAMES } from '../names';
import { PREVIEW_NAMES } from '../order/ticketText';
import { conventionWords, yearly } from '../planWords';
import { NEEDS_SPOT } from '../plan/unpriced';
import { regTEstimate, regTWords } from '../regT';
import type { Explained, Recipe } from './figure';
import { NO_BREAKEVEN, yearlySum } from './sums';

interface SoldParts {
  readonly name: string;
  readonly formula: (plan: Plan) => string;
  readonly sum: (sold: PutTerms, preview: OrderPreview, plan: Plan) => string;
  readonly note?: (plan: Plan) => string;
}

/** A figure of the sale as sent, or as filled. */
const soldFigure = ({ name, formula, sum, note }: SoldParts): Explained => ({
  name,
  recipe(plan): Recipe {
    const { sold } = limitsOf(plan);
    const preview = previewOf(plan);
    return {
      formula: formula(plan),
      numbers: sold && preview ? sum(sold, preview, plan) : 'No price step is left to sell at',
      ...(note && { note: note(plan) }),
    };
  },
});

const sharesOf = (sold: PutTerms) => number(sharesTotal(sold));

/** `$5.40 × 100 − $1.07`: what the sale brings after its fees. */
const keptSum = (sold: PutTerms, { feesTotal }: OrderPreview) =>
  `${usd(sold.premium)} × ${sharesOf(sold)} − ${usdExact(feesTotal)}`;

/** The figures of the broker's preview. */
export const PREVIEW_FIGURES = {
  maxLoss: soldFigure({
    name: PREVIEW_NAMES.maxLoss,
    formula: () => 'Cash to set aside − (premium × shares − fees to open)',
    sum: (sold, preview) =>
      `${usdExact(preview.buyingPower.cashTotal)} − (${keptSum(sold, preview)}) = ${usdExact(preview.maxLossTotal)}`,
    note: () => 'Dollars in the account: fees count whichever way returns are stated.',
  }),
  breakeven: soldFigure({
    name: `${NAMES.breakeven} of the order`,
    formula: () => 'Strike − (premium × shares − fees to open) ÷ shares',
    sum: (sold, preview) =>
      preview.breakeven === null
        ? NO_BREAKEVEN
        : `${usd(sold.strike)} − (${keptSum(sold, preview)}) ÷ ${sharesOf(sold)} = ${usd(preview.breakeven)}`,
  }),
  fees: soldFigure({
    name: PREVIEW_NAMES.fees,
    formula: () =>
      'Commission (at least the minimum per order) + clearing, regulatory and exchange fees',
    sum: (_, { feesTotal }, { fill, scheduledFees: { commission, passThrough } }) =>
      fill && fill.feesTotal !== null
        ? `${usdExact(feesTotal)}, the fees you paid`
        : `${usdExact(commission)} + ${usdExact(passThrough)} = ${usdExact(feesTotal)}`,
  }),
  cash: soldFigure({
    name: `${PREVIEW_NAMES.cash}, cash account`,
    formula: () => 'Strike × shares, with a minus as in TWS',
    sum: (sold, { buyingPower }) =>
      `${usd(sold.strike)} × ${sharesOf(sold)} = ${usdExact(buyingPower.cashTotal)}`,
  }),
  margin: soldFigure({
    name: `${PREVIEW_NAMES.margin}, margin account`,
    formula: (plan) => `Margin − premium × shares; margin a share is ${regTWords(plan, 'premium')}`,
    sum(sold, { buyingPower: { marginTotal } }) {
      if (marginTotal === null) return NEEDS_SPOT;
      const received = sold.premium * sharesTotal(sold);
      return `${usdExact(marginTotal + received)} − ${usd(sold.premium)} × ${sharesOf(sold)} = ${usdExact(marginTotal)}`;
    },
    note: () => regTEstimate(),
  }),
} as const;

export const LIMIT_PRICE: Explained = {
  name: 'Limit price',
  recipe(plan) {
    const { sellLimit } = limitsOf(plan);
    return {
      formula: 'The premium, rounded up to a price step, as for any sale',
      numbers: `${price(plan.input.premium)} becomes ${sellLimit === null ? DASH : price(sellLimit)}`,
    };
  },
};

/** The columns of the limits to sell at. */
export const LADDER_FIGURES: readonly Explained[] = [
  {
    name: `${NAMES.premiumKept} at a limit`,
    recipe: (plan) => ({
      formula: `Limit × shares${plan.convention.fees === 'after' ? ' − the fees of an order at that limit' : ''}`,
      numbers: `At ${price(plan.terms.premium)}: ${usdExact(plan.analysis.netPremiumTotal)}`,
    }),
  },
  {
    name: `${NAMES.annualizedReturn} at a limit`,
    recipe: (plan) => ({
      formula: 'As in Plan, with the premium kept at that limit',
      numbers: `At ${price(plan.terms.premium)}: ${yearly(plan.annualized) ?? DASH}`,
      note: `${conventionWords(plan)}. A put in the money earns its time value alone if the price stays.`,
    }),
  },
];

interface TakeProfitParts {
  readonly name: string;
  readonly formula: (plan: Plan) => string;
  readonly sum: (outcome: TakeProfitOutcome, plan: Plan) => string;
  readonly note?: () => string;
}

/** A column of the take-profit order, shown for the row that fills at half the days. */
const takeProfitFigure = ({ name, formula, sum, note }: TakeProfitParts): Explained => ({
  name,
  recipe(plan) {
    const half = takeProfitOf(plan).find(({ wait }) => wait === 'half');
    return {
      formula: formula(plan),
      numbers: half ? `After ${count(half.daysHeld, 'day')}: ${sum(half, plan)}` : 'No such order',
      ...(note && { note: note() }),
    };
  },
});

/** What the take-profit order earns. */
export const TAKE_PROFIT_FIGURES: readonly Explained[] = [
  {
    name: 'Its limit',
    recipe(plan) {
      const { sold, takeProfitLimit } = limitsOf(plan);
      const share = takeProfitShareOf(plan);
      return {
        formula: 'Premium × (1 − the share to keep), rounded down to a price step',
        numbers:
          sold && share !== null && takeProfitLimit !== null
            ? `${price(sold.premium)} × (1 − ${percentBrief(share)}) = ${price(takeProfitLimit)}`
            : 'No price step is low enough',
      };
    },
  },
  takeProfitFigure({
    name: 'Profit when it fills',
    formula: ({ convention }) =>
      `(Premium − its limit) × shares${convention.fees === 'after' ? ' − fees to open − fees to buy back' : ''}`,
    sum({ profitTotal }, plan) {
      const { sold, takeProfitLimit } = limitsOf(plan);
      const gross = (sold!.premium - takeProfitLimit!) * sharesTotal(sold!);
      const fees = plan.convention.fees === 'after' ? ` − ${usdExact(gross - profitTotal)}` : '';
      return `(${usd(sold!.premium)} − ${usd(takeProfitLimit!)}) × ${sharesOf(sold!)}${fees} = ${usdExact(profitTotal)}, whenever it fills`;
    },
  }),
  takeProfitFigure({
    name: 'Annualized when it fills',
    formula: ({ convention }) =>
      convention.compounding === 'simple'
        ? 'Profit ÷ capital × 365 ÷ days held, at least 1'
        : '(1 + profit ÷ capital) to the power of 365 ÷ days held, less 1',
    sum: ({ profitTotal, annualizedReturn, daysHeld }, plan) =>
      yearlySum(plan, {
        incomeTotal: profitTotal,
        capitalTotal: plan.capitalTotal,
        days: daysHeld,
        annualizedReturn,
      }),
  }),
  takeProfitFigure({
    name: 'Holding on earns',
    formula: ({ convention }) =>
      `(Its limit × shares${convention.fees === 'after' ? ' + fees to buy back' : ''}) ÷ capital × 365 ÷ days left`,
    sum: ({ remainingReturn, daysHeld }, { days }) =>
      `${yearly(remainingReturn) ?? DASH} over ${count(days - daysHeld, 'day')}`,
    note: () => 'What buying back gives up, if the put would have expired worthless.',
  }),
];
