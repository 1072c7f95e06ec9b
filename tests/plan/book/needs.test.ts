import { describe, expect, test } from 'vitest';
import { BOOK_THRESHOLDS } from '../../../src/core/book/whole/bookRules';
import { contractKey } from '../../../src/core/market/contract';
import { RULE_PROFILES } from '../../../src/core/rules/ruleThresholds';
import type { Desk } from '../../../src/plan/book/desk';
import { bookThresholds } from '../../../src/plan/book/judged';
import { needsOf, type Need } from '../../../src/plan/book/needs';
import { desk, DIS, MU } from './mockBook';

const THRESHOLDS = bookThresholds(RULE_PROFILES.starter);

const of = (at: Desk, thresholds = THRESHOLDS) => needsOf(at, { takeProfitShare: 0.5, thresholds });

const named = ({ needs }: ReturnType<typeof of>) =>
  needs.map((need) =>
    'option' in need ? `${need.kind} ${need.option.position.contract.underlying}` : need.kind,
  );

const marked = (more: Desk['marks'], at = desk()): Desk => ({
  ...at,
  marks: { ...at.marks, ...more },
});

const price = (value: number) => ({ price: value, at: '2026-11-27T18:00:00Z' });

describe('what needs a decision', () => {
  test('in the mock are four things, the most pressing first', () => {
    expect(named(of(desk()))).toEqual(['over PFE', 'inTheMoney DIS', 'takeProfit MU', 'cash']);
  });

  test('is the exit where the mark has reached it: half of 38.70', () => {
    const need = of(desk()).needs.find(({ kind }) => kind === 'takeProfit');
    expect((need as Need & { exit: number }).exit).toBeCloseTo(19.35, 9);
  });

  test('is the cash that is short, and the put that would end it', () => {
    const need = of(desk()).needs.find(({ kind }) => kind === 'cash');
    if (need?.kind !== 'cash') throw new Error('no cash is short');
    expect(need.calendar).toMatchObject({ shortTotal: 13_996, shortOn: '2027-01-08' });
    expect(need.frees!.position.contract.underlying).toBe('MU');
  });

  test('is not a put three weeks away and out of the money, which is only looked at again', () => {
    const names = of(desk()).review.map(({ position }) => position.contract.underlying);
    expect(names).toEqual(['XOM']);
  });

  test('is a put in the money with hardly any time value, before all that is not over', () => {
    const at = marked({ [contractKey(DIS)]: price(3.62) });
    expect(named(of(at))[1]).toBe('noTimeValue DIS');
  });

  test('is one with a time value of 0.05, which 3.65 less 3.60 misses in the last digits', () => {
    const at = marked({ [contractKey(DIS)]: price(3.65) });
    expect(named(of(at))[1]).toBe('noTimeValue DIS');
    expect(named(of(marked({ [contractKey(DIS)]: price(3.66) })))[1]).toBe('inTheMoney DIS');
  });

  test('is the exit at a fifth of 38.70, which doubles have a little below 7.74', () => {
    const at = (mark: number) => ({
      ...marked({ [contractKey(MU)]: price(mark) }),
    });
    const taken = (mark: number) =>
      named(needsOf(at(mark), { takeProfitShare: 0.8, thresholds: THRESHOLDS }));
    expect(taken(7.74)).toContain('takeProfit MU');
    expect(taken(7.75)).not.toContain('takeProfit MU');
  });

  test('is what expires today or within a week', () => {
    const at = desk({ asOf: '2026-12-04' });
    expect(named(of(marked({ DIS: price(115) }, at)))).toContain('week DIS');
    expect(named(of(desk({ asOf: '2026-12-11' })))).toContain('today DIS');
  });

  test('are earnings before the expiration', () => {
    const dates = { AAPL: { earnings: '2026-12-30', exDividend: null } };
    expect(named(of(desk({ dates })))).toContain('earnings AAPL');
    const after = { AAPL: { earnings: '2027-01-28', exDividend: null } };
    expect(named(of(desk({ dates: after })))).not.toContain('earnings AAPL');
  });

  test('is a call in the money before its stock goes ex-dividend', () => {
    const dates = { SBUX: { earnings: null, exDividend: '2026-12-10' } };
    const at = marked({ SBUX: price(98), 'SBUX-2026-12-18-C97000': price(1.6) }, desk({ dates }));
    expect(named(of(at))).toContain('inTheMoney SBUX');
    const far = { ...at, asOf: '2026-11-20' };
    expect(named(of(far))).toContain('exDividend SBUX');
  });

  test('is a rule of the book that fails, but not what the cash says already', () => {
    const strict = { ...BOOK_THRESHOLDS, maxWeekWeight: 0.2 };
    const rules = of(desk(), strict).needs.filter(({ kind }) => kind === 'rule');
    expect(rules).toMatchObject([{ rule: 'weekWeight' }]);
  });

  test('is nothing about how puts are spread while there is one put alone', () => {
    const { book } = desk();
    const alone = {
      ...book,
      positions: [book.positions.find(({ contracts }) => contracts === -2)!],
    };
    const rules = of(desk({ book: alone })).needs.filter(({ kind }) => kind === 'rule');
    expect(rules).toEqual([]);
  });

  test('is little without a price: what is over, and what expires soon', () => {
    expect(named(of(desk({ marks: {} })))).toEqual(['over PFE', 'cash']);
  });

  test('never is a take-profit by the model', () => {
    const { marks, ...rest } = desk();
    const { [contractKey(MU)]: _, ...others } = marks;
    const modelled = { ...others, 'MU@2026-11-13': price(700) };
    expect(named(of({ ...rest, marks: modelled }))).not.toContain('takeProfit MU');
  });

  test('ends with nothing open', () => {
    const { book } = desk();
    const empty = { ...book, positions: [], shares: [], campaigns: [] };
    expect(of(desk({ book: empty }))).toEqual({ needs: [], review: [] });
  });
});
