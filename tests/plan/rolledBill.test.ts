import { expect, test } from 'vitest';
import { verdictsOf } from '../../src/plan/derived';
import { BILLS_SAME_DAYS } from '../../src/words/figures/keyFigures';
import { noBillWords } from '../../src/words/noBill';
import { CONTEXT } from './drafts';
import { outlookOf } from './outlooks';

const YEARS = { days: '500', bill52: '3.65', premium: '40' };

// By hand: a bill of 364 days at 3.65% costs 96.309444 and returns 5.301% in 500 days.
test('a put that outlives every T-bill is compared with the rolled 52-week bill', () => {
  const plan = outlookOf(YEARS);
  expect(plan.bill!.periodReturn).toBeCloseTo(0.0530109, 7);
  expect(plan.billReturn).toBeCloseTo((0.0530109 * 365) / 500, 7);
  expect(noBillWords(plan)).toBe('');
  expect(BILLS_SAME_DAYS.value(plan)).toBe('3.9%');
  expect(BILLS_SAME_DAYS.note!(plan)).toMatch(/without that risk, rolling the 52-week bill$/);
});

test('the rolled bill yields, compounded, what each of its bills yields', () => {
  const compound = { ...CONTEXT.convention, compounding: 'compound' } as const;
  const plan = outlookOf(YEARS, { ...CONTEXT, convention: compound });
  expect(plan.billReturn).toBeCloseTo(plan.bill!.compoundYield!, 12);
});

test('the return rule judges such a put by the rolled bill, and asks for no quote', () => {
  const judged = (premium: string) => verdictsOf(outlookOf({ ...YEARS, premium })).returnFloor;
  expect(judged('60').status).toBe('pass');
  expect(judged('30').status).toBe('warn');
  expect(judged('15').status).toBe('fail');
});

test('a single quote counts as that of the 52-week bill', () => {
  const { bill, matchedBill } = outlookOf({ days: '500', billQuote: '3.65' });
  expect(bill!.price).toBeCloseTo(96.309444, 6);
  expect(matchedBill).toMatchObject({ quotedDays: [364], isRolled: true });
});
