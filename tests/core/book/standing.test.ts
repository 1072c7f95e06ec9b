import { describe, expect, test } from 'vitest';
import type { BookEvent } from '../../../src/core/book/event';
import { readBook } from '../../../src/core/book/readBook';
import {
  assigned,
  bought,
  call,
  carried,
  changed,
  dividend,
  exercised,
  expired,
  put,
  settled,
  sharesBought,
  sharesSold,
  sold,
  split,
} from './events';

const p50 = put(50, '2026-03-20');
const c50 = call(50, '2026-03-20');

const read = (events: readonly BookEvent[], asOf = '2026-03-20') => readBook(events, asOf);
const rows = (events: readonly BookEvent[], asOf?: string) => read(events, asOf).realized;

describe('lots of options', () => {
  test('from two fills are one position at their average price, dated by the older fill', () => {
    const [position] = read([
      sold('2026-03-02', p50, 1, { feesTotal: 1 }),
      sold('2026-03-03', p50, 1.6, { contracts: 2, feesTotal: 2 }),
    ]).positions;
    expect(position).toMatchObject({ contracts: -3, openedOn: '2026-03-02' });
    expect(position!.premium).toBeCloseTo(1.4, 12);
    expect(position!.netPremiumTotal).toBeCloseTo(417, 9);
  });

  test('are kept apart by account, series and multiplier', () => {
    const mini = put(50, '2026-03-20', { multiplier: 10 });
    const events = [
      sold('2026-03-02', p50, 1),
      bought('2026-03-03', p50, 1, { account: 'U2' }),
      bought('2026-03-04', mini, 1),
    ];
    const { positions } = read(events);
    expect(positions.map(({ account, contracts }) => [account, contracts])).toEqual([
      ['U1', -1],
      ['U2', 1],
      ['U1', 1],
    ]);
    expect(positions[2]!.netPremiumTotal).toBe(-10);
  });

  test('bought for nothing cost 0, not -0', () => {
    const book = read([bought('2026-03-02', p50, 0)]);
    expect(book.positions[0]!.netPremiumTotal).toBe(0);
    expect(book.campaigns[0]!.netCashTotal).toBe(0);
  });

  test('bought and sold gain the proceeds less the cost, both after fees', () => {
    const [row] = rows([
      bought('2026-03-02', p50, 1, { feesTotal: 1 }),
      sold('2026-03-03', p50, 1.5, { feesTotal: 2 }),
    ]);
    expect(row).toMatchObject({
      how: 'closed',
      quantity: 1,
      proceedsTotal: 148,
      costTotal: 101,
      gainTotal: 47,
      term: 'short',
    });
  });

  test('keep a rebate like premium', () => {
    expect(
      read([sold('2026-03-02', p50, 1, { feesTotal: -0.2 })]).positions[0]!.netPremiumTotal,
    ).toBe(100.2);
  });

  test('closed by one fill are one row for each lot', () => {
    const events = [
      sold('2026-03-02', p50, 1, { id: 'one' }),
      sold('2026-03-03', p50, 2, { id: 'two' }),
      bought('2026-03-04', p50, 0.5, { id: 'close', contracts: 2 }),
    ];
    expect(
      rows(events).map(({ openedBy, event, gainTotal }) => [openedBy, event, gainTotal]),
    ).toEqual([
      ['one', 'close', 50],
      ['two', 'close', 150],
    ]);
  });

  test('that were bought lose their cost if they expire', () => {
    expect(rows([bought('2026-03-02', p50, 1), expired('2026-03-20', p50)])[0]).toMatchObject({
      how: 'expired',
      proceedsTotal: 0,
      costTotal: 100,
      gainTotal: -100,
    });
  });
});

describe('settlement in cash', () => {
  const xsp = { underlying: 'XSP' };

  test('pays a long call its value in the money, after its share of the fees', () => {
    const index = call(590, '2026-03-20', xsp);
    const book = read([
      bought('2026-03-02', index, 4, { contracts: 2 }),
      settled('2026-03-20', index, 600, { contracts: 2, feesTotal: 3 }),
    ]);
    expect(book.realized[0]).toMatchObject({
      how: 'settled',
      proceedsTotal: 1997,
      costTotal: 800,
      term: '60/40',
    });
    expect(book.campaigns[0]).toMatchObject({
      creditsTotal: 2000,
      debitsTotal: 800,
      feesTotal: 3,
      netCashTotal: 1197,
    });
  });

  test('does nothing without a position', () => {
    const book = read([settled('2026-03-20', put(590, '2026-03-20', xsp), 600)]);
    expect(book.campaigns).toEqual([]);
    expect(book.problems).toHaveLength(1);
  });

  // F5 of public reports on other programs: RUT puts assigned in cash.
  test('leaves nine RUT puts bought back with proceeds less cost, and no shares', () => {
    const rut = put(1530, '2026-03-20', { underlying: 'RUT' });
    const book = read([
      sold('2026-03-02', rut, 60.96, { contracts: 1 }),
      sold('2026-03-02', rut, 61.16, { contracts: 6 }),
      sold('2026-03-02', rut, 60.97, { contracts: 2 }),
      bought('2026-03-10', rut, 98.19, { contracts: 8, feesTotal: 14.708 }),
      bought('2026-03-10', rut, 97.69, { contracts: 1 }),
    ]);
    const [{ netCashTotal, realizedTotal }] = book.campaigns as [(typeof book.campaigns)[0]];
    expect(netCashTotal).toBeCloseTo(-33_349.708, 6);
    expect(realizedTotal).toBeCloseTo(-33_349.708, 6);
    expect(book.shares).toEqual([]);
  });

  test('of options on a narrow index is taxed like that of options on a stock', () => {
    const narrow = put(200, '2026-03-20', { underlying: 'SOX' });
    expect(rows([sold('2026-03-02', narrow, 4), expired('2026-03-20', narrow)])[0]!.term).toBe(
      'short',
    );
  });
});

describe('lots of shares', () => {
  test('include the fees of their purchase in the basis', () => {
    const book = read([
      sharesBought('2026-03-02', 100, 50, { feesTotal: 1 }),
      sharesSold('2026-03-03', 40, 55, { feesTotal: 2 }),
    ]);
    expect(book.shares[0]!.taxBasis).toBeCloseTo(50.01, 12);
    expect(book.realized[0]!.proceedsTotal).toBeCloseTo(2198, 9);
    expect(book.realized[0]!.costTotal).toBeCloseTo(2000.4, 9);
    expect(book.realized[0]!.how).toBe('sold');
    expect(book.campaigns).toEqual([]);
  });

  test('sold short are closed by a purchase, and are short-term however long they were open', () => {
    const [row] = rows(
      [
        sharesSold('2026-03-02', 100, 50, { feesTotal: 1 }),
        sharesBought('2028-03-03', 100, 45, { feesTotal: 2 }),
      ],
      '2028-03-03',
    );
    expect(row).toMatchObject({ how: 'closed', quantity: -100, term: 'short', gainTotal: 497 });
  });

  test('sold short are covered first by an assigned put', () => {
    const events = [
      sharesSold('2026-03-02', 30, 60),
      sold('2026-03-02', p50, 2),
      assigned('2026-03-20', p50),
    ];
    const book = read(events);
    expect(book.realized[0]).toMatchObject({ how: 'assigned', quantity: -30 });
    expect(book.realized[0]!.gainTotal).toBeCloseTo(30 * (60 - 48), 9);
    expect(book.shares[0]).toMatchObject({ shares: 70, taxBasis: 48 });
  });

  test('called away by two lots of calls in one assignment have one row per share lot', () => {
    const events = [
      sharesBought('2026-03-02', 150, 40),
      sharesBought('2026-03-03', 50, 42),
      sold('2026-03-04', c50, 1, { feesTotal: 1 }),
      sold('2026-03-05', c50, 2),
      assigned('2026-03-20', c50, { contracts: 2, feesTotal: 2 }),
    ];
    const book = read(events);
    expect(book.realized.map(({ quantity, gainTotal }) => [quantity, gainTotal])).toEqual([
      [150, expect.closeTo(100 * 50.98 + 50 * 51.99 - 150 * 40, 9)],
      [50, expect.closeTo(50 * (51.99 - 42), 9)],
    ]);
  });

  test('from an exercised call cost its strike, its premium and its fees', () => {
    const events = [
      bought('2026-03-02', c50, 2, { feesTotal: 1 }),
      exercised('2026-03-20', c50, { feesTotal: 4 }),
    ];
    const book = read(events);
    expect(book.shares[0]!.taxBasis).toBeCloseTo(52.05, 12);
    expect(book.campaigns[0]!.netCashTotal).toBeCloseTo(-5205, 9);
  });

  test('are listed by their oldest lot, even if the name was traded before as an option', () => {
    const events = [
      sold('2026-03-02', p50, 1),
      sharesBought('2026-03-03', 10, 50, { symbol: 'BOLT' }),
      sharesBought('2026-03-04', 10, 50),
    ];
    expect(read(events).shares.map(({ symbol }) => symbol)).toEqual(['BOLT', 'ACME']);
  });

  test('in fractions that add up to the shares sold leave nothing', () => {
    const events = [
      sharesBought('2026-03-02', 0.1, 50),
      sharesBought('2026-03-03', 0.2, 50),
      sharesSold('2026-03-04', 0.3, 55),
    ];
    const book = read(events);
    expect(book.shares).toEqual([]);
    expect(book.problems).toEqual([]);
  });
});

describe('a split', () => {
  test('of three for two leaves options unchanged and says so, and keeps fractions of shares', () => {
    const events = [
      sold('2026-02-02', p50, 1),
      sharesBought('2026-02-03', 101, 30),
      split('2026-02-20', 1.5, { id: 'split' }),
    ];
    const book = read(events);
    expect(book.problems).toEqual([{ event: 'split', problem: 'seriesLeft' }]);
    expect(book.positions[0]!.contract.strike).toBe(50);
    expect(book.shares[0]).toMatchObject({ shares: 151.5, taxBasis: 20 });
    expect(book.campaigns[0]!.events).toContain('split');
  });

  test('of one for one also leaves options unchanged and says so', () => {
    const book = read([sold('2026-02-02', p50, 1), split('2026-02-20', 1, { id: 'split' })]);
    expect(book.problems).toEqual([{ event: 'split', problem: 'seriesLeft' }]);
  });

  test('is not an event of the campaign if it changes neither shares nor a series', () => {
    const book = read([sold('2026-02-02', p50, 1), split('2026-02-20', 0.1, { id: 'split' })]);
    expect(book.problems).toEqual([{ event: 'split', problem: 'seriesLeft' }]);
    expect(book.campaigns[0]!.events).not.toContain('split');
  });

  test('does nothing without a position or in other accounts', () => {
    const events = [
      split('2026-02-01', 2),
      sold('2026-02-02', p50, 1),
      expired('2026-03-20', p50),
      split('2026-03-23', 2),
      sold('2026-02-02', p50, 1, { account: 'U2' }),
      split('2026-03-02', 2, { account: 'U3' }),
    ];
    const book = read(events, '2026-03-20');
    expect(book.problems).toEqual([]);
    expect(book.positions[0]!.contracts).toBe(-1);
    expect(read(events.slice(0, 4), '2026-03-23').campaigns[0]!.events).toHaveLength(2);
  });

  test('leaves an adjusted series unchanged, whatever its ratio', () => {
    const odd = put(50, '2026-03-20', { root: 'ACME1' });
    const book = read([sold('2026-02-02', odd, 1), split('2026-02-20', 2, { id: 'split' })]);
    expect(book.problems.at(-1)).toEqual({ event: 'split', problem: 'seriesLeft' });
    expect(book.positions[0]!.contracts).toBe(-1);
  });

  test('changes every strike at once, even if one becomes what another was before', () => {
    const events = [
      sold('2026-02-02', put(100, '2026-06-19'), 4, { contracts: 1 }),
      bought('2026-02-02', put(25, '2026-06-19'), 1, { contracts: 2 }),
      split('2026-02-20', 4),
    ];
    const { positions } = read(events);
    expect(positions.map(({ contract, contracts }) => [contract.strike, contracts])).toEqual([
      [25, -4],
      [6.25, 8],
    ]);
  });

  test('merges two strikes that round to the same one, but never a short with a long', () => {
    const events = (side: typeof sold): BookEvent[] => [
      sold('2026-02-02', put(10, '2026-06-19'), 4),
      side('2026-02-03', put(9.99, '2026-06-19'), 1),
      split('2026-02-20', 3, { id: 'split' }),
    ];
    expect(read(events(sold)).positions).toMatchObject([{ contracts: -6, openedOn: '2026-02-02' }]);
    expect(read(events(sold)).problems).toEqual([]);
    expect(read(events(bought)).positions.map(({ contract }) => contract.strike)).toEqual([
      10, 3.33,
    ]);
    expect(read(events(bought)).problems).toEqual([{ event: 'split', problem: 'seriesLeft' }]);
  });
});

describe('a change of name', () => {
  test('applies to shares, series, the open campaign and problems already reported', () => {
    const odd = put(50, '2026-06-19', { root: 'ACME1' });
    const events = [
      sold('2026-02-02', put(40, '2026-02-06'), 1),
      expired('2026-02-06', put(40, '2026-02-06')),
      sold('2026-02-10', put(50, '2026-06-19'), 2),
      sold('2026-02-10', odd, 2),
      sharesSold('2026-02-11', 10, 50),
      changed('2026-02-20', 'ACME', 'APEX', { id: 'changed' }),
      sharesSold('2026-02-23', 10, 50, { symbol: 'APEX' }),
      bought('2026-02-24', put(50, '2026-06-19', { underlying: 'APEX' }), 1),
    ];
    const book = read(events);
    expect(book.problems.map(({ problem }) => problem)).toEqual(['adjusted', 'sharesNotHeld']);
    expect(book.positions).toMatchObject([{ contract: { underlying: 'APEX', root: 'ACME1' } }]);
    expect(book.shares).toMatchObject([{ symbol: 'APEX', shares: -20 }]);
    expect(book.campaigns.map(({ underlying, to }) => [underlying, to])).toEqual([
      ['ACME', '2026-02-06'],
      ['APEX', null],
    ]);
    expect(book.campaigns[1]!.events).toContain('changed');
  });

  test('changes the root of a class of shares by its letters', () => {
    const brk = put(400, '2026-06-19', { underlying: 'BRK.B', root: 'BRKB' });
    const events = [sold('2026-02-02', brk, 2), changed('2026-02-20', 'BRK.B', 'OMA.A')];
    expect(read(events).positions[0]!.contract).toMatchObject({
      underlying: 'OMA.A',
      root: 'OMAA',
    });
  });

  test('does nothing without a position, or into the same name', () => {
    const events = [
      changed('2026-02-01', 'ACME', 'APEX'),
      sold('2026-02-02', p50, 1),
      changed('2026-02-03', 'ACME', 'ACME'),
      changed('2026-02-03', p50, { ...p50 }),
      changed('2026-02-03', put(45, '2026-03-20'), p50),
    ];
    const book = read(events);
    expect(book.problems).toEqual([]);
    expect(book.campaigns[0]!.events).toHaveLength(1);
  });

  test('after the position is closed only changes which campaign a dividend goes to', () => {
    const events = [
      sold('2026-02-02', p50, 1),
      assigned('2026-03-20', p50),
      sharesSold('2026-03-23', 100, 50),
      changed('2026-03-24', 'ACME', 'APEX', { id: 'changed' }),
      dividend('2026-03-25', 50, { symbol: 'APEX', id: 'paid' }),
    ];
    const [campaign] = read(events, '2026-03-25').campaigns;
    expect(campaign).toMatchObject({ underlying: 'ACME', to: '2026-03-23', dividendsTotal: 50 });
    expect(campaign!.events).not.toContain('changed');
  });

  test('without a position begins no campaign, but the next put does', () => {
    const later = sold('2026-03-10', put(50, '2026-03-20', { underlying: 'APEX' }), 1);
    const events = [
      sold('2026-03-02', p50, 1),
      bought('2026-03-03', p50, 1),
      changed('2026-03-05', 'ACME', 'APEX'),
      later,
    ];
    expect(read(events).campaigns.map(({ from }) => from)).toEqual(['2026-03-02', '2026-03-10']);
  });

  test('that joins the pasts of two names gives the dividend to the campaign that had shares last', () => {
    const shares = (underlying: string, day: string) => {
      const own = put(50, day, { underlying });
      return [
        sold('2026-03-02', own, 1),
        assigned(day, own),
        sharesSold(day, 100, 51, { symbol: underlying }),
      ];
    };
    const events = [
      ...shares('ACME', '2026-03-13'),
      ...shares('BOLT', '2026-03-06'),
      changed('2026-03-16', 'ACME', 'BOLT'),
      dividend('2026-03-17', 30, { symbol: 'BOLT' }),
    ];
    const ended = read(events).campaigns.map(({ to, dividendsTotal }) => [to, dividendsTotal]);
    expect(ended).toEqual([
      ['2026-03-13', 30],
      ['2026-03-06', 0],
    ]);
  });

  test('into a name with a position makes one campaign and sorts its lots by age', () => {
    const events = [
      sharesBought('2026-02-02', 100, 50, { symbol: 'APEX' }),
      sharesBought('2026-02-03', 100, 60),
      sold('2026-02-04', c50, 2, { id: 'sold' }),
      sold('2026-02-04', put(30, '2026-02-06', { underlying: 'APEX' }), 1),
      expired('2026-02-06', put(30, '2026-02-06', { underlying: 'APEX' })),
      changed('2026-02-20', 'APEX', 'ACME', { id: 'changed' }),
      sharesSold('2026-02-23', 100, 70, { id: 'end' }),
    ];
    const book = read(events);
    expect(book.campaigns).toMatchObject([{ underlying: 'ACME', from: '2026-02-02', to: null }]);
    expect(book.campaigns[0]!.events.slice(-2)).toEqual(['changed', 'end']);
    expect(book.realized.at(-1)!.gainTotal).toBeCloseTo(2000, 9);
  });

  test('into a position of the other sign is refused', () => {
    const refused = { event: 'e', problem: 'otherSignStands' };
    const inShares = [
      sharesBought('2026-02-02', 100, 50),
      sharesSold('2026-02-02', 100, 50, { symbol: 'APEX' }),
      changed('2026-02-20', 'ACME', 'APEX', { id: 'e' }),
    ];
    expect(read(inShares).problems).toContainEqual(refused);
    expect(read(inShares).shares).toHaveLength(2);
    const inOptions = [
      sold('2026-02-02', p50, 1),
      bought('2026-02-02', put(50, '2026-03-20', { underlying: 'APEX' }), 1),
      changed('2026-02-20', 'ACME', 'APEX', { id: 'e' }),
    ];
    expect(read(inOptions).problems).toEqual([refused]);
    const ofSeries = [
      sold('2026-02-02', p50, 1),
      bought('2026-02-02', put(45, '2026-03-20'), 1),
      changed('2026-02-20', p50, put(45, '2026-03-20'), { id: 'e' }),
    ];
    expect(read(ofSeries).problems).toEqual([refused]);
    expect(read(ofSeries).positions).toHaveLength(2);
  });

  test('of a series keeps its number, days and money, whatever its new multiplier', () => {
    const odd = put(40, '2026-06-19', { root: 'ACME1', multiplier: 125 });
    const events = [
      sold('2026-02-02', put(50, '2026-06-19'), 2, { contracts: 2, feesTotal: 2 }),
      changed('2026-02-20', put(50, '2026-06-19'), odd, { id: 'changed' }),
    ];
    const book = read(events);
    expect(book.positions[0]).toMatchObject({
      contract: odd,
      contracts: -2,
      openedOn: '2026-02-02',
    });
    expect(book.positions[0]!.premium).toBeCloseTo(1.6, 12);
    expect(book.positions[0]!.netPremiumTotal).toBeCloseTo(398, 9);
    expect(book.problems).toEqual([{ event: 'changed', problem: 'adjusted' }]);
    // 18 days on 10,000 and 28 on as much.
    expect(book.campaigns[0]!.capitalDays).toBe(460_000);
  });
});

describe('a position carried into the log', () => {
  test('is a lot like any other that moves no cash', () => {
    const book = read([
      carried('2025-06-01', { symbol: 'ACME' }, 100, 4000),
      carried('2026-02-02', { contract: c50 }, -1, -120),
      sharesSold('2026-03-02', 50, 45),
    ]);
    expect(book.positions[0]).toMatchObject({ premium: 1.2, netPremiumTotal: 120 });
    expect(book.realized[0]).toMatchObject({
      costTotal: 2000,
      gainTotal: 250,
      openedOn: '2025-06-01',
    });
    expect(book.campaigns[0]).toMatchObject({
      creditsTotal: 120,
      netCashTotal: -4000 + 120 + 2250,
    });
    expect(book.cash).toEqual([{ account: 'U1', total: null }]);
  });

  test('without a basis leaves every figure that needs it unknown, and is reported', () => {
    const book = read([
      carried('2026-02-02', { symbol: 'ACME' }, 100, null, { id: 'shares' }),
      carried('2026-02-02', { contract: c50 }, -1, null, { id: 'call' }),
      carried('2026-02-02', { contract: p50 }, 1, null, { id: 'put' }),
      sharesSold('2026-03-02', 50, 45),
      expired('2026-03-20', p50),
      assigned('2026-03-20', call(50, '2026-03-20')),
    ]);
    expect(book.problems.map(({ problem }) => problem)).toEqual([
      'basisUnknown',
      'basisUnknown',
      'basisUnknown',
      'sharesNotHeld',
    ]);
    expect(book.realized.map(({ gainTotal }) => gainTotal)).toEqual([null, null, null]);
    expect(book.shares).toMatchObject([{ shares: -50, taxBasis: null }]);
    expect(book.campaigns[0]).toMatchObject({
      creditsTotal: null,
      debitsTotal: null,
      realizedTotal: null,
      netCashTotal: null,
      capitalDays: null,
      economicBreakeven: null,
      taxBasis: null,
    });
  });

  test('without a basis is still open, and can be split and renamed', () => {
    const odd = put(50, '2026-03-20', { root: 'ACME1' });
    const book = read([
      carried('2026-02-02', { contract: p50 }, -1, null),
      carried('2026-02-02', { symbol: 'ACME' }, 50, null),
      split('2026-02-03', 2),
      changed('2026-02-04', put(25, '2026-03-20'), odd),
    ]);
    expect(book.positions).toMatchObject([{ contracts: -2, premium: null, netPremiumTotal: null }]);
    expect(book.shares[0]).toMatchObject({ shares: 100, taxBasis: null });
  });

  test('has its basis as its cost if long, and a premium of 0 if it was sold for nothing', () => {
    const book = read([
      carried('2026-02-02', { contract: p50 }, 1, 80),
      carried('2026-02-02', { contract: c50 }, -1, 0),
    ]);
    expect(book.positions).toMatchObject([
      { premium: 0.8, netPremiumTotal: -80 },
      { premium: 0, netPremiumTotal: 0 },
    ]);
    expect(book.campaigns[0]).toMatchObject({ debitsTotal: 80, creditsTotal: 0 });
  });

  test('into a position of the other sign does nothing', () => {
    const events = [
      sold('2026-02-02', p50, 1),
      carried('2026-02-03', { contract: p50 }, 1, 80, { id: 'e' }),
    ];
    const book = read(events);
    expect(book.problems).toEqual([{ event: 'e', problem: 'otherSignStands' }]);
    expect(book.positions[0]!.contracts).toBe(-1);
  });
});
