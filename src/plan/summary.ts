import type { Account } from '../account/account';
import { addDays } from '../core/market/calendar';
import {
  annualizedReturn,
  underConvention,
  type ReturnConvention,
} from '../core/put/returnConvention';
import { attainableBreakeven } from '../core/put/shortPut';
import { soldPut } from './plan';
import { dayOfFill, readPlan } from '../draft/reading';
import type { SavedPlan } from '../draft/savedPlan';
import { typedOn } from '../draft/work';

/** A saved plan as a row of the list: the figures it shows and is sorted by. */
export interface PlanSummary {
  readonly plan: SavedPlan;
  /** The expiration date, counted from the planning day if days were typed. */
  readonly expiration: string | null;
  readonly columns: {
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

/** A saved plan as read on its own day, a New York date: that of its planning, or of its fill. */
export function readSaved(plan: SavedPlan, own: Account, today: string | null) {
  const { placement } = plan;
  const asOf = placement === null ? (plan.plannedOn ?? today) : dayOfFill(placement, today);
  return { asOf, given: readPlan(typedOn(plan, own), asOf).given };
}

/** Figures as of the day the plan was planned or filled, by the current convention. */
export function summarize(
  plan: SavedPlan,
  own: Account,
  convention: ReturnConvention,
  today: string | null,
): PlanSummary {
  const { asOf, given } = readSaved(plan, own, today);
  const input = given && given.input;
  const terms = given && soldPut(given).afterFees;
  const expiration =
    input?.expiration ?? (input && asOf ? addDays(asOf, input.daysToExpiration) : null);
  return {
    plan,
    expiration,
    columns: {
      name: plan.name,
      stock: plan.draft.stock,
      strike: input && input.strike,
      premium: terms && terms.premium,
      expires: expiration,
      annualized: terms && input && annualizedReturn(terms, input.spot, convention),
      breakeven: terms && attainableBreakeven(underConvention(terms, convention)),
      savedAt: plan.savedAt,
    },
  };
}
