import { describe, expect, test } from 'vitest';
import { readBook } from '../../../../src/core/book/readBook';
import { trade, trades, xml } from './flexRows';
import { activity, isWhole, line, read, TRADES } from './reading';

type Attributes = Readonly<Record<string, string>>;

const option = {
  assetCategory: 'OPT',
  symbol: 'ACME  250117P00050000',
  underlyingSymbol: 'ACME',
  multiplier: '100',
  strike: '50',
  expiry: '20250117',
  putCall: 'P',
};

/** A cancellation as the query has it: the opposite of a row, with the id of that row. */
const taken = (fill: Attributes, more: Attributes = {}): Attributes => ({
  ...fill,
  tradeID: '',
  origTradeID: fill['tradeID']!,
  quantity: String(-Number(fill['quantity'])),
  proceeds: String(-Number(fill['proceeds'])),
  buySell: `${fill['buySell']} (Ca.)`,
  transactionType: 'TradeCancel',
  ...more,
});

const sale: Attributes = {
  ...option,
  tradeID: '9',
  quantity: '-3',
  tradePrice: '1.25',
  proceeds: '375',
  ibCommission: '-2.1',
  buySell: 'SELL',
  transactionType: 'ExchTrade',
};

const purchase: Attributes = {
  tradeID: '7',
  quantity: '5000',
  tradePrice: '0.32',
  proceeds: '-1600',
  ibCommission: '-6',
  buySell: 'BUY',
  transactionType: 'ExchTrade',
};

function eventsOf(...rows: readonly Attributes[]) {
  const statement = read(xml(trades(...rows.map(trade))));
  expect(statement.unread).toEqual([]);
  expect(isWhole(statement)).toBe(true);
  return statement.events;
}

const linesOf = (...rows: readonly Attributes[]) => eventsOf(...rows).map(line);

describe('a canceled fill', () => {
  const corrected = { ...sale, tradePrice: '1.20', proceeds: '360' };
  const back = taken(sale, { ibCommission: '2.1' });
  const once = ['U1000000 2025-01-06 sell 3 ACME-2025-01-17-P50000 1.2 fees 2.1'];

  test('that is rebooked at another price counts at that price, in any order and on any day', () => {
    expect(linesOf(sale, back, corrected)).toEqual(once);
    expect(linesOf(corrected, back, sale)).toEqual(once);
    expect(linesOf(sale, { ...back, tradeDate: '20250107' }, corrected)).toEqual(once);
  });

  test('counts as it is booked last if it is canceled twice', () => {
    const again = { ...sale, tradePrice: '1.15', proceeds: '345' };
    const second = taken(corrected, { origTradeID: '9', ibCommission: '2.1' });
    expect(linesOf(sale, back, corrected, second, again)).toEqual([
      'U1000000 2025-01-06 sell 3 ACME-2025-01-17-P50000 1.15 fees 2.1',
    ]);
  });

  test('that is not rebooked leaves nothing, except a fee that is kept', () => {
    expect(linesOf(sale, back)).toEqual([]);
    expect(linesOf(sale, taken(sale, { ibCommission: '0' }))).toEqual([
      'U1000000 2025-01-06 fee -2.1',
    ]);
  });

  test('is recognized by its id, and its twin stays', () => {
    const twin = { ...purchase, tradeID: '8' };
    const [left] = eventsOf(purchase, twin, taken(twin, { ibCommission: '6' }));
    expect(left?.source.id).toBe('trade 7');
  });

  test('leaves the rest, with all its fees, if only a part is canceled', () => {
    const part = taken(purchase, { quantity: '-2000', proceeds: '640', ibCommission: '0' });
    expect(linesOf(purchase, part)).toEqual(['U1000000 2025-01-06 buy 3000 ACME 0.32 fees 6']);
    const more = { ...part, quantity: '-1000', proceeds: '320' };
    expect(linesOf(purchase, part, more)).toEqual([
      'U1000000 2025-01-06 buy 2000 ACME 0.32 fees 6',
    ]);
  });

  test('may share a cancellation with others at its price, as far as its quantity goes', () => {
    const [one, other] = [
      { ...purchase, quantity: '3000', proceeds: '-960', ibCommission: '-4' },
      { ...purchase, tradeID: '8', quantity: '2000', proceeds: '-640', ibCommission: '-2' },
    ];
    const whole = taken(purchase, { origTradeID: '', ibCommission: '6' });
    expect(linesOf(one, other, whole)).toEqual([]);
    const most = { ...whole, quantity: '-4000', proceeds: '1280', ibCommission: '4' };
    expect(linesOf(one, other, most)).toEqual(['U1000000 2025-01-06 buy 1000 ACME 0.32 fees 2']);
  });

  test('stays if the cancellation is larger than it, which is not understood', () => {
    const text = xml(trades(trade(purchase), trade(taken(purchase, { quantity: '-6000' }))));
    const statement = read(text);
    expect(statement.events.map(line)).toEqual(['U1000000 2025-01-06 buy 5000 ACME 0.32 fees 6']);
    expect(statement.unread.map(({ why }) => why)).toEqual([
      'It cancels a trade that is not in this file: if your trades have it, delete it there.',
    ]);
    expect(isWhole(statement)).toBe(true);
  });

  test('is recognized by its code in an activity statement, and counts as it is corrected', () => {
    const order = (quantity: string, price: string, proceeds: number, fee: number, code: string) =>
      `Trades,Data,Order,Stocks,USD,ACME,"2025-01-06, 10:00:00","${quantity}",${price},,${proceeds},${fee},0,0,0,${code}`;
    const statement = read(
      activity(
        TRADES,
        order('5,000', '0.32', -1600, -6, 'O'),
        order('-5,000', '0.32', 1600, 6, 'Ca;O'),
        order('5,000', '0.31', -1550, -6, 'Co;O'),
      ),
    );
    expect(statement.events.map(line)).toEqual([
      'U1000000 2025-01-06 10:00:00 buy 5000 ACME 0.31 fees 6',
    ]);
    const rows = [
      order('5,000', '0.32', -1600, -6, 'Ca;O'),
      order('-5,000', '0.32', 1600, 6, 'Ca;O'),
      order('5,000', '0.32', -1600, -6, 'O'),
    ];
    for (const marked of [rows, rows.toReversed()]) {
      const both = read(activity(TRADES, ...marked));
      expect(both.events.map(line)).toEqual([
        'U1000000 2025-01-06 10:00:00 buy 5000 ACME 0.32 fees 6',
      ]);
      expect(both.unread).toEqual([]);
      expect(isWhole(both)).toBe(true);
    }
  });
});

describe('a canceled outcome', () => {
  const ended: Attributes = {
    ...option,
    tradeID: '20',
    quantity: '3',
    tradePrice: '0',
    proceeds: '0',
    buySell: 'BUY',
    transactionType: 'BookTrade',
    tradeDate: '20250117',
  };
  const expired = { ...ended, notes: 'Ep' };
  const assigned = { ...ended, tradeID: '21', notes: 'A' };
  const shares: Attributes = {
    tradeID: '22',
    quantity: '300',
    tradePrice: '50',
    proceeds: '-15000',
    buySell: 'BUY',
    transactionType: 'BookTrade',
    notes: 'A',
    tradeDate: '20250117',
  };

  test('that was an expiration leaves the assignment', () => {
    const back = taken(expired, { notes: 'Ca;Ep' });
    const { shares: held } = readBook(
      eventsOf(sale, expired, back, assigned, shares),
      '2025-02-01',
    );
    expect(held).toMatchObject([{ shares: 300, taxBasis: expect.closeTo(48.757, 9) }]);
  });

  test('that was an assignment leaves no shares', () => {
    const back = [taken(assigned, { notes: 'A;Ca' }), taken(shares, { notes: 'Ca;A' })];
    const book = readBook(eventsOf(sale, assigned, shares, ...back, expired), '2025-02-01');
    expect(book.shares).toEqual([]);
    expect(book.realized.map(({ how, gainTotal }) => [how, gainTotal])).toEqual([
      ['expired', expect.closeTo(372.9, 9)],
    ]);
  });
});
