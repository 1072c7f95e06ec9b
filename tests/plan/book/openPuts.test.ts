import { describe, expect, test } from 'vitest';
import { contractKey } from '../../../src/core/market/contract';
import { openPuts } from '../../../src/plan/book/openPuts';
import { spotOnKey } from '../../../src/core/book/marks/spotOnKey';
import { volatilityOf } from '../../../src/plan/book/worth';
import { desk, DIS, MARKS, TODAY } from './mockBook';

const rowOf = (symbol: string, at = desk()) =>
  openPuts(at).find(({ position }) => position.contract.underlying === symbol)!;

describe('the open puts of a book', () => {
  test('are listed with expired ones first, then by expiration and distance to the strike', () => {
    const names = openPuts(desk()).map(({ position }) => position.contract.underlying);
    expect(names).toEqual(['PFE', 'DIS', 'XOM', 'MU', 'AAPL']);
  });

  test('show what is captured and what is still to earn if a mark was seen', () => {
    const dis = rowOf('DIS');
    expect(dis).toMatchObject({ daysLeft: 13, contracts: 2, collateralTotal: 22_000 });
    expect(dis.captured).toBeCloseTo(-0.4262, 4);
    expect(dis.timeValue).toBeCloseTo(0.75, 9);
    expect(dis.stillToEarn).toBeCloseTo(0.191, 3); // 150 on 22,000 in 13 days
    expect(dis.toStrike).toBeCloseTo(-0.0338, 4);
    expect(dis.campaign!.economicBreakeven).toBeCloseTo(107.77, 2);
    const mu = rowOf('MU');
    expect(mu.captured).toBeCloseTo(0.5556, 4);
    expect(mu.stillToEarn).toBeCloseTo(0.476, 3);
    expect(mu.toStrike).toBeCloseTo(0.111, 3);
  });

  test('are valued by the model if no mark was seen, with nothing shown as captured', () => {
    const xom = rowOf('XOM');
    expect(xom.worth).toMatchObject({ how: 'model' });
    expect(xom.worth!.price).toBeGreaterThan(0);
    expect(xom.worth!.price).toBeLessThan(1.62);
    expect(xom.captured).toBeNull();
    expect(xom.stillToEarn).toBeGreaterThan(0);
  });

  test('cannot be valued by the model without a stock price on the day of the sale', () => {
    expect(rowOf('AAPL')).toMatchObject({ worth: null, captured: null, stillToEarn: null });
  });

  test('are worth after expiration what they ended in the money, and earn nothing more', () => {
    const pfe = rowOf('PFE');
    expect(pfe).toMatchObject({ daysLeft: -1, captured: null, stillToEarn: null });
    expect(pfe.worth).toMatchObject({ how: 'ended' });
    expect(pfe.worth!.price).toBeCloseTo(0.28, 9);
  });

  test('of an adjusted series show no figure that depends on what it delivers', () => {
    const adjusted = { ...DIS, root: 'DIS1' };
    const { book } = desk();
    const positions = book.positions.map((position) =>
      position.contract === DIS ? { ...position, contract: adjusted } : position,
    );
    const none = { toStrike: null, intrinsic: null, timeValue: null, stillToEarn: null };
    const unmarked = desk({
      book: { ...book, positions },
      marks: { ...MARKS, [spotOnKey('DIS', '2026-11-12')]: { price: 112, at: TODAY } },
    });
    expect(rowOf('DIS', unmarked)).toMatchObject({ ...none, spot: 106.4, worth: null });
    const marked = {
      ...unmarked,
      marks: { ...unmarked.marks, [contractKey(adjusted)]: { price: 4, at: TODAY } },
    };
    expect(rowOf('DIS', marked)).toMatchObject({ ...none, worth: { how: 'seen', price: 4 } });
    expect(rowOf('DIS', marked).captured).toBeCloseTo((3.05 - 4) / 3.05, 9);
    expect(volatilityOf(adjusted, rowOf('DIS', marked).worth!, marked)).toBeNull();
    expect(rowOf('DIS', { ...unmarked, asOf: '2026-12-14' }).worth).toBeNull();
  });

  test('show a dash for every figure that needs a price if there is none', () => {
    expect(rowOf('DIS', desk({ marks: {} }))).toMatchObject({
      worth: null,
      captured: null,
      stillToEarn: null,
      spot: null,
      toStrike: null,
      intrinsic: null,
      timeValue: null,
    });
  });

  test('are worth what they are in the money on the last day, by the model', () => {
    const at = desk({ asOf: DIS.expiration });
    const marks = { ...at.marks, 'DIS@2026-11-12': { price: 112, at: TODAY } };
    delete (marks as Record<string, unknown>)[contractKey(DIS)];
    const dis = rowOf('DIS', { ...at, marks });
    expect(dis.worth!.price).toBeCloseTo(3.6, 9);
    expect(dis.stillToEarn).toBeNull();
  });
});
