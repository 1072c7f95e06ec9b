import { describe, expect, test } from 'vitest';
import { readBook } from '../../../src/core/book/readBook';
import { planRoll, type RollTerms } from '../../../src/core/book/rolls/planRoll';
import { bought, put, sold } from './events';

/** A 95 put sold at 2.50 25 days ago, now 6.00 with 10 days left, and 92.50 at 6.40 35 days later. */
const terms: RollTerms = {
  from: { strike: 95, expiration: '2026-03-20', premium: 2.5, closePrice: 6 },
  to: { strike: 92.5, expiration: '2026-04-24', premium: 6.4 },
  contracts: 1,
  campaign: { netCashTotal: 250, from: '2026-02-13' },
  today: '2026-03-10',
};

describe('planning a roll', () => {
  test('down and out for 0.40 locks in -350, breaks even at 89.60 and earns 4.51% a year, or 16.35% with the campaign', () => {
    const plan = planRoll(terms);
    expect(plan).toMatchObject({
      netTotal: expect.closeTo(40, 9) as unknown,
      lockedInTotal: -350,
      addedDays: 35,
      capitalTotal: 9250,
      capitalChangeTotal: -250,
      warnings: [],
    });
    expect(plan.netPerShare).toBeCloseTo(0.4, 12);
    expect(plan.creditPerShare).toBeCloseTo(2.9, 12);
    expect(plan.economicBreakeven).toBeCloseTo(89.6, 9);
    expect(plan.taxBasis).toBeCloseTo(86.1, 9);
    expect(plan.annualizedReturn).toBeCloseTo(0.0451, 4);
    expect(plan.campaignAnnualizedReturn).toBeCloseTo(0.1635, 4);
  });

  test('with fees earns 4.27% a year instead of 4.51%', () => {
    const { from, to } = terms;
    const plan = planRoll({
      ...terms,
      from: { ...from, feesTotal: 1.06, closeFeesTotal: 1.06 },
      to: { ...to, feesTotal: 1.06 },
      campaign: { ...terms.campaign, netCashTotal: 248.94 },
    });
    expect(plan.annualizedReturn).toBeCloseTo(0.0427, 4);
    expect(plan.lockedInTotal).toBeCloseTo(-352.12, 9);
    expect(plan.economicBreakeven).toBeCloseTo(89.6318, 9);
    expect(plan.taxBasis).toBeCloseTo(86.1106, 9);
  });

  test('gives the same figures as the book once the roll is done', () => {
    const [old, next] = [put(95, '2026-03-20'), put(92.5, '2026-04-24')];
    const { rolls, campaigns } = readBook(
      [
        sold('2026-02-13', old, 2.5, { contracts: 2, feesTotal: 1.3 }),
        bought('2026-03-10', old, 6, { contracts: 2, feesTotal: 1.4 }),
        sold('2026-03-10', next, 6.4, { contracts: 2, feesTotal: 1.5 }),
      ],
      '2026-03-10',
    );
    const plan = planRoll({
      ...terms,
      from: { ...terms.from, feesTotal: 1.3, closeFeesTotal: 1.4 },
      to: { ...terms.to, feesTotal: 1.5 },
      contracts: 2,
      campaign: { netCashTotal: 498.7, from: '2026-02-13' },
    });
    expect(plan.netPerShare).toBeCloseTo(rolls[0]!.netPerShare, 9);
    expect(plan.lockedInTotal).toBeCloseTo(rolls[0]!.lockedInTotal!, 9);
    expect(plan.annualizedReturn).toBeCloseTo(rolls[0]!.annualizedReturn!, 9);
    expect(plan.economicBreakeven).toBeCloseTo(campaigns[0]!.economicBreakeven!, 9);
  });

  test('warns of a debit, a higher strike, or earnings before expiration', () => {
    const into = (to: Partial<RollTerms['to']>, earnings?: string) =>
      planRoll({ ...terms, to: { ...terms.to, ...to }, ...(earnings ? { earnings } : {}) })
        .warnings;
    expect(into({ premium: 5.9 })).toEqual(['debit']);
    expect(into({ premium: 6 })).toEqual([]);
    expect(into({ strike: 96 })).toEqual(['strikeRises']);
    expect(into({ strike: 95 })).toEqual([]);
    expect(into({}, '2026-03-10')).toEqual(['crossesEarnings']);
    expect(into({}, '2026-04-24')).toEqual(['crossesEarnings']);
    expect(into({}, '2026-04-25')).toEqual([]);
    expect(into({}, '2026-03-09')).toEqual([]);
    expect(planRoll({ ...terms, earnings: null }).warnings).toEqual([]);
  });

  test('gives a negative rate for a debit, and no rate into the same expiration', () => {
    const debit = planRoll({ ...terms, to: { ...terms.to, premium: 5 } });
    expect(debit.annualizedReturn).toBeLessThan(0);
    const flat = planRoll({ ...terms, to: { ...terms.to, expiration: '2026-03-20' } });
    expect(flat).toMatchObject({ addedDays: 0, annualizedReturn: null });
  });

  test('gives no breakeven if the campaign is a net debit', () => {
    const plan = planRoll({ ...terms, campaign: { netCashTotal: -100, from: '2026-02-13' } });
    expect(plan.creditPerShare).toBeCloseTo(-0.6, 9);
    expect(plan.economicBreakeven).toBeNull();
  });
});
