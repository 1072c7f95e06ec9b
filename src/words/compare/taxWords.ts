import type { Comparison } from '../../plan/compare/compare';
import { NO_YEARLY_RATE } from '../planWords';
import type { Plan } from '../../plan/plan';

/** Why requested after-tax figures are missing, and what to enter; null if nothing is wrong. */
export function untaxedWords({ beforeTax }: Comparison): string | null {
  switch (beforeTax) {
    case 'noFederalRate':
      return 'enter your federal rate, 0% if you pay none';
    case 'noLongTermRate':
      return 'enter your long-term rate, which applies to 60% of an index option’s gain';
    case 'unread':
      return 'a rate cannot be read';
    case 'takesAll':
      return 'the rates add up to more than 100%';
    case 'notAsked':
    case null:
      return null;
  }
}

/** Why no T-bill leaves as much as the put after tax; null if one does. */
export function noMatchWords(plan: Plan, comparison: Comparison): string | null {
  if (comparison.matchingBillYield !== null) return null;
  if (comparison.rates === null) return untaxedWords(comparison);
  return plan.days === 0 ? NO_YEARLY_RATE : 'taxes leave nothing of a T-bill';
}
