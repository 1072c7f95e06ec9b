import type { Plan } from '../../plan/plan';
import { usePage, type Page } from '../page';
import { replaceWork } from '../typing';

type Typed = Pick<Page, 'work' | 'account'>;

const typedFor = new WeakMap<Plan, Typed>();

/** Remembers what is typed as that from which the plan was worked out. */
export const rememberTyped = (plan: Plan) => void typedFor.set(plan, usePage.getState());

/** Types again what a plan was worked out from; false where that is not known. */
export function backTo(plan: Plan | null): boolean {
  const typed = plan && typedFor.get(plan);
  if (typed) replaceWork(typed.work, 'Back to the last trade shown.', typed.account);
  return Boolean(typed);
}
