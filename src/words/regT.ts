import { marginRates } from '../core/margin/margin';
import { underlyingOf } from '../plan/derived';
import type { Plan } from '../plan/plan';
import { percentBrief } from '../text/format';
import { noun } from './planWords';

/** The Reg-T margin of a short put a share, `price` being what the put's price is called there. */
export function regTWords(plan: Plan, price: string): string {
  const { ofSpot, floor } = marginRates(underlyingOf(plan).margin);
  return `the larger of ${price} + ${percentBrief(ofSpot)} of the ${noun(plan)} − out-of-the-money amount, and ${price} + ${percentBrief(floor)} of the strike`;
}

/** What such a figure is, `more` being what else is to be said of it. */
export const regTEstimate = (more = '') => `Reg-T estimate${more}; your broker may ask for more.`;
