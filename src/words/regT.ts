import { marginRates } from '../core/margin/margin';
import { underlyingOf } from '../plan/derived';
import type { Plan } from '../plan/plan';
import { percentBrief } from '../text/format';
import { noun } from './planWords';

/** The Reg-T margin of a short put per share; `price` is the term used for the put's price. */
export function regTWords(plan: Plan, price: string): string {
  const { ofSpot, floor } = marginRates(underlyingOf(plan).margin);
  return `the larger of ${price} + ${percentBrief(ofSpot)} of the ${noun(plan)} − out-of-the-money amount, and ${price} + ${percentBrief(floor)} of the strike`;
}

/** The note for such a figure; `more` is added to it. */
export const regTEstimate = (more = '') => `Reg-T estimate${more}; your broker may ask for more.`;
