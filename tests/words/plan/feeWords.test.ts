import { describe, expect, test } from 'vitest';
import { IBKR_PRO_FEE_ITEMS } from '../../../src/core/costs/feeSources';
import type { FeeSchedule } from '../../../src/core/costs/feeSchedule';
import { agedFeesWords, feeHint, takingWords } from '../../../src/words/plan/feeWords';
import { exampleGiven, TODAY } from '../../plan/drafts';

const item = (id: keyof FeeSchedule) => IBKR_PRO_FEE_ITEMS.find((fee) => fee.id === id)!;
const hint = (id: keyof FeeSchedule, value: number | null = item(id).value, today = TODAY) =>
  feeHint(item(id), value, today);

describe('a fee', () => {
  test('carries its own date, and says when that is over a year old', () => {
    expect(hint('orf')).toBe('a contract; as of Mar 3, 2025, over a year old: check');
    expect(hint('orf', null, '2026-03-03')).toBe('a contract; as of Mar 3, 2025, check');
    expect(hint('minimumPerOrder')).toBe('an order; as of 2025, over a year old: check');
    expect(hint('taf')).toBe('a contract, sales only; as of 2026, check');
    expect(hint('occ', null, '2025-11-20')).toBe('a contract; as of Feb 14, 2025');
    expect(feeHint(item('cat'), null, null)).toBe('a contract; as of 2025, check');
  });

  test('that the user typed names the published one it replaces', () => {
    expect(hint('secPerDollar', 27.8 / 1_000_000)).toBe(
      'a million, sales only; yours, in place of 20.6 as of Apr 2026, check',
    );
  });

  test('that the option does not pay is not counted', () => {
    expect(feeHint(item('taf'), 0, TODAY, true)).toBe(
      'a contract, sales only; not counted: options on an index do not pay it',
    );
  });

  // IBKR commission page: pass-through of the venue, from 0.01 to 0.95 for removing.
  test('of the exchange has the range that taking the bid may cost', () => {
    expect(hint('exchange')).toContain('taking the bid may cost about $0.01 to $0.95 a contract;');
  });
});

test('how many fees are over a year old is counted, once the day is known', () => {
  expect(agedFeesWords(IBKR_PRO_FEE_ITEMS, TODAY)).toBe('9 fees of 11 are from over a year ago.');
  expect(agedFeesWords(IBKR_PRO_FEE_ITEMS, '2025-02-15')).toBeNull();
  expect(agedFeesWords([item('orf')], TODAY)).toBe('1 fee of 1 is from over a year ago.');
  expect(agedFeesWords(IBKR_PRO_FEE_ITEMS, null)).toBeNull();
});

test('a sale at the bid may cost more than the figures count', () => {
  const words = (exchangeFee: string) => takingWords(exampleGiven({ exchangeFee }).account, TODAY);
  expect(words('0')).toMatch(/\$0\.01 to \$0\.95 a contract.*over a year old: check\)\. .* none/);
  expect(words('0.50')).toContain('The figures count $0.50, your exchange fee.');
});
