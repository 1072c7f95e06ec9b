import { DASH, price, usd, usdTotal } from '../text/format';
import { withoutFill } from './draft';
import type { Work } from './page';
import { derivePlan, openFeesTotal, type Plan, type PlanContext } from './plan';
import { yearly } from './planWords';
import { readDraft } from './readDraft';

/** A placed plan as it was planned: at its own premium and fees, as of the day it was placed. */
export function plannedOf(
  { draft, placedOn }: Work,
  context: Pick<PlanContext, 'convention' | 'rules'>,
): Plan | null {
  if (placedOn === null) return null;
  const { input } = readDraft(withoutFill(draft), placedOn);
  return input && derivePlan(input, { ...context, clock: null });
}

const FIGURES: readonly (readonly [string, (plan: Plan) => string])[] = [
  ['Premium', ({ terms }) => price(terms.premium)],
  [
    'Fees to open',
    ({ input }) =>
      `${usdTotal(openFeesTotal(input))}${input.unread.includes('fillFees') ? ' by the schedule' : ''}`,
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
