import { sharesTotal, type PutTerms } from '../../core/put/shortPut';
import type { EarlyExit } from '../../plan/closing';
import { count, DASH, number, percentFinest, usd, usdExact } from '../../text/format';
import { buyBackWords, volatilityWords } from '../plan/exitWords';
import { conventionBrief, conventionWords, yearly } from '../planWords';
import type { RecipeLines } from './recipes';
import { exitOf, halfExitOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';

const shares = (terms: PutTerms) => number(sharesTotal(terms));
const afterFees = ({ convention }: Plan, fees: string) =>
  convention.fees === 'after' ? ` − ${fees}` : '';

/** A price that may lie between two cents, precise enough for its sum to come out: `$58.6278`. */
export const finePrice = (price: number) => {
  const rounded = Number(price.toFixed(4));
  return Number(price.toFixed(2)) === rounded ? usd(price) : `$${number(rounded)}`;
};

/** A sum that closes: what the premium left, less what buying back costs. */
const closingSum = (
  plan: Plan,
  { mark, closeFeesTotal }: { readonly mark: number; readonly closeFeesTotal: number },
  profitTotal: number,
) =>
  `${usdExact(plan.analysis.netPremiumTotal)} − ${finePrice(mark)} × ${shares(plan.terms)}${afterFees(plan, usdExact(closeFeesTotal))} = ${usdExact(profitTotal)}`;

const closingFormula = (plan: Plan) =>
  `Premium kept − buy-back price × shares${afterFees(plan, 'fees to buy back')}`;

function closingProfit(plan: Plan): RecipeLines {
  const exit = exitOf(plan);
  const { closing, profitTotal } = exit;
  if (!closing || profitTotal === null) {
    return { formula: closingFormula(plan), numbers: buyBackWords(plan, exit) };
  }
  return {
    formula: closingFormula(plan),
    numbers: closingSum(plan, closing, profitTotal),
    note: buyBackWords(plan, exit),
  };
}

/** The price at which closing for a rival leaves what holding to the end does. */
const closingFor =
  (rival: 'bill' | 'fresh', name: string) =>
  (plan: Plan): RecipeLines => {
    const { winsBelow, paces, moment } = exitOf(plan);
    const closing = winsBelow[rival];
    const pace = paces[rival];
    const fees = closing && afterFees(plan, usdExact(closing.closeFeesTotal));
    return {
      formula: `(${name} a day × days left${afterFees(plan, 'fees to buy back')}) ÷ shares`,
      numbers:
        closing && pace
          ? `(${usdExact(pace.perDayTotal)} × ${moment.daysLeft}${fees}) ÷ ${shares(plan.terms)} = ${usd(closing.mark)}`
          : 'No price: there is nothing to earn in the days left, or the fee takes it',
      note: 'At that price closing and going on this way leaves as much as holding on in its best case, a put that expires worthless.',
    };
  };

function halfOfPremium(plan: Plan): RecipeLines {
  const half = halfExitOf(plan);
  const formula = closingFormula(plan);
  if (!half) return { formula, numbers: 'Half the premium is less than the smallest price step' };
  const kept = plan.analysis.netPremiumTotal;
  const { profitTotal, paysUntil } = half;
  return {
    formula,
    numbers: closingSum(plan, half, profitTotal),
    ...(paysUntil === null || plan.days === 0
      ? {}
      : {
          note: `Worth more a day than holding to the end for that share of the days: ${plan.days} × ${usdExact(profitTotal)} ÷ ${usdExact(kept)}, in whole days ${paysUntil}.`,
        }),
  };
}

/** Income over days, as dollars a day and a rate a year. */
const paceRecipe =
  (
    of: keyof EarlyExit['paces'],
    formula: string,
    note: (plan: Plan, exit: EarlyExit) => string = conventionWords,
  ) =>
  (plan: Plan): RecipeLines => {
    const exit = exitOf(plan);
    const pace = exit.paces[of];
    if (!pace) return { formula, numbers: 'None; the reason stands beside its name' };
    const perDay = `${usdExact(pace.incomeTotal)} ÷ ${count(pace.days, 'day')} = ${usdExact(pace.perDayTotal)} a day`;
    return {
      formula,
      numbers: `${perDay}, ${yearly(pace.annualizedReturn)} a year`,
      note: note(plan, exit),
    };
  };

export const EXIT_RECIPES = {
  closingProfit,
  closingForBill: closingFor('bill', 'T-bill'),
  closingForFresh: closingFor('fresh', 'Fresh trade'),
  halfExit: halfOfPremium,
  openedPace: paceRecipe('opened', 'Premium kept ÷ days'),
  closingPace: paceRecipe('closing', 'Kept by closing ÷ days held, at least 1'),
  holdingPace(plan: Plan): RecipeLines {
    const saved = plan.convention.fees === 'after' ? ' + fees to buy back' : '';
    const formula = `(Buy-back price × shares${saved}) ÷ days left: what closing gives up`;
    return paceRecipe('holding', formula)(plan);
  },
  freshPace: paceRecipe(
    'fresh',
    'Premium kept ÷ days, of the same strike and days at the model’s price today',
    (plan, { fresh }) =>
      `A premium of ${fresh ? usd(fresh.premium) : DASH} a share at ${volatilityWords(plan)}, with the fees of its own order; ${conventionBrief(plan)}.`,
  ),
  billPace: paceRecipe(
    'bill',
    'Cash × what a T-bill of the same days returns ÷ days',
    ({ bill }) => `It returns ${bill ? percentFinest(bill.periodReturn) : DASH}, from its quote.`,
  ),
} as const satisfies Record<string, (plan: Plan) => RecipeLines>;
