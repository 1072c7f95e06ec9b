import { profitAfterFall } from '../../core/strategies/falls';
import { rowAfterTax, type Comparison, type Row } from '../../plan/compare/compare';
import { comparisonOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { DASH, percentFine, usd, usdExact } from '../../text/format';
import { percentResult, usdResult } from '../../text/resultFormat';
import { untaxedWords } from '../compare/taxWords';
import { nameOf } from '../compare/compareWords';
import { NAMES } from '../names';
import { regTWords } from '../regT';
import { conventionBrief } from '../conventionBrief';
import { noun } from '../planWords';
import { NEEDS_SPOT } from '../plan/unpriced';
import type { Explained } from './figure';
import { PERIOD_RETURN } from './moreFigures';
import { afterTaxSum, calledSum, capitalSum, cornersSum, owedSum } from './rowSums';
import { yearlySum } from './sums';

/** Names of the comparison's columns. */
export const ROW_NAMES = {
  income: 'Income',
  capital: 'Capital tied up',
  period: PERIOD_RETURN.name,
  annualized: NAMES.annualizedReturn,
  incomeAfterTax: 'Income after tax',
  annualizedAfterTax: 'Annualized after tax',
  breakeven: NAMES.breakeven,
  gained: 'Most gained',
  lost: 'Most lost',
  owed: ({ isIndex }: Pick<Plan, 'isIndex'>) =>
    isIndex ? 'Owed at most, in cash' : 'Owed if assigned',
  called: 'Margin call',
} as const;

interface RowParts extends Pick<Explained, 'name' | 'nameOf'> {
  readonly formula: (plan: Plan) => string;
  /** The sum of one row. */
  readonly sum: (row: Row, plan: Plan, comparison: Comparison) => string;
  readonly note?: (plan: Plan) => string;
}

/** A column of the comparison: its formula, and the sum of each row. */
const rowFigure = ({ formula, sum, note, ...named }: RowParts): Explained => ({
  ...named,
  recipe(plan) {
    const comparison = comparisonOf(plan);
    if (!comparison) return { formula: formula(plan), numbers: NEEDS_SPOT };
    const [first = DASH, ...rows] = comparison.results.map(
      (row) => `${nameOf(row.kind, plan)}: ${sum(row, plan, comparison)}`,
    );
    const more = note && { note: note(plan) };
    return { formula: formula(plan), numbers: first, rows, ...more };
  },
});

const NO_CAPITAL = 'none, as nothing of your own is tied up';

/** Why there are no after-tax figures, or their assumptions. */
function taxNote(plan: Plan): string {
  const comparison = comparisonOf(plan);
  const lacks = comparison && untaxedWords(comparison);
  return lacks ? `None yet: ${lacks}.` : 'A loss saves no tax. T-bill interest bears no state tax.';
}

/** The columns of the comparison, in their order. */
export const ROW_FIGURES: readonly Explained[] = [
  rowFigure({
    name: ROW_NAMES.income,
    formula: (plan) =>
      `Profit at expiration if the ${noun(plan)} stays where it is, interest included`,
    sum: ({ kind, interest, incomeTotal }) =>
      interest && kind !== 'bills'
        ? `${usdExact(incomeTotal - interest.total)} + ${usdExact(interest.total)} of interest = ${usdExact(incomeTotal)}`
        : usdExact(incomeTotal),
    note: ({ convention }) =>
      `Premiums and interest, ${convention.fees} fees; dividends are not counted.`,
  }),
  rowFigure({
    name: ROW_NAMES.capital,
    formula: () =>
      'Strike × shares of a put secured by cash, the rule’s requirement on margin, stock price × shares of a stock',
    sum: capitalSum,
    note: (plan) => `Reg-T margin of a put, per share: ${regTWords(plan, 'premium')}.`,
  }),
  rowFigure({
    name: ROW_NAMES.period,
    formula: () => 'Income ÷ capital tied up',
    sum: ({ incomeTotal, capitalTotal, periodReturn }) =>
      periodReturn === null
        ? NO_CAPITAL
        : `${usdExact(incomeTotal)} ÷ ${usdExact(capitalTotal)} = ${percentFine(periodReturn)}`,
  }),
  rowFigure({
    name: ROW_NAMES.annualized,
    formula: ({ convention }) =>
      convention.compounding === 'simple'
        ? 'Income ÷ capital tied up × 365 ÷ days'
        : '(1 + income ÷ capital tied up) to the power of 365 ÷ days, less 1',
    sum: ({ incomeTotal, capitalTotal, periodReturn, annualizedReturn }, plan) =>
      periodReturn === null
        ? NO_CAPITAL
        : yearlySum(plan, { incomeTotal, capitalTotal, days: plan.days, annualizedReturn }),
    note: (plan) => `${conventionBrief(plan)}, each row on its own capital.`,
  }),
  rowFigure({
    name: ROW_NAMES.breakeven,
    formula: () =>
      'The price at which profit at expiration is zero, on its line between two strikes',
    sum: ({ breakevens }) => breakevens.map(usd).join(' and ') || 'none',
  }),
  rowFigure({
    name: `${ROW_NAMES.gained}, ${ROW_NAMES.lost.toLowerCase()}`,
    formula: () => 'Profit at the corners of its line, and beyond the last',
    sum: cornersSum,
    note: () => 'Lost: also as a share of the capital tied up.',
  }),
  rowFigure({
    name: ROW_NAMES.owed({ isIndex: false }),
    nameOf: ROW_NAMES.owed,
    formula: ({ isIndex }) =>
      isIndex ? 'The most paid in cash at expiration' : 'Strike × shares of every put sold',
    sum: owedSum,
  }),
  rowFigure({
    name: ROW_NAMES.called,
    formula: () =>
      'The first stock price at which the margin outgrows the cash and the premiums kept',
    sum: calledSum,
    note: () =>
      'The margin at each price is that of the capital, with the option at its price then.',
  }),
];

/** The after-tax columns, shown if asked for. */
export const TAXED_FIGURES: readonly Explained[] = [
  rowFigure({
    name: ROW_NAMES.incomeAfterTax,
    formula: () => 'Gain × (1 − its tax) + interest × (1 − its tax)',
    sum: afterTaxSum,
    note: taxNote,
  }),
  rowFigure({
    name: ROW_NAMES.annualizedAfterTax,
    formula: () => 'Income after tax in place of income',
    sum(row, plan, comparison) {
      const left = rowAfterTax(row, comparison);
      if (!left) return DASH;
      if (row.periodReturn === null) return NO_CAPITAL;
      const { capitalTotal } = row;
      return yearlySum(plan, { ...left, capitalTotal, days: plan.days });
    },
    note: taxNote,
  }),
];

/** The cells at falls of the price, explained by the fall in Plan. */
export const FALL_FIGURE: Explained = rowFigure({
  name: 'Gain or loss after a fall',
  formula: () => 'Profit at expiration at the price after the fall, and that ÷ capital tied up',
  sum(row, { fall }, { terms }) {
    const { spot } = terms.trade;
    const profit = profitAfterFall(row, spot, fall);
    const at = `${usdResult(profit)} at ${usd(spot * (1 - fall))}`;
    return row.capitalTotal > 0
      ? `${at}, ÷ ${usdExact(row.capitalTotal)} = ${percentResult(profit / row.capitalTotal)}`
      : at;
  },
});
