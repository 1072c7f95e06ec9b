import { derivePlan } from '../../src/plan/plan';
import { CONTEXT, exampleGiven, type Texts, NOW, TODAY } from './drafts';

/** Stock 100, strike 95, premium 2.50, 35 days. Worked example. */
export const NINETY_FIVE = {
  stock: 'ABC',
  spot: '100',
  strike: '95',
  premium: '2.50',
  days: '35',
} as const satisfies Texts;

/** The worked example with other texts in some fields, and what its premium says. */
export const outlookOf = (texts: Texts = {}, context = CONTEXT) =>
  derivePlan(exampleGiven(texts), context);

/** The same day after the close: what expires that day has no time left. */
export const EXPIRED = { ...CONTEXT, clock: { today: TODAY, now: NOW + 8 * 3_600_000 } };
