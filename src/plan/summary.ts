import { addDays } from '../core/market/calendar';
import {
  annualizedReturn,
  underConvention,
  type ReturnConvention,
} from '../core/put/returnConvention';
import { attainableBreakeven } from '../core/put/shortPut';
import { soldPut } from './plan';
import { filledOn, readDraft } from '../draft/readDraft';
import type { SavedPlan } from '../draft/savedPlan';

/** A saved plan as a row of the list: what it is ordered by and shows. */
export interface PlanSummary {
  readonly plan: SavedPlan;
  /** The expiration date, counted from the day of planning where days were typed. */
  readonly expiration: string | null;
  readonly order: {
    readonly name: string;
    readonly stock: string;
    readonly strike: number | null;
    readonly premium: number | null;
    readonly expires: string | null;
    readonly annualized: number | null;
    readonly breakeven: number | null;
    readonly savedAt: string;
  };
}

/** The figures are the plan's own, of the day it was planned or filled, by the convention in force. */
export function summarize(
  plan: SavedPlan,
  convention: ReturnConvention,
  today: string | null,
): PlanSummary {
  const { placedOn } = plan;
  const asOf =
    placedOn === null ? (plan.plannedOn ?? today) : filledOn(plan.draft, placedOn, today);
  const { input } = readDraft(plan.draft, asOf);
  const terms = input && soldPut(input).afterFees;
  const expiration =
    input?.expiration ?? (input && asOf ? addDays(asOf, input.daysToExpiration) : null);
  return {
    plan,
    expiration,
    order: {
      name: plan.name,
      stock: plan.draft.stock,
      strike: input && input.strike,
      premium: input && input.premium,
      expires: expiration,
      annualized: terms && annualizedReturn(terms, convention),
      breakeven: terms && attainableBreakeven(underConvention(terms, convention)),
      savedAt: plan.savedAt,
    },
  };
}
