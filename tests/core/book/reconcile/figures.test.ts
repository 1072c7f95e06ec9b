import { describe, expect, test } from 'vitest';
import type { BookEvent } from '../../../../src/core/book/event';
import { reconcile } from '../../../../src/core/book/reconcile/reconcile';
import type { Stated, Statement } from '../../../../src/core/book/statement/statement';
import { bought, carried, cash, dividend, put, sharesBought, sharesSold, sold } from '../events';
import { from, statementOf, total } from './statements';

const day = '2026-03-02';
const [acme, other] = [put(50, '2026-12-31'), put(45, '2026-12-31')];

const checksOf = (statement: Statement, events: readonly BookEvent[] = []) =>
  reconcile(statement, events).checks;

const cashOf = (ending: number, currency = 'USD') => [
  { currency, starting: 0, ending, lines: [99] },
];

describe('a figure that agrees', () => {
  test('names the lines that state it, and no rows', () => {
    const statement = statementOf(from([cash(day, 'interest', 3), sold(day, acme, 1)]), {
      cash: cashOf(103),
      positions: [{ account: 'U1', what: acme, quantity: -1, basisTotal: null, lines: [97] }],
      others: [total('interest', 3), total('options', 100, { of: 'options', what: acme })],
    });
    const about = { currency: 'USD', difference: 0, events: [] };
    expect(checksOf(statement)).toEqual([
      { ...about, what: 'interest', of: 'all', holding: null, ours: 3, theirs: 3, lines: [90] },
      { ...about, what: 'cash', of: 'all', holding: null, ours: 103, theirs: 103, lines: [99] },
      {
        ...about,
        what: 'options',
        of: 'options',
        holding: acme,
        ours: 100,
        theirs: 100,
        lines: [90],
      },
      {
        ...about,
        what: 'position',
        of: 'options',
        holding: acme,
        ours: -1,
        theirs: -1,
        lines: [97],
      },
    ]);
  });

  test('is neither the negative of the stated figure nor unknown to the book', () => {
    const events = from([cash(day, 'interest', 5)]);
    const [opposite] = checksOf(statementOf(events, { others: [total('interest', -5)] }));
    expect(opposite).toMatchObject({ ours: 5, theirs: -5, difference: -10 });
    const opening = from([carried('2026-01-01', { contract: acme }, -1, null)]);
    const realized = [total('realized', 0, { what: acme })];
    const [unknown] = checksOf(
      statementOf(from([bought(day, acme, 1)]), { realized }, { opening }),
    );
    expect(unknown).toMatchObject({ ours: null, difference: null, lines: [1, 90] });
  });
});

describe('the days of a statement', () => {
  test('include its first and its last', () => {
    const dates = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'];
    const events = dates.map((date, at) => cash(date, 'interest', 10 ** at));
    const statement = statementOf([], { others: [total('interest', 110)] });
    expect(checksOf(statement, events)).toMatchObject([{ ours: 110, difference: 0 }]);
  });

  test('allow no check if either end is missing', () => {
    const others = [total('interest', 1)];
    expect(checksOf(statementOf([], { others }, { from: null }))).toEqual([]);
    expect(checksOf(statementOf([], { others }, { to: null }))).toEqual([]);
  });

  test('decide which gains count, by when they were realized, not when the position was opened', () => {
    const events = [
      sold('2025-12-01', acme, 3),
      bought('2025-12-31', acme, 1),
      sold('2025-12-31', other, 3),
      bought(day, other, 2),
    ];
    const realized = [total('realized', 100)];
    expect(checksOf(statementOf([], { realized }), events)).toMatchObject([{ difference: 0 }]);
  });
});

describe('the rows named for a figure that differs', () => {
  test('are, for gains, the closing rows, each with the gains of all its lots', () => {
    const events = from([
      sold(day, acme, 1),
      sold(day, acme, 2),
      bought('2026-03-03', acme, 0.5, { contracts: 2 }),
      sold(day, other, 1),
      bought('2026-03-03', other, 0.8),
    ]);
    const lines = (theirs: number) =>
      checksOf(statementOf(events, { realized: [total('realized', theirs)] }))[0]?.lines;
    expect(lines(220 - 200)).toEqual([3, 90]);
    expect(lines(220 + 20)).toEqual([5, 90]);
    expect(lines(220)).toEqual([90]);
  });

  test('include its parts that differ themselves: of the same figure, currency and kind', () => {
    const events = from([sold(day, acme, 1.2), bought(day, acme, 0.5), sharesSold(day, 10, 3)]);
    const options = (part: Partial<Stated>) => total('options', 0, { of: 'options', ...part });
    const others = [
      options({ what: acme, lines: [71] }),
      options({ what: other, lines: [72] }),
      options({ what: other, total: 5, lines: [73], currency: 'EUR' }),
      total('quantity', 5, { of: 'options', what: acme, lines: [74] }),
      options({ total: 999 }),
    ];
    const { lines } = checksOf(statementOf(events, { others })).find(
      ({ what, holding }) => what === 'options' && holding === null,
    )!;
    expect(lines).toEqual([1, 2, 71, 90]);
    const commissions = (part: Partial<Stated>) => total('commissions', -5, part);
    const both = [
      commissions({ of: 'shares', what: 'ACME', lines: [81] }),
      commissions({ of: 'options', what: acme, lines: [82] }),
      commissions({ of: 'options', total: -8 }),
      commissions({ of: 'all', total: -9, lines: [95] }),
    ];
    const checks = checksOf(statementOf(events, { commissions: both }));
    const totals = checks.filter(({ holding }) => holding === null);
    expect(totals.map((check) => check.lines)).toEqual([
      [82, 90],
      [81, 82, 90, 95],
    ]);
  });

  test('are, for a single series, only its own rows, whatever else differs', () => {
    const events = from([sold(day, acme, 1.2), sold(day, other, 0.7), bought(day, other, 0.1)]);
    const others = [
      total('options', 0, { of: 'options', what: acme, lines: [71] }),
      total('options', 999, { of: 'options', what: other, lines: [72] }),
    ];
    expect(checksOf(statementOf(events, { others })).map(({ lines }) => lines)).toEqual([
      [1, 71],
      [2, 3, 72],
    ]);
  });

  test('are those of a trade with other money, if that explains the difference', () => {
    const book = [sold(day, acme, 1.2, { feesTotal: 0.5 }), bought(day, other, 0.2)];
    const file = from([sold(day, acme, 1.2, { feesTotal: 1.3 })]);
    const commissions = [total('commissions', -1.3)];
    expect(checksOf(statementOf(file, { commissions }), book)).toMatchObject([
      { difference: expect.closeTo(-0.8, 9), lines: [1, 90] },
    ]);
  });

  test('are all trades of a position, without dividends and carried lots', () => {
    const opening = from([carried('2026-01-01', { symbol: 'ACME' }, 10, 100)], { line: 60 });
    const events = from([sharesBought(day, 10, 50), dividend(day, 5), sharesSold(day, 3, 50)]);
    const positions = [
      { account: 'U1', what: 'ACME', quantity: 18, basisTotal: null, lines: [97] },
    ];
    expect(checksOf(statementOf(events, { positions }, { opening }))).toMatchObject([
      { what: 'position', of: 'shares', ours: 17, difference: 1, lines: [1, 3, 97], events: [] },
    ]);
  });

  test('come with events of its kind that the file lacks, typed or from another file', () => {
    const [typed, elsewhere] = [cash(day, 'interest', 7), cash(day, 'interest', 9)];
    const [told] = from([elsewhere], { line: 40 });
    const book = [typed, { ...told!, batch: 'before' }, sold(day, acme, 1), cash(day, 'fee', -1)];
    const statement = statementOf(from([cash(day, 'interest', 3)]), {
      others: [total('interest', 3)],
    });
    expect(checksOf(statement, book)).toMatchObject([
      { ours: 19, difference: -16, events: [typed.id, elsewhere.id] },
    ]);
  });
});

describe('cash at the end', () => {
  test('includes events entered by hand', () => {
    const statement = statementOf([], { cash: cashOf(10) });
    expect(checksOf(statement, [cash(day, 'interest', 10)])).toMatchObject([{ difference: 0 }]);
  });

  test('is not checked if the file does not state the starting cash', () => {
    const unstarted = [{ currency: 'USD', starting: null, ending: 3, lines: [99] }];
    expect(checksOf(statementOf(from([cash(day, 'interest', 3)]), { cash: unstarted }))).toEqual(
      [],
    );
  });

  test('is counted in the file’s currency if some rows state their amounts in it', () => {
    const [counted] = from([cash(day, 'interest', 3)], { counted: 2.7 });
    const [plain] = from([cash(day, 'interest', 5, { account: 'U1 EUR' })]);
    const statement = statementOf([counted!, plain!], { cash: cashOf(7.7, 'EUR') });
    expect(checksOf(statement)).toMatchObject([{ difference: 0 }]);
  });

  test('names the row whose amount is the difference', () => {
    const events = from([3, 5, 9].map((amount) => cash(day, 'interest', amount)));
    expect(checksOf(statementOf(events, { cash: cashOf(12) }))).toMatchObject([
      { difference: -5, lines: [2, 99] },
    ]);
  });

  describe('names a series or symbol whose own money differs by as much', () => {
    const events = from([sold(day, acme, 1), sharesSold(day, 10, 3, { feesTotal: 1 })]);
    /** Lines behind a cash difference of 45, beside a figure that also differs. */
    const behind = (...others: readonly Stated[]) =>
      checksOf(statementOf(events, { cash: cashOf(129 + 45), others })).find(
        ({ what }) => what === 'cash',
      )!.lines;

    test('by its price, as options and as shares, and by its fees', () => {
      expect(behind(total('options', 145, { what: acme, lines: [71] }))).toEqual([1, 71, 99]);
      expect(behind(total('shares', 75, { what: 'ACME', lines: [71] }))).toEqual([2, 71, 99]);
      expect(behind(total('commissions', 44, { what: 'ACME', lines: [71] }))).toEqual([2, 71, 99]);
    });

    test('by its price and its fees together', () => {
      const both = [
        total('shares', 80, { what: 'ACME', lines: [71] }),
        total('commissions', -6, { what: 'ACME', lines: [72] }),
      ];
      expect(behind(...both)).toEqual([2, 71, 72, 99]);
    });

    test('but not by a figure that is not money, is a total, or is in another currency', () => {
      expect(behind(total('quantity', 44, { what: acme, lines: [71] }))).toEqual([99]);
      expect(behind(total('realized', 45, { what: acme, lines: [71] }))).toEqual([99]);
      expect(behind(total('options', 145, { lines: [71] }))).toEqual([99]);
      expect(behind(total('options', 45, { what: acme, currency: 'EUR', lines: [71] }))).toEqual([
        99,
      ]);
    });
  });
});

describe('a position', () => {
  const position = (account: string | null, quantity: number) => ({
    account,
    what: 'ACME',
    quantity,
    basisTotal: null,
    lines: [97],
  });

  test('has the currency of its ledger, or none if no ledger is known', () => {
    const events = from([sharesBought(day, 5, 50, { account: 'U1 EUR' })]);
    const checks = (account: string | null) =>
      checksOf(statementOf(events, { positions: [position(account, 5)] }));
    expect(checks('U1 EUR')).toMatchObject([{ of: 'shares', currency: 'EUR', difference: 0 }]);
    expect(checks(null)).toMatchObject([{ of: 'shares', currency: 'EUR', difference: 0 }]);
    expect(checksOf(statementOf([], { positions: [position(null, 5)] }))).toMatchObject([
      { currency: '', ours: 0, difference: 5 },
    ]);
  });

  test('is compared for all accounts together if the file gives the account of only some', () => {
    const events = from([sharesBought(day, 5, 50), sharesBought(day, 3, 50, { account: 'U2' })]);
    const positions = [position('U1', 5), position(null, 3)];
    expect(checksOf(statementOf(events, { positions }, { accounts: ['U1', 'U2'] }))).toMatchObject([
      { ours: 8, theirs: 8, difference: 0 },
    ]);
  });
});
