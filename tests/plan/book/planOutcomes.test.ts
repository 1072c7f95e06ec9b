import { describe, expect, test } from 'vitest';
import type { Happened } from '../../../src/core/book/event';
import { readBook } from '../../../src/core/book/readBook';
import { fillEventOf } from '../../../src/plan/book/fillEvent';
import { planOutcomes } from '../../../src/plan/book/planOutcomes';
import { accountWith, CONTEXT, exampleWith, placementWith, savedPlan } from '../drafts';

const TEXTS = { expiration: '2026-12-24', fillPrice: '5.42', fillFees: '1.03' };
const plan = (texts: Parameters<typeof placementWith>[0] = TEXTS) =>
  savedPlan('one', {
    draft: exampleWith({ expiration: '2026-12-24' }),
    placement: placementWith(texts),
  });
const ABOUT = { today: '2027-02-01', account: 'U1' };

const fillOf = (texts?: Parameters<typeof placementWith>[0]) =>
  fillEventOf(plan(texts), accountWith(), ABOUT);

describe('the fill of a placed plan', () => {
  test('becomes an event in the log that names its plan', () => {
    const { contract } = plan().placement!;
    expect(fillOf({ ...TEXTS, fillDate: '2026-11-23', fillTime: '9:42' })).toEqual({
      kind: 'option',
      account: 'U1',
      date: '2026-11-23',
      time: '09:42:00',
      contract,
      side: 'sell',
      contracts: 1,
      price: 5.42,
      feesTotal: 1.03,
      effect: 'open',
      plan: 'id-one',
    });
  });

  test('has the schedule’s fees and no time if what was typed cannot be read', () => {
    const fill = fillOf({ ...TEXTS, fillFees: 'abc', fillTime: '27:00' });
    expect(fill).toMatchObject({ feesTotal: 1.07, date: '2026-11-20' });
    expect(fill).not.toHaveProperty('time');
  });

  test('makes no event until the order is placed and its fill price can be read', () => {
    expect(fillEventOf(savedPlan('one'), accountWith(), ABOUT)).toBeNull();
    expect(fillOf({ ...TEXTS, fillPrice: 'about 5' })).toBeNull();
    expect(fillOf({ ...TEXTS, fillPrice: '' })).toBeNull();
  });
});

describe('the outcome of a placed plan', () => {
  const { contract } = plan().placement!;
  const outcome = (...rest: readonly Happened[]) => {
    const events = [fillOf()!, ...rest].map((event, at) =>
      Object.assign({}, event, { id: `${at}` }),
    );
    const book = readBook(events, '2027-02-01');
    return planOutcomes(book, { events, plans: [plan()] }, accountWith(), CONTEXT);
  };
  const about = { account: 'U1', contract, contracts: 1 } as const;

  test('is open, beside what was planned, while the put is held', () => {
    const [only, ...others] = outcome();
    expect(others).toEqual([]);
    expect(only).toMatchObject({ ending: 'open', actual: null });
    expect(only!.planned!.gainTotal).toBeCloseTo(538.93, 2);
    expect(only!.planned!.annualizedReturn).toBeCloseTo((538.93 / 36_500) * (365 / 34), 4);
    expect(only!.planned!.days).toBe(34);
  });

  test('is its gain on the cash set aside, over the days it was held', () => {
    const bought: Happened = {
      ...about,
      kind: 'option',
      date: '2026-11-30',
      side: 'buy',
      price: 2.7,
      feesTotal: 1.05,
    };
    const [only] = outcome(bought);
    expect(only!.ending).toBe('closed');
    const gain = (5.42 - 2.7) * 100 - 1.03 - 1.05;
    expect(only!.actual).toMatchObject({ days: 10 });
    expect(only!.actual!.gainTotal).toBeCloseTo(gain, 9);
    expect(only!.actual!.annualizedReturn).toBeCloseTo((gain / 36_500) * 36.5, 9);
  });

  test('has no return of its own if assigned, and the whole premium kept if expired', () => {
    const date = '2026-12-24';
    expect(outcome({ ...about, kind: 'assignment', date, feesTotal: 0 })).toMatchObject([
      { ending: 'assigned', actual: null },
    ]);
    const [expired] = outcome({ ...about, kind: 'expiration', date });
    expect(expired!.ending).toBe('expired');
    expect(expired!.actual!.gainTotal).toBeCloseTo(540.97, 9);
  });

  describe('after a four-for-one split', () => {
    const split: Happened = {
      kind: 'split',
      account: 'U1',
      date: '2026-12-01',
      symbol: 'GOOGL',
      ratio: 4,
    };
    const four = { ...about, contract: { ...contract, strike: 91.25 }, contracts: 4 };
    const buy = (contracts: number): Happened => ({
      ...four,
      kind: 'option',
      date: '2026-12-10',
      side: 'buy',
      contracts,
      price: 0.5,
      feesTotal: 0,
    });

    test('stays open until all four puts are bought back, counting what was closed so far', () => {
      expect(outcome(split)).toMatchObject([{ ending: 'open', actual: null }]);
      const [half] = outcome(split, buy(2));
      expect(half!.ending).toBe('open');
      const gain = 540.97 / 2 - 100;
      expect(half!.actual).toMatchObject({ days: 20 });
      expect(half!.actual!.gainTotal).toBeCloseTo(gain, 9);
      expect(half!.actual!.periodReturn).toBeCloseTo(gain / 18_250, 9);
      expect(outcome(split, buy(4))[0]!.ending).toBe('closed');
    });

    test('is what it earned on the same cash if all expire, and is open under a new symbol', () => {
      const date = '2026-12-24';
      const [expired] = outcome(split, { ...four, kind: 'expiration', date });
      expect(expired!.ending).toBe('expired');
      expect(expired!.actual!.periodReturn).toBeCloseTo(540.97 / 36_500, 9);
      const renamed: Happened = {
        kind: 'changed',
        account: 'U1',
        date: '2026-12-03',
        from: 'GOOGL',
        to: 'GOOG',
      };
      expect(outcome(split, renamed)[0]!.ending).toBe('open');
      const series: Happened = {
        ...renamed,
        from: contract,
        to: { ...contract, root: 'GOOGL1', strike: 360 },
      };
      expect(outcome(series)[0]!.ending).toBe('open');
      expect(outcome({ ...split, ratio: 1.5 })[0]!.ending).toBe('open');
      expect(outcome({ ...renamed, from: 'KO', to: 'PEP' })[0]!.ending).toBe('open');
    });
  });

  test('is left out if the plan is gone', () => {
    const events = [Object.assign({}, fillOf(), { id: '1' })];
    const book = readBook(events, '2027-02-01');
    expect(planOutcomes(book, { events, plans: [] }, accountWith(), CONTEXT)).toEqual([]);
  });
});
