import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Happened } from '../../src/core/book/event';
import { readBook } from '../../src/core/book/readBook';
import { putOn } from '../../src/core/market/contract';
import { logCsv, realizedCsv } from '../../src/files/bookCsv';
import { usd } from '../../src/text/format';
import { withIds } from '../core/book/withIds';

const contract = putOn('KO', '2026-12-18', 60);
const about = { account: '=cmd()', contract, contracts: 2 } as const;
const LOG: readonly Happened[] = [
  {
    ...about,
    kind: 'option',
    date: '2026-11-02',
    time: '10:42:00',
    side: 'sell',
    price: 0.62,
    feesTotal: 1.425,
  },
  {
    ...about,
    kind: 'option',
    date: '2026-11-09',
    side: 'buy',
    price: 1.1,
    contracts: 1,
    feesTotal: 1.05,
  },
  { ...about, kind: 'expiration', date: '2026-12-18', contracts: 1 },
  {
    kind: 'dividend',
    account: 'U1',
    date: '2026-12-01',
    symbol: 'KO',
    amountTotal: 51,
    withheldTotal: 0,
  },
];

const parsed = (csv: string) => Papa.parse<string[]>(csv).data;

const events = withIds(...LOG);
const book = readBook(events, '2027-01-31');

test('the log as CSV has each event in columns, with its cash and a line that reads back as the event', () => {
  const rows = parsed(logCsv(events, book.cashMoved, ({ kind }) => `-${kind}`));
  expect(rows[0]).toEqual([
    'Date',
    'Time',
    'Account',
    'Kind',
    'What happened',
    'Cash, dollars',
    'Line',
  ]);
  expect(rows[1]).toEqual([
    '2026-11-02',
    '10:42:00',
    "'=cmd()",
    'option',
    "'-option",
    '122.58',
    'sold 2 KO 60p 2026-12-18 0.62 fee 1.425 on 2026-11-02 at 10:42:00 in =cmd()',
  ]);
  expect(rows[2]![5]).toBe('-111.05');
  expect(rows[3]![5]).toBe('');
  expect(rows).toHaveLength(5);
});

test('gains as CSV have the columns of Form 8949, the figures of the book, and no dividend', () => {
  const rows = parsed(realizedCsv(book.realized, () => '+1 KO'));
  expect(rows[0]!.slice(0, 5)).toEqual([
    '(a) Description of property',
    '(b) Date acquired',
    '(c) Date sold or disposed of',
    '(d) Proceeds',
    '(e) Cost or other basis',
  ]);
  expect(rows).toHaveLength(3);
  expect(rows[1]).toEqual([
    "'+1 KO",
    '11/02/2026',
    '11/09/2026',
    '61.29',
    '111.05',
    '',
    '',
    '-49.76',
    'short',
    "'=cmd()",
    'closed',
    '',
  ]);
  expect(rows[2]!.slice(3, 8)).toEqual(['61.29', '0', '', '', '61.29']);
});

test('half a cent in a file is rounded as on screen, away from zero', () => {
  const account = 'U1';
  const bought = { kind: 'stock', account, symbol: 'KO', shares: 100, price: 50 } as const;
  const fills = withIds(
    { ...bought, date: '2026-11-02', side: 'buy', feesTotal: 1.005 },
    { ...bought, date: '2026-11-09', side: 'sell', feesTotal: 1 },
  );
  const { cashMoved, realized } = readBook(fills, '2026-12-31');
  expect(parsed(logCsv(fills, cashMoved, ({ kind }) => kind))[1]![5]).toBe('-5001.01');
  expect(usd(cashMoved[0]!.total)).toBe('−$5,001.01');
  expect(parsed(realizedCsv(realized, () => 'KO'))[1]!.slice(3, 8)).toEqual([
    '4999',
    '5001.01',
    '',
    '',
    '-2.01',
  ]);
});

test('in each row of the gains, proceeds less cost is the gain, to the cent', () => {
  const sold = { kind: 'stock', account: 'U1', symbol: 'KO', shares: 100 } as const;
  const fills = withIds(
    { ...sold, date: '2026-11-02', side: 'buy', price: 50, feesTotal: 1.004 },
    { ...sold, date: '2026-11-09', side: 'sell', price: 50, feesTotal: 1.004 },
  );
  const { realized } = readBook(fills, '2026-12-31');
  const [, row] = parsed(realizedCsv(realized, () => 'KO'));
  expect([row![3], row![4], row![7]]).toEqual(['4999', '5001.01', '-2.01']);
});

test('an unknown figure stays empty', () => {
  const carried = readBook(
    withIds(
      {
        kind: 'carried',
        account: 'U1',
        date: '2026-01-02',
        symbol: 'KO',
        quantity: 100,
        basisTotal: null,
      },
      {
        kind: 'stock',
        account: 'U1',
        date: '2026-11-02',
        symbol: 'KO',
        side: 'sell',
        shares: 100,
        price: 60,
        feesTotal: 0,
      },
    ),
    '2026-12-31',
  );
  const [, row] = parsed(realizedCsv(carried.realized, () => 'KO'));
  expect(row!.slice(3, 8)).toEqual(['6000', '', '', '', '']);
});
