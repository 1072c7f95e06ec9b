import { DASH, price, usd, usdTotal } from '../text/format';
import type { Plan } from '../plan/plan';
import { yearly } from './planWords';

const FIGURES: readonly (readonly [string, (plan: Plan) => string])[] = [
  ['Premium', ({ terms }) => price(terms.premium)],
  [
    'Fees to open',
    ({ input, afterFees }) =>
      `${usdTotal(afterFees.openFeesTotal)}${input.unread.includes('fillFees') ? ' by the schedule' : ''}`,
  ],
  ['Premium kept', ({ analysis }) => usdTotal(analysis.netPremiumTotal)],
  ['Annualized return', ({ annualized }) => yearly(annualized) ?? DASH],
  ['Breakeven', ({ breakeven }) => (breakeven === null ? DASH : usd(breakeven))],
  ['Cash to set aside', ({ analysis }) => usdTotal(analysis.collateralTotal)],
  ['Most you can lose', ({ analysis }) => usdTotal(analysis.maxLossTotal)],
];

/** A figure of the plan beside the same one of the fill. */
export interface PlacedRow {
  readonly name: string;
  readonly planned: string;
  readonly filled: string;
}

export const placedRows = (planned: Plan, filled: Plan): readonly PlacedRow[] =>
  FIGURES.map(([name, figure]) => ({ name, planned: figure(planned), filled: figure(filled) }));
