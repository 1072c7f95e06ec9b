import { describe, expect, test } from 'vitest';
import { readBook } from '../../../src/core/book/readBook';
import { planRoll } from '../../../src/core/book/rolls/planRoll';
import { coverageOf } from '../../../src/core/book/whole/coverage';
import { roundToTick } from '../../../src/core/market/tickSize';
import { assigned, bought, call, expired, put, sharesBought, sold } from './events';

const [march, april] = ['2026-03-20', '2026-04-17'] as const;
const fee = { feesTotal: 0.66 };

describe('in cases that other programs were reported to get wrong', () => {
  test('a call bought back and sold again higher keeps 3.60 a share, and 5.52 if called away', () => {
    const [first, second] = [call(75, march), call(77.5, april)];
    const rolled = [
      sharesBought('2026-03-02', 100, 75.58),
      sold('2026-03-02', first, 2.7),
      bought('2026-03-18', first, 1.1),
      sold('2026-03-18', second, 2),
    ];
    const [open] = readBook(rolled, '2026-03-31').campaigns;
    expect(open!.creditsTotal! - open!.debitsTotal!).toBeCloseTo(360, 9);
    const called = readBook([...rolled, assigned(april, second)], '2026-04-30');
    expect(called.campaigns[0]!.netCashTotal).toBeCloseTo(192 + 360, 9);
  });

  test('a put that expires realizes its whole premium on the day it expires', () => {
    const contract = put(50, march);
    const { realized } = readBook(
      [sold('2026-03-02', contract, 1.2), expired(march, contract)],
      april,
    );
    expect(realized).toMatchObject([{ date: march, gainTotal: 120 }]);
  });

  test('a put assigned at 100 and an expired call, with fees of 0.66 each, leave shares that break even at 98.51', () => {
    const [short, covering] = [put(100, march), call(110, april)];
    const { campaigns, premiums } = readBook(
      [
        sold('2026-03-02', short, 1, fee),
        assigned(march, short),
        sold('2026-03-23', covering, 0.5, fee),
        expired(april, covering),
      ],
      '2026-04-30',
    );
    expect(premiums.map(({ receivedTotal, feesTotal }) => receivedTotal - feesTotal)).toEqual([
      expect.closeTo(99.34, 9),
      expect.closeTo(49.34, 9),
    ]);
    expect(campaigns[0]!.economicBreakeven).toBeCloseTo(100 - 0.9934 - 0.4934, 9);
  });

  test('a roll sent as one combo for 0.04 brings 0.04, even if its legs are quoted in steps of 0.05', () => {
    const [old, next] = [put(95, march), put(95, april)];
    const { rolls } = readBook(
      [
        sold('2026-03-02', old, 3.5),
        bought('2026-03-18', old, 6.02, { time: '10:15:00' }),
        sold('2026-03-18', next, 6.06, { time: '10:15:00' }),
      ],
      '2026-03-19',
    );
    expect(rolls).toMatchObject([{ netPerShare: expect.closeTo(0.04, 9) }]);
    const planned = planRoll({
      from: { strike: 95, expiration: march, premium: 3.5, closePrice: 6.02 },
      to: { strike: 95, expiration: april, premium: 6.06 },
      contracts: 1,
      campaign: { netCashTotal: 350, from: '2026-03-02' },
      today: '2026-03-18',
    });
    expect(planned.netPerShare).toBeCloseTo(0.04, 9);
    expect(roundToTick(0.04, 'sell', 'nickel')).toBe(0.05);
    expect(roundToTick(0.04, 'sell', 'allPenny')).toBe(0.04);
  });

  test('two puts on one stock with different strikes and expirations never net', () => {
    const { positions } = readBook(
      [sold('2026-03-02', put(50, march), 1), bought('2026-03-03', put(45, april), 1)],
      '2026-03-04',
    );
    expect(positions.map(({ contracts }) => contracts)).toEqual([-1, 1]);
  });

  test('a put that needs 4,000 is not secured by the 1,000 left after another reserves 9,999,000 of 10,000,000', () => {
    const reserved = sold('2026-03-02', put(99_990, march), 1);
    const cash = { cashTotal: 10_000_000 };
    const covered = (...events: Parameters<typeof readBook>[0]) =>
      coverageOf(readBook(events, '2026-03-04').positions, cash, {}).coverage;
    expect(covered(reserved)).toBeGreaterThan(1);
    expect(covered(reserved, sold('2026-03-03', put(40, april), 1))).toBeLessThan(1);
  });
});
