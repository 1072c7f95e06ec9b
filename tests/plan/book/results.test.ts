import { describe, expect, test } from 'vitest';
import { readBook } from '../../../src/core/book/readBook';
import { namesOf } from '../../../src/plan/book/desk';
import { periodsOf, trackRecord } from '../../../src/plan/book/results';
import { recordWords } from '../../../src/words/book/resultRows';
import { NEW_ACCOUNT } from '../../../src/account/account';
import { accountTerms } from '../../../src/plan/book/accountTerms';
import { stressed } from '../../../src/plan/book/stressed';
import { WHEEL } from '../../core/book/wheel';
import { desk } from './mockBook';

const wheel = desk({ book: readBook(WHEEL, '2026-06-01'), asOf: '2026-06-01' });

describe('results', () => {
  test('of a wheel agree over its whole life: 520, 50 and the gain on shares make 870', () => {
    const [year] = periodsOf(wheel, 'year');
    expect(year!.result).toMatchObject({ key: '2026', receivedTotal: 620, endedTotal: 870 });
    expect(year!.result.realizedTotal).toBeCloseTo(870, 9);
    expect(year!.record).toMatchObject({ campaigns: 1, won: 1, meanTotal: 870, worstTotal: 870 });
    expect(year!.record.annualizedReturn).toBeCloseTo(0.2786, 4);
    expect(year!.record.billTotal).toBeCloseTo(((9500 * 120) / 365) * 0.0387, 0);
  });

  test('say that T-bills are at the example rate until one is typed', () => {
    const told = ({ billYield, isBillExample }: ReturnType<typeof accountTerms>) =>
      recordWords(trackRecord(wheel.book.campaigns, billYield), isBillExample);
    expect(told(accountTerms(NEW_ACCOUNT, wheel.asOf))).toMatch(/on it, an example rate\.$/);
    expect(told(wheel.terms)).toMatch(/T-bills would have paid \$12\d on it\.$/);
    const kept = accountTerms({ ...NEW_ACCOUNT, bill13: '4.1' }, wheel.asOf);
    expect(kept.isBillExample).toBe(false);
  });

  test('come by month, the latest first, and by name', () => {
    const months = periodsOf(wheel, 'month');
    expect(months.map(({ result }) => result.key)).toEqual([
      '2026-05',
      '2026-04',
      '2026-03',
      '2026-02',
      '2026-01',
    ]);
    const realized = months.map(({ result }) => result.realizedTotal ?? 0);
    expect(realized.reduce((sum, gain) => sum + gain, 0)).toBeCloseTo(870, 9);
    expect(periodsOf(wheel, 'name').map(({ result }) => result.key)).toEqual(['ACME']);
  });

  test('by name begin with the one that realized the most', () => {
    const gains = periodsOf(desk(), 'name').map(({ result }) => result.realizedTotal ?? -Infinity);
    expect(gains).toEqual(gains.toSorted((one, other) => other - one));
  });

  test('have no mean and no worst until a campaign has ended', () => {
    expect(trackRecord(desk().book.campaigns, 0.04)).toMatchObject({
      campaigns: 0,
      meanTotal: null,
      worstTotal: null,
    });
  });
});

describe('the book through a fall', () => {
  const [fall] = stressed(desk(), [0.2], null).falls;

  test('loses value, which is counted in months of premium too', () => {
    expect(fall!.changeTotal!).toBeLessThan(0);
    const { monthlyPremiumTotal } = stressed(desk(), [0.2], null);
    expect(fall!.monthsOfPremium).toBeCloseTo(-fall!.changeTotal! / monthlyPremiumTotal!, 9);
    expect(fall!.owedTotal).toBe(132_300);
  });

  test('of one name alone leaves the others out', () => {
    const [dis] = stressed(desk(), [0.2], 'DIS').falls;
    expect(dis!.owedTotal).toBe(22_000);
    // 2 puts 110 at 85.12: what they brought, 608.70, less 4,976.
    expect(dis!.resultTotal).toBeCloseTo(608.7 - 4976, 6);
    expect(namesOf(desk())).toContain('KO');
  });

  test('leaves out what has no price, and counts no months if there is no premium', () => {
    const view = stressed(desk({ marks: {} }), [0.2], null);
    expect(view.leftOut).toContain('DIS');
    const empty = readBook([], '2026-11-28');
    expect(stressed(desk({ book: empty }), [0.2], null)).toMatchObject({
      monthlyPremiumTotal: null,
      falls: [{ monthsOfPremium: null, owedTotal: 0 }],
    });
  });
});
