import type { Plan } from '../plan/plan';
import { DASH, price } from '../text/format';
import {
  ANNUALIZED_RETURN,
  BREAKEVEN,
  CASH_TO_SET_ASIDE,
  MOST_YOU_CAN_LOSE,
} from './figures/keyFigures';
import { FEES_TO_OPEN, PREMIUM_KEPT } from './figures/moreFigures';
import type { Figure } from './figures/figure';
import { NAMES } from './names';

const FIGURES: readonly Pick<Figure, 'name' | 'value'>[] = [
  { name: NAMES.premium, value: ({ terms }) => price(terms.premium) },
  {
    name: FEES_TO_OPEN.name,
    value: (plan) =>
      FEES_TO_OPEN.value(plan) + (plan.input.unread.includes('fillFees') ? ' by the schedule' : ''),
  },
  PREMIUM_KEPT,
  ANNUALIZED_RETURN,
  BREAKEVEN,
  CASH_TO_SET_ASIDE,
  MOST_YOU_CAN_LOSE,
];

/** A figure of the plan beside the same figure of the fill. */
export interface PlacedRow {
  readonly name: string;
  readonly planned: string;
  readonly filled: string;
}

export const placedRows = (planned: Plan, filled: Plan): readonly PlacedRow[] =>
  FIGURES.map(({ name, value }) => ({
    name,
    planned: value(planned) ?? DASH,
    filled: value(filled) ?? DASH,
  }));
