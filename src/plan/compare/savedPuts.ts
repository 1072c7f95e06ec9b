import type { Account } from '../../account/account';
import type { SavedPlan } from '../../draft/savedPlan';
import { TAKE_PROFIT_TICK } from '../../draft/work';
import { derivePlan, type Plan, type PlanContext } from '../plan';
import { readSaved } from '../summary';

/** What the figures of a saved plan depend on besides the plan itself. */
export interface SavedContext extends Pick<PlanContext, 'convention' | 'rules' | 'clock'> {
  readonly account: Account;
}

/** A saved plan computed as of the day it was planned or filled; null while a field is missing. */
export function planOfSaved(saved: SavedPlan, context: SavedContext): Plan | null {
  const { account, convention, rules, clock } = context;
  const { given, asOf } = readSaved(saved, account, clock && clock.today);
  if (!given) return null;
  return derivePlan(given, {
    convention,
    rules: saved.placement?.rules ?? rules,
    takeProfitPlaced: saved.ticks.includes(TAKE_PROFIT_TICK),
    clock: clock && asOf !== null ? { today: asOf, now: clock.now } : null,
  });
}
