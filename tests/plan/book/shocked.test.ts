import { describe, expect, test } from 'vitest';
import { readBook } from '../../../src/core/book/readBook';
import { contractKey } from '../../../src/core/market/contract';
import { americanPrice, impliedVolatility } from '../../../src/core/index';
import { shocked } from '../../../src/plan/book/shocked';
import { unpricedWords } from '../../../src/words/book/stressWords';
import { bought, call, put, sold } from '../../core/book/events';
import { DIS, desk } from './mockBook';

const AT = '2026-11-27T17:00:00Z';
const DAY = '2026-11-28';
const P = put(95, '2027-01-02'); // 35 days
const SEEN = { ACME: { price: 100, at: AT }, [contractKey(P)]: { price: 2.5, at: AT } };

const of = (
  events: Parameters<typeof readBook>[0],
  marks: ReturnType<typeof desk>['marks'] = SEEN,
) => desk({ book: readBook(events, DAY), marks, asOf: DAY });

const one = of([sold('2026-11-20', P, 2.5)]);

/** The put at another stock price and volatility, by the engine itself. */
function priced(spot: number, up: number) {
  const option = { right: 'put', strike: 95, years: 35 / 365 } as const;
  const market = { rate: one.terms.rate, dividendYield: 0 };
  const volatility = impliedVolatility(2.5, option, { ...market, spot: 100 }, 'american')!;
  return americanPrice(option, { ...market, spot, volatility: volatility * (1 + up) });
}

describe('a shock', () => {
  test('costs as much as the put rises at the lower price and higher volatility', () => {
    const { changeTotal, unpriced } = shocked(one, 0.2, 0.5);
    expect(changeTotal).toBeCloseTo(-(priced(80, 0.5) - 2.5) * 100, 3);
    expect(Math.round(changeTotal)).toBe(-1373);
    expect(unpriced).toEqual([]);
    expect(shocked(one, 0.2, 0).changeTotal).toBeGreaterThan(changeTotal);
    expect(shocked(one, 0, 0).changeTotal).toBeCloseTo(0, 6);
  });

  test('takes Reg T margin: the mark and 20% of the stock, less what is out of the money', () => {
    expect(shocked(one, 0, 0).marginTotal).toBeCloseTo(1750, 6);
    expect(shocked(one, 0.2, 0.5).marginTotal).toBeCloseTo((priced(80, 0.5) + 16) * 100, 3);
  });

  test('that takes the stock to zero costs the strike less the mark', () => {
    expect(shocked(one, 1, 0.5).changeTotal).toBeCloseTo(-(95 - 2.5) * 100, 6);
  });

  const held = {
    ...bought('2026-11-01', P, 0),
    kind: 'stock',
    symbol: 'ACME',
    shares: 100,
    price: 100,
  } as const;
  const C = call(105, '2027-01-02');

  test('lowers shares and takes a quarter of them as margin, but none for a covered call', () => {
    const marks = { ...SEEN, [contractKey(C)]: { price: 1, at: AT } };
    const covered = shocked(of([held, sold('2026-11-20', C, 1)], marks), 0.2, 0);
    expect(covered.marginTotal).toBeCloseTo(80 * 100 * 0.25, 6);
    expect(covered.changeTotal).toBeGreaterThan(-2000);
    expect(covered.changeTotal).toBeLessThan(-1900);
    const naked = shocked(of([sold('2026-11-20', C, 1)], marks), 0, 0);
    expect(naked.marginTotal).toBeCloseTo((1 + 20 - 5) * 100, 6);
    const long = shocked(of([bought('2026-11-20', P, 2.5)]), 0.2, 0);
    expect(long.marginTotal).toBe(0);
    expect(long.changeTotal).toBeGreaterThan(0);
  });

  test('leaves out and names what has neither a mark nor a volatility', () => {
    const unmarked = of([sold('2026-11-20', P, 2.5)], { ACME: SEEN.ACME });
    expect(shocked(unmarked, 0.2, 0.5)).toEqual({
      changeTotal: 0,
      marginTotal: 0,
      unpriced: ['ACME'],
    });
    expect(shocked(of([sold('2026-11-20', P, 2.5)], {}), 0.2, 0).unpriced).toEqual([]);
  });

  test('counts exercise value alone for a mark below it, and on the last day', () => {
    const deep = put(120, '2027-01-02');
    const marks = { ...SEEN, [contractKey(deep)]: { price: 19, at: AT } };
    expect(shocked(of([sold('2026-11-20', deep, 19)], marks), 0.1, 0.5).changeTotal).toBeCloseTo(
      -(30 - 19) * 100,
      6,
    );
    const today = put(95, DAY);
    const last = { ...SEEN, [contractKey(today)]: { price: 0.05, at: AT } };
    expect(shocked(of([sold('2026-11-20', today, 1)], last), 0.2, 0.5).changeTotal).toBeCloseTo(
      -(15 - 0.05) * 100,
      6,
    );
  });

  test('leaves out what is priced off futures, whatever its mark, and says so', () => {
    const vix = put(18, '2027-01-20', { underlying: 'VIX' });
    const marks = { VIX: { price: 20, at: AT }, [contractKey(vix)]: { price: 0.9, at: AT } };
    const { changeTotal, unpriced } = shocked(of([sold('2026-11-20', vix, 1)], marks), 0, 0);
    expect(changeTotal).toBe(0);
    expect(unpriced).toEqual(['VIX']);
    expect(unpricedWords(['VIX'])).toBe(
      'At once and Margin leave out VIX: its options follow futures, which are not known here.',
    );
    expect(unpricedWords(['ACME', 'VIX'])).toBe(
      'At once and Margin leave out ACME, VIX: type the option’s mark under Open, or the stock’s price on the day it was sold; options on VIX follow futures, which are not known here.',
    );
    expect(unpricedWords(['ACME'])).toMatch(/the day it was sold\.$/);
  });

  test('of one name alone leaves the others where they are', () => {
    const dis = shocked(desk(), 0.2, 0.5, 'DIS');
    expect(dis.changeTotal).toBeLessThan(0);
    expect(dis.changeTotal).toBeGreaterThan(shocked(desk(), 0.2, 0.5).changeTotal);
    expect(DIS.underlying).toBe('DIS');
  });
});
