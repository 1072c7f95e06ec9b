import { exitOf, halfExitOf } from '../../plan/derived';
import type { EarlyExit } from '../../plan/exits/closing';
import type { Plan } from '../../plan/plan';
import { percent, usd, usdExact, usdTotal } from '../../text/format';
import { usdResult } from '../../text/resultFormat';
import { signOf } from '../../text/sign';
import { unit, unitsOf } from '../kindWords';
import { NAMES } from '../names';
import { noBillWords } from '../noBill';
import { buyBackWords } from '../plan/exitWords';
import { unpricedNote } from '../plan/unpriced';
import type { Figure } from './figure';
import { finePrice, sharesTerm } from './sums';

const afterFees = ({ convention }: Plan, fees: string) =>
  convention.fees === 'after' ? ` − ${fees}` : '';

/** The sum of closing: the premium kept, less what buying back costs. */
const closingSum = (
  plan: Plan,
  { mark, closeFeesTotal }: { readonly mark: number; readonly closeFeesTotal: number },
  profitTotal: number,
) =>
  `${usdExact(plan.analysis.netPremiumTotal)} − ${finePrice(mark)} × ${sharesTerm(plan)}${afterFees(plan, usdExact(closeFeesTotal))} = ${usdExact(profitTotal)}`;

const closingFormula = (plan: Plan) =>
  `Premium kept − buy-back price × ${unitsOf(plan)}${afterFees(plan, 'fees to buy back')}`;

export const NEEDS_BUY_BACK = 'needs a buy-back price';

const KEPT_BY_CLOSING: Figure = {
  name: 'Kept by closing',
  value(plan) {
    const { profitTotal } = exitOf(plan);
    return profitTotal === null ? null : usdResult(profitTotal);
  },
  note(plan) {
    const { profitTotal, shareKept } = exitOf(plan);
    if (profitTotal === null) return NEEDS_BUY_BACK;
    const fees = `${plan.convention.fees} fees`;
    if (signOf(profitTotal) === 'loss') return `a loss, ${fees}`;
    if (shareKept === null) return fees;
    const most = usdTotal(plan.analysis.netPremiumTotal);
    return `${percent(shareKept)} of the ${most} kept if it expires worthless, ${fees}`;
  },
  recipe(plan) {
    const exit = exitOf(plan);
    const { closing, profitTotal } = exit;
    const formula = closingFormula(plan);
    if (!closing || profitTotal === null) return { formula, numbers: buyBackWords(plan, exit) };
    return {
      formula,
      numbers: closingSum(plan, closing, profitTotal),
      note: buyBackWords(plan, exit),
    };
  },
};

type Rival = keyof EarlyExit['winsBelow'];

/** Why there is no price at which closing for the rival wins. */
function noWin(plan: Plan, { moment, paces }: EarlyExit, rival: Rival): string {
  if (moment.daysLeft === 0) return 'no days are left to earn anything';
  const pace = paces[rival];
  if (!pace) return rival === 'bill' ? noBillWords(plan) : unpricedNote(plan);
  return pace.perDayTotal > 0
    ? 'the fee to buy back is more than it would earn'
    : 'it would earn nothing';
}

/** The price at which closing for a rival equals holding to the end. */
const closingFor = (rival: Rival, inSentence: string, name: string): Figure => ({
  name: `Closing for ${inSentence} wins below`,
  value(plan) {
    const closing = exitOf(plan).winsBelow[rival];
    return closing && usd(closing.mark);
  },
  note(plan) {
    const exit = exitOf(plan);
    return exit.winsBelow[rival]
      ? `a ${unit(plan)}, ${plan.convention.fees} fees`
      : noWin(plan, exit, rival);
  },
  recipe(plan) {
    const { winsBelow, paces, moment } = exitOf(plan);
    const closing = winsBelow[rival];
    const pace = paces[rival];
    const fees = closing && afterFees(plan, usdExact(closing.closeFeesTotal));
    return {
      formula: `(${name} a day × days left${afterFees(plan, 'fees to buy back')}) ÷ ${unitsOf(plan)}`,
      numbers:
        closing && pace
          ? `(${usdExact(pace.perDayTotal)} × ${moment.daysLeft}${fees}) ÷ ${sharesTerm(plan)} = ${usd(closing.mark)}`
          : 'No price: there is nothing to earn in the days left, or the fee takes it',
      note: 'At that price, closing and going on this way leaves as much as holding on at best, when the put expires worthless.',
    };
  },
});

/** The usual order, whenever it fills. */
export const KEPT_AT_HALF: Figure = {
  name: 'Kept at half the premium',
  value(plan) {
    const half = halfExitOf(plan);
    return half && usdResult(half.profitTotal);
  },
  note(plan) {
    const half = halfExitOf(plan);
    if (!half) return 'half is less than a price step';
    const loss = signOf(half.profitTotal) === 'loss' ? 'a loss, ' : '';
    return `${loss}bought back at ${usd(half.mark)}, ${plan.convention.fees} fees`;
  },
  recipe(plan) {
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
  },
};

/** Buying back on the day viewed. */
export const EXITS: readonly Figure[] = [
  KEPT_BY_CLOSING,
  closingFor('bill', NAMES.bills, NAMES.bills),
  closingFor('fresh', 'a fresh trade', 'Fresh trade'),
];
