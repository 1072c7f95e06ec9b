import { describe, expect, test } from 'vitest';
import { returnIfUnchanged } from '../../src/core/put/returnIfUnchanged';
import {
  comparisonOf,
  exitOf,
  nakedOf,
  requiredPremiumOf,
  sameCashOf,
  verdictsOf,
} from '../../src/plan/derived';
import { summarize } from '../../src/plan/summary';
import { ANNUALIZED_RETURN } from '../../src/words/figures/keyFigures';
import { MORE_FIGURES } from '../../src/words/figures/moreFigures';
import { accountWith, CONTEXT, exampleWith, savedPlan, TODAY, type Texts } from './drafts';
import { orderWith } from './order/orders';
import { outlookOf } from './outlooks';

const INTEL: Texts = { stock: 'INTC', spot: '36', strike: '40', premium: '4.85' };

const AT_BID = { ...INTEL, days: '37', bid: '4.85', ask: '4.95' };

describe('a put in the money', () => {
  const plan = outlookOf(INTEL);
  // (485 - 400 - 1.07) / 4,000 x 365 / 37.
  const unchanged = returnIfUnchanged({ ...plan.afterFees, spot: 36 }).annualizedSimpleReturn!;

  test('leads with 20.7% a year, provided the stock stays', () => {
    expect(unchanged).toBeCloseTo(0.206986, 6);
    expect(ANNUALIZED_RETURN.value(plan)).toBe('20.7%');
    expect(ANNUALIZED_RETURN.note!(plan)).toContain('if INTC stays at $36.00');
  });

  test.each([
    ['the list of saved plans', summarizedReturn()],
    ['the table of the same cash', sameCashOf(plan)!.rows[0]!.annualizedReturn],
    ['the comparison', comparisonOf(plan)!.put.annualizedReturn],
    ['the prices to ask', orderWith(AT_BID).ladder[0]!.annualizedReturn],
    ['what closing is weighed against', exitOf(plan).paces.opened!.annualizedReturn],
  ])('has that return in %s too', (_, annualized) => {
    expect(annualized).toBeCloseTo(unchanged, 12);
  });

  test('is judged by that return', () => {
    const { returnFloor } = verdictsOf(outlookOf({ ...INTEL, premium: '4.40' }));
    // (440 - 400 - 1.07) / 4,000 x 365 / 37, between the T-bill’s and the floor of 10%.
    expect(returnFloor).toMatchObject({ status: 'warn' });
    expect(returnFloor).toHaveProperty('value', expect.closeTo(0.096009, 5));
  });

  test('must pay 4.45 to earn 10% a year, more than exercise value', () => {
    expect(requiredPremiumOf(plan)).toBe(4.45);
  });

  test('shows its other figures for an unchanged stock too, not for a rise', () => {
    const shown = Object.fromEntries(MORE_FIGURES.map(({ name, value }) => [name, value(plan)]));
    expect(shown).toMatchObject({
      'Return for the period': '2.10%',
      'Compound return': '22.7%',
      'Return per day': '$2.27',
    });
    // 83.93 on the margin of max(7.20, 4.00) + 4.85 a share.
    expect(nakedOf(plan)!.annualizedReturn).toBeCloseTo((83.928769 / 1_205) * (365 / 37), 6);
  });

  function summarizedReturn() {
    const saved = savedPlan('one', { draft: exampleWith(INTEL) });
    return summarize(saved, accountWith(), CONTEXT.convention, TODAY).columns.annualized;
  }
});
