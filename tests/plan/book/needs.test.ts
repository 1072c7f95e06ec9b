import { describe, expect, test } from 'vitest';
import { BOOK_THRESHOLDS } from '../../../src/core/book/whole/bookRules';
import { contractKey, type Contract } from '../../../src/core/market/contract';
import { RULE_PROFILES } from '../../../src/core/rules/ruleThresholds';
import type { Desk } from '../../../src/plan/book/desk';
import { bookThresholds } from '../../../src/plan/book/judged';
import { needsOf, type Need } from '../../../src/plan/book/needs';
import { coverageWords } from '../../../src/words/book/owedWords';
import { needWords } from '../../../src/words/book/needWords';
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
  test('comes with the most pressing first, four things in the mock book', () => {
    expect(named(of(desk()))).toEqual(['over PFE', 'inTheMoney DIS', 'takeProfit MU', 'cash']);
  });

  test('includes a put whose mark has reached its exit: half of 38.70', () => {
    const need = of(desk()).needs.find(({ kind }) => kind === 'takeProfit');
    expect((need as Need & { exit: number }).exit).toBeCloseTo(19.35, 9);
  });

  test('includes cash that is short, with the put whose close would end the shortage', () => {
    const need = of(desk()).needs.find(({ kind }) => kind === 'cash');
    if (need?.kind !== 'cash') throw new Error('no cash is short');
    expect(need.calendar).toMatchObject({ shortTotal: 13_996, shortOn: '2027-01-08' });
    expect(need.frees!.position.contract.underlying).toBe('MU');
  });

  test('leaves out a put out of the money with three weeks left, which is for review only', () => {
    const names = of(desk()).review.map(({ position }) => position.contract.underlying);
    expect(names).toEqual(['XOM']);
  });

  test('includes a put in the money with hardly any time value, after expired puts only', () => {
    const at = marked({ [contractKey(DIS)]: price(3.62) });
    expect(named(of(at))[1]).toBe('noTimeValue DIS');
  });

  test('counts 3.65 less 3.60 as a time value of 0.05, which doubles just miss', () => {
    const at = marked({ [contractKey(DIS)]: price(3.65) });
    expect(named(of(at))[1]).toBe('noTimeValue DIS');
    expect(named(of(marked({ [contractKey(DIS)]: price(3.66) })))[1]).toBe('inTheMoney DIS');
  });

  test('includes an exit at 7.70, the price step below 7.74, a fifth of 38.70', () => {
    const at = (mark: number) => ({
      ...marked({ [contractKey(MU)]: price(mark) }),
    });
    const taken = (mark: number) =>
      named(needsOf(at(mark), { takeProfitShare: 0.8, thresholds: THRESHOLDS }));
    expect(taken(7.7)).toContain('takeProfit MU');
    expect(taken(7.71)).not.toContain('takeProfit MU');
  });

  test('includes what expires today or within a week', () => {
    const at = desk({ asOf: '2026-12-04' });
    expect(named(of(marked({ DIS: price(115) }, at)))).toContain('week DIS');
    expect(named(of(desk({ asOf: '2026-12-11' })))).toContain('today DIS');
  });

  test('takes the exit chosen for a put before the usual one', () => {
    const key = `U1234567 ${contractKey(MU)}`;
    const at = desk({ exits: { [key]: { share: 0.6, tickClass: null } } });
    expect(named(of(at))).not.toContain('takeProfit MU'); // 17.20 is above 15.45
    const lower = marked({ [contractKey(MU)]: price(15.4) }, at);
    const need = of(lower).needs.find(({ kind }) => kind === 'takeProfit');
    expect((need as Need & { exit: number }).exit).toBeCloseTo(15.45, 9);
    const inPennies = {
      ...lower,
      exits: { [key]: { share: 0.6, tickClass: 'allPenny' as const } },
    };
    const finer = of(inPennies).needs.find(({ kind }) => kind === 'takeProfit');
    expect((finer as Need & { exit: number }).exit).toBeCloseTo(15.48, 9);
  });

  /** The put on DIS as one of another series, and what is said of it on a day. */
  const said = (contract: Partial<Contract>, asOf: string, mark = 3.62) => {
    const { book } = desk();
    const other = { ...DIS, ...contract };
    const positions = book.positions.map((position) =>
      position.contract === DIS ? { ...position, contract: other } : position,
    );
    const marks = { [other.underlying]: price(106.4), [contractKey(other)]: price(mark) };
    const own = marked(marks, desk({ book: { ...book, positions }, asOf }));
    const need = of(own).needs.find(
      (one) => 'option' in one && one.option.position.contract === other,
    )!;
    const { says, reason } = needWords(need, { asOf, thresholds: THRESHOLDS });
    return `${need.kind}: ${says}; ${reason}`;
  };
  const XSP = { underlying: 'XSP', root: 'XSP' };

  test('is not ended by closing a put on an index, which owes no more than it is in the money', () => {
    const { book, marks } = desk();
    const xsp = { ...MU, ...XSP };
    const positions = book.positions.map((position) =>
      position.contract === MU
        ? position
        : position.contract === DIS
          ? { ...position, contract: { ...xsp, strike: 1100 }, contracts: -1 }
          : position,
    );
    const cash = [{ account: 'U1234567', total: 70_000 }];
    const at = desk({
      book: { ...book, positions, cash },
      marks: { ...marks, XSP: price(1090), [contractKey({ ...xsp, strike: 1100 })]: price(0.1) },
    });
    const need = of(at).needs.find(({ kind }) => kind === 'cash');
    if (need?.kind !== 'cash') throw new Error('no cash is short');
    // 7,800 + 11,000 + 66,000 + 25,500, and 1,000 for the index at 10 points in the money.
    expect(need.calendar.shortTotal).toBe(41_300);
    expect(need.frees!.position.contract.underlying).toBe('MU');
    const words = needWords(need, { asOf: at.asOf, thresholds: THRESHOLDS });
    expect(words.reason).toBe('closing MU frees $66,000 and ends it');
    expect(coverageWords(need.calendar)).toContain(
      'owed at most if every put is assigned, or settled with its index at zero; $41,300 is missing.',
    );
  });

  test('is never a European put that has hardly any time value: no one can assign it', () => {
    expect(said({}, '2026-11-28')).toMatch(/^noTimeValue: .*it may be assigned any day$/);
    expect(said(XSP, '2026-11-28')).toMatch(/^inTheMoney: XSP 110 put ×2: \$3\.60 in the money/);
  });

  test('is, of a series that settles at the opening, its last day of trading', () => {
    const spx = { underlying: 'SPX', root: 'SPX', expiration: '2026-12-18' };
    expect(said(spx, '2026-12-16')).toMatch(/^inTheMoney: /);
    expect(said(spx, '2026-12-17')).toBe(
      'today: SPX 110 put ×2 trades for the last time today; $3.60 in the money; close it before the close, or it settles at the opening prices of Dec 18',
    );
    expect(said(spx, '2026-12-18')).toBe(
      'today: SPX 110 put ×2 expires today; $3.60 in the money; it settles at the opening prices of Dec 18',
    );
    expect(said({ ...spx, root: 'SPXW' }, '2026-12-18')).toMatch(/or take what comes$/);
    const vix = { underlying: 'VIX', root: 'VIX', expiration: '2027-02-17' };
    expect(said({ ...vix, expiration: '2027-02-16' }, '2027-02-13')).toMatch(
      /^today: VIX 110 put ×2 no longer trades; /,
    );
  });

  test('of an adjusted series is not asked the stock’s price, which says nothing of it', () => {
    expect(said({ root: 'DIS1' }, '2026-12-10')).toBe(
      'week: DIS1 110 put ×2: 1 day left; adjusted, so what it delivers is not known here; close it, roll it or let it end',
    );
  });

  test('includes earnings before expiration, and not those after', () => {
    const dates = { AAPL: { earnings: '2026-12-30', exDividend: null } };
    expect(named(of(desk({ dates })))).toContain('earnings AAPL');
    const after = { AAPL: { earnings: '2027-01-28', exDividend: null } };
    expect(named(of(desk({ dates: after })))).not.toContain('earnings AAPL');
  });

  test('includes a call in the money before its stock goes ex-dividend', () => {
    const dates = { SBUX: { earnings: null, exDividend: '2026-12-10' } };
    const at = marked({ SBUX: price(98), 'SBUX-2026-12-18-C97000': price(1.6) }, desk({ dates }));
    expect(named(of(at))).toContain('inTheMoney SBUX');
    const far = { ...at, asOf: '2026-11-20' };
    expect(named(of(far))).toContain('exDividend SBUX');
  });

  test('includes a rule of the book that fails, unless the short cash already says so', () => {
    const strict = { ...BOOK_THRESHOLDS, maxWeekWeight: 0.2 };
    const rules = of(desk(), strict).needs.filter(({ kind }) => kind === 'rule');
    expect(rules).toMatchObject([{ rule: 'weekWeight' }]);
  });

  test('includes no rule about how puts are spread while only one put is open', () => {
    const { book } = desk();
    const alone = {
      ...book,
      positions: [book.positions.find(({ contracts }) => contracts === -2)!],
    };
    const rules = of(desk({ book: alone })).needs.filter(({ kind }) => kind === 'rule');
    expect(rules).toEqual([]);
  });

  test('is only expired puts and short cash if no price is known', () => {
    expect(named(of(desk({ marks: {} })))).toEqual(['over PFE', 'cash']);
  });

  test('never includes a take-profit at a price of the model', () => {
    const { marks, ...rest } = desk();
    const { [contractKey(MU)]: _, ...others } = marks;
    const modelled = { ...others, 'MU@2026-11-13': price(700) };
    expect(named(of({ ...rest, marks: modelled }))).not.toContain('takeProfit MU');
  });

  test('is nothing if nothing is open', () => {
    const { book } = desk();
    const empty = { ...book, positions: [], shares: [], campaigns: [] };
    expect(of(desk({ book: empty }))).toEqual({ needs: [], review: [] });
  });
});
