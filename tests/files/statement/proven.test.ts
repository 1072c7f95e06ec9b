import { describe, expect, test } from 'vitest';
import { readBook } from '../../../src/core/book/readBook';
import { changed } from '../../../src/core/book/statement/logChange';
import { accountsFor } from '../../../src/files/statement/accounts';
import { mayBecome } from '../../../src/core/book/standing/ends';
import type { OwnAnswers } from '../../../src/files/statement/answered';
import { provenStatement, type BookBeside, type Stage } from '../../../src/files/statement/proven';
import { put } from '../../core/book/events';
import { statementText } from '../read/statements/reading';

const BESIDE: BookBeside = {
  log: { events: [], batches: [] },
  known: { told: {}, own: [], nameless: null },
  batch: 'b',
  today: '2026-11-28',
};

const prove = (name: string, answers: OwnAnswers = {}, beside: Partial<BookBeside> = {}) =>
  provenStatement(statementText(name), { fileName: name }, answers, { ...BESIDE, ...beside });

/** The log with a statement added. */
const added = ({ adding }: ReturnType<typeof prove>) => changed([], adding!.addition.change);

describe('the proof of a year with a wrong total and a missing trade', () => {
  const proven = prove('ibkr-activity-year.csv');
  const differing = proven.adding!.proof.checks.filter(({ difference }) => difference !== 0);

  test('names both: the total that no rows add up to, and the series that lacks its purchase', () => {
    const at = (what: string, isOne: boolean) =>
      differing.find((check) => check.what === what && (check.holding !== null) === isOne);
    expect(at('interest', false)).toMatchObject({ difference: expect.closeTo(1, 6) });
    expect(at('position', true)).toMatchObject({
      holding: { underlying: 'ACME', strike: 49, expiration: '2025-08-15' },
      ours: -2,
      theirs: 0,
      lines: [34],
    });
    expect(at('cash', false)).toMatchObject({ difference: expect.closeTo(-71.3, 6) });
    expect(at('cash', false)!.lines).toContain(34);
    // Its premium, fees, gain, quantity and position, the totals that these are in, interest and cash.
    expect(differing).toHaveLength(11);
  });

  test('asks what became of options that no row ends, and ends them as answered', () => {
    const { adding } = proven;
    expect(adding!.over.map(({ contract }) => contract.expiration)).toEqual([
      '2025-08-15',
      '2026-01-16',
    ]);
    const became = { 'U7654321 ACME-2026-01-16-P48000': { how: 'assignment' } } as const;
    const ended = prove('ibkr-activity-year.csv', { became });
    const book = readBook(added(ended), '2026-11-28');
    expect(book.shares).toMatchObject([
      { symbol: 'BOLT', shares: 200 },
      { symbol: 'ACME', shares: 200 },
    ]);
    // The question stays open, so that the answer can be changed.
    expect(ended.adding!.over).toHaveLength(2);
    expect(ended.adding!.addition.batch.events).toHaveLength(adding!.addition.fresh.length + 1);
  });

  test('accounts for each of its rows', () => {
    const { rows } = proven.reading;
    const out = rows.leftOut.reduce((sum, each) => sum + each.rows, 0);
    expect(rows.all).toBe(175);
    expect(rows.events + rows.summaries + out + rows.unread).toBe(rows.all);
  });
});

test('an option may only have become what its kind allows', () => {
  const held = (contracts: number, root = 'ACME') => ({
    account: 'U1',
    contract: { ...put(50, '2026-01-16'), root },
    contracts,
    openedOn: '2026-01-02',
    premium: 1,
    netPremiumTotal: 100,
  });
  expect(mayBecome(held(-1))).toEqual(['expiration', 'assignment']);
  expect(mayBecome(held(1))).toEqual(['expiration', 'exercise']);
  expect(mayBecome(held(-1, 'XSP'))).toEqual(['expiration', 'settlement']);
  expect(mayBecome(held(-1, 'ACME1'))).toEqual(['expiration']);
});

test('the proof of a statement reports each stage as it begins', () => {
  const stages: Stage[] = [];
  provenStatement(statementText('ibkr-activity-usd.csv'), {}, {}, BESIDE, (stage) =>
    stages.push(stage),
  );
  expect(stages).toEqual(['reading', 'matching', 'proving']);
});

test('what is needed to read a table is asked before anything else', () => {
  const table = 'Date,Symbol,Quantity,Price\n11/05,ACME,-100,12.5\n11/06,ACME,50,12\n';
  const first = provenStatement(table, {}, {}, BESIDE);
  expect(first).toMatchObject({ adding: null, reading: { asks: ['year'] } });
  const then = provenStatement(table, {}, { year: 2026, accounts: { Table: 'U1' } }, BESIDE);
  expect(then.adding!.addition.fresh.map(({ account, date }) => [account, date])).toEqual([
    ['U1', '2026-11-05'],
    ['U1', '2026-11-06'],
  ]);
});

test('a text that is not a statement has nothing to add', () => {
  expect(provenStatement('%PDF-1.7', {}, {}, BESIDE)).toMatchObject({ adding: null, accounts: {} });
});

describe('the account in the log for a file', () => {
  const known = { told: {}, own: [], nameless: null };
  const file = { accounts: ['U1'], asks: [] };

  test('is the one answered, else the one of an earlier file, else its own', () => {
    expect(accountsFor(file, { U1: 'A' }, { ...known, told: { U1: 'B' } })).toEqual({ U1: 'A' });
    expect(accountsFor(file, {}, { ...known, told: { U1: 'B' } })).toEqual({ U1: 'B' });
    expect(accountsFor(file, {}, known)).toEqual({ U1: 'U1' });
  });

  test('is the one without a number if everything was typed into it', () => {
    const typed = { ...known, own: ['Main'], nameless: 'Main' };
    expect(accountsFor(file, {}, typed)).toEqual({ U1: 'Main' });
    expect(accountsFor({ accounts: ['U1', 'U2'], asks: [] }, {}, typed)).toEqual({
      U1: 'U1',
      U2: 'U2',
    });
  });

  test('is asked if the file does not name it, until it is known', () => {
    const nameless = { accounts: ['Robinhood'], asks: ['account'] as const };
    expect(accountsFor(nameless, {}, known)).toEqual({});
    expect(accountsFor(nameless, {}, { ...known, own: ['Robinhood'] })).toEqual({
      Robinhood: 'Robinhood',
    });
  });

  test('names its events and positions, each currency apart', () => {
    const accounts = { U0000001: 'Main', U0000002: 'Other' };
    const { reading, adding } = prove('ibkr-activity-consolidated-eur.csv', { accounts });
    const ledgers = new Set(reading.events.map(({ account }) => account));
    expect(ledgers).toEqual(new Set(['Main', 'Main EUR', 'Other']));
    expect(reading.accounts).toEqual(['Main', 'Other']);
    const own = prove('ibkr-activity-consolidated-eur.csv');
    const differing = (proof: NonNullable<typeof adding>) =>
      proof.proof.checks.map(({ difference }) => difference);
    expect(differing(adding!)).toEqual(differing(own.adding!));
  });
});

describe('a position held before a file', () => {
  const table = [
    'Date,Action,Symbol,Quantity,Price,Fees',
    '2026-02-02,BTC,ACME 17APR26 50 P,2,0.30,1.30',
    '2026-02-03,STC,BOLT,100,20,1',
    '',
  ].join('\n');
  const accounts = { Table: 'U1' };

  test('is asked about, and counts with the price and the day answered', () => {
    const first = provenStatement(table, {}, { accounts }, BESIDE);
    const [option, shares] = first.adding!.carried;
    expect([option, shares]).toMatchObject([{ quantity: -2 }, { quantity: 100 }]);
    const gains = (proven: typeof first) =>
      readBook(added(proven), '2026-11-28').realized.map(({ gainTotal }) => gainTotal);
    expect(gains(first)).toEqual([null, null]);
    const told = provenStatement(
      table,
      {},
      {
        accounts,
        opened: {
          [option!.id]: { price: 1.2, date: '2026-01-05' },
          [shares!.id]: { price: 18, date: null },
        },
      },
      BESIDE,
    );
    // 240 received less 60 and 1.30 paid; 2,000 less 1 and 1,800.
    expect(gains(told)).toEqual([expect.closeTo(178.7, 9), expect.closeTo(199, 9)]);
    expect(told.adding!.addition.batch.opening[0]).toMatchObject({ date: '2026-01-05' });
    expect(told.adding!.carried).toHaveLength(2);
  });
});
