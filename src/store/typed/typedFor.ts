import type { Plan } from '../../plan/plan';
import { usePage, type Page } from '../page';
import { replaceWork } from '../typing';

type Typed = Pick<Page, 'work' | 'account'>;

const typedFor = new WeakMap<Plan, Typed>();

/** Remembers the current texts as those from which the plan was computed. */
export const rememberTyped = (plan: Plan) => void typedFor.set(plan, usePage.getState());

/** Restores the texts from which a plan was computed; false if they are not known. */
export function backTo(plan: Plan | null): boolean {
  const typed = plan && typedFor.get(plan);
  if (typed) replaceWork(typed.work, 'Back to the last trade shown.', typed.account);
  return Boolean(typed);
}
