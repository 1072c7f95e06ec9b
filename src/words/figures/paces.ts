import type { EarlyExit, Earning } from '../../plan/exits/closing';
import { exitOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { count, DASH, percentFinest, usd, usdExact, usdTotal } from '../../text/format';
import { signOf } from '../../text/sign';
import { NAMES } from '../names';
import { noBillWords, rolledWords } from '../noBill';
import { volatilityWords } from '../plan/exitWords';
import { unit } from '../kindWords';
import { unpricedNote } from '../plan/unpriced';
import { conventionBrief } from '../conventionBrief';
import { conventionWords, yearly } from '../planWords';
import { atStart } from '../../text/sentence';
import { NEEDS_BUY_BACK } from './exits';
import { earnedFormula } from './sums';
import type { Explained } from './figure';

interface PaceParts {
  readonly of: keyof EarlyExit['paces'];
  readonly name: string;
  /** Text after the name in its row. */
  readonly row?: (plan: Plan, exit: EarlyExit) => string;
  /** Why there is no value. */
  readonly missing: (plan: Plan, exit: EarlyExit) => string;
  readonly formula: (plan: Plan) => string;
  readonly note?: (plan: Plan, exit: EarlyExit) => string;
}

/** A way to continue, with what it earns per day and per year. */
export interface PaceFigure extends Explained {
  readonly pace: (plan: Plan) => Earning | null;
  /** The name of its row; if there is no pace, a dash is shown, and the reason beside the name. */
  readonly row: (plan: Plan) => string;
}

const paceFigure = ({ of, name, row, missing, formula, note }: PaceParts): PaceFigure => ({
  name,
  pace: (plan) => exitOf(plan).paces[of],
  row(plan) {
    const exit = exitOf(plan);
    const pace = exit.paces[of];
    const days = pace && of !== 'fresh' && of !== 'bill' ? `, over ${count(pace.days, 'day')}` : '';
    const rest = row ? row(plan, exit) : '';
    return `${name}${days}${rest}${pace ? '' : `: ${missing(plan, exit)}`}`;
  },
  recipe(plan) {
    const exit = exitOf(plan);
    const pace = exit.paces[of];
    if (!pace) {
      return { formula: formula(plan), numbers: 'None; the reason is beside its name' };
    }
    const perDay = `${usdExact(pace.incomeTotal)} ÷ ${count(pace.days, 'day')} = ${usdExact(pace.perDayTotal)} a day`;
    return {
      formula: formula(plan),
      numbers: `${perDay}, ${yearly(pace.annualizedReturn)} a year`,
      note: note ? note(plan, exit) : conventionWords(plan),
    };
  },
});

const NO_DAY = 'no days are left';

const noClosing = ({ days }: Plan) => (days === 0 ? NO_DAY : NEEDS_BUY_BACK);

/** The ways to continue, beside what the put was opened for. */
export const PACES: readonly PaceFigure[] = [
  paceFigure({
    of: 'opened',
    name: 'The trade as opened',
    missing: () => NO_DAY,
    formula: (plan) => `${atStart(earnedFormula(plan))} ÷ days`,
  }),
  paceFigure({
    of: 'closing',
    name: 'Closing',
    row: (_, { profitTotal }) =>
      profitTotal !== null && signOf(profitTotal) === 'loss' ? ', at a loss' : '',
    missing: noClosing,
    formula: () => 'Kept by closing ÷ days held, at least 1',
  }),
  paceFigure({
    of: 'holding',
    name: 'Holding on',
    row: () => ', if it expires worthless',
    missing: (plan, { moment }) => (moment.daysLeft === 0 ? NO_DAY : noClosing(plan)),
    formula: ({ convention }) =>
      `(Buy-back price × shares${convention.fees === 'after' ? ' + fees to buy back' : ''}) ÷ days left: what closing gives up`,
  }),
  paceFigure({
    of: 'fresh',
    name: 'A fresh trade like this one',
    missing: (plan) => (plan.days === 0 ? NO_DAY : unpricedNote(plan)),
    formula: (plan) =>
      `${atStart(earnedFormula(plan))} ÷ days, of the same strike and days at the model’s price today`,
    note: (plan, { fresh }) =>
      `A premium of ${fresh ? usd(fresh.premium) : DASH} a ${unit(plan)} at ${volatilityWords(plan)}, with the fees of its own order; ${conventionBrief(plan)}.`,
  }),
  paceFigure({
    of: 'bill',
    name: NAMES.bills,
    row({ analysis, convention }) {
      const cash = usdTotal(analysis.collateralTotal);
      return convention.basis === 'collateral' ? ` on the same ${cash}` : ` on all ${cash}`;
    },
    missing: (plan) => noBillWords(plan),
    formula: () => 'Cash × what a T-bill for the same days returns ÷ days',
    note: (plan) =>
      `It returns ${plan.bill ? percentFinest(plan.bill.periodReturn) : DASH}, from its quote${rolledWords(plan)}.`,
  }),
];
