import { describe, expect, test } from 'vitest';
import type { BookEvent } from '../../../../src/core/book/event';
import { isOpening, type Batch } from '../../../../src/core/book/statement/batch';
import { beforeBatches, changeOfBefore } from '../../../../src/core/book/statement/before';
import { bought, carried, cash, put, sold } from '../events';
import { inBook, inFile } from './told';

const acme = put(50, '2026-06-19');

/** A file of April by default. */
const batch = (
  id: string,
  opening: readonly BookEvent[],
  events: readonly BookEvent[] = [],
  days: Partial<Pick<Batch, 'from' | 'to'>> = {},
): Batch => ({
  id,
  fileName: id,
  addedOn: '2026-12-31',
  from: '2026-04-01',
  to: '2026-04-30',
  ...days,
  events: events.map((event) => inFile(event)),
  opening: opening.map((event) => inFile(event)),
  replaced: [],
});

const eventsOf = (batches: readonly Batch[]) => batches.flatMap(({ events }) => events);

/** Which opening positions count: whose, and how many. */
const counted = (batches: readonly Batch[]) =>
  beforeBatches(eventsOf(batches), batches).map((event) => [
    event.batch,
    event.kind === 'carried' ? event.quantity : event.kind === 'cash' ? event.amountTotal : null,
  ]);

const short = (date: string, quantity = -3, id?: string) =>
  carried(date, { contract: acme }, quantity, 100 * quantity, id === undefined ? {} : { id });

const balance = (date: string, total: number, account = 'U1') =>
  cash(date, 'balance', total, { account });

describe('opening positions of several files', () => {
  test('count for the file that begins first, whichever was added first', () => {
    const april = batch('april', [short('2026-04-01')]);
    const march = batch('march', [short('2026-03-01')], [], { from: '2026-03-01' });
    expect(counted([april, march])).toEqual([['march', -3]]);
    expect(counted([march, april])).toEqual([['march', -3]]);
  });

  test('count for the file added first if files begin on the same day', () => {
    const files = ['one', 'two', 'three'].map((id) => batch(id, [short('2026-04-01')]));
    expect(counted(files)).toEqual([['one', -3]]);
    expect(counted(files.toReversed())).toEqual([['three', -3]]);
  });

  test('count from the first day of their file, even if opened earlier', () => {
    const april = batch('april', [short('2025-12-01')]);
    const march = batch('march', [short('2026-01-15')], [], { from: '2026-03-01' });
    expect(counted([april, march])).toEqual([['march', -3]]);
  });

  test('count from their own day if the file has no days', () => {
    const dayless = batch('dayless', [short('2026-03-01')], [], { from: null, to: null });
    const april = batch('april', [short('2026-04-01')]);
    expect(counted([april, dayless])).toEqual([['dayless', -3]]);
  });

  test('do not count if the log has more than that', () => {
    const march = batch('march', [], [sold('2026-03-02', acme, 1, { contracts: 5 })], {
      from: '2026-03-01',
      to: '2026-03-31',
    });
    expect(counted([march, batch('april', [short('2026-04-01')])])).toEqual([]);
  });

  test('are reduced by what another file has up to the last day of their own file', () => {
    const day = '2026-04-30';
    const buying = bought(day, acme, 0.2, { contracts: 3, time: '15:00:00' });
    const part = batch('part', [short('2026-04-01')], [buying]);
    const rest = batch('rest', [], [sold(day, acme, 1, { contracts: 3, time: '10:00:00' })]);
    expect(counted([part, rest])).toEqual([]);
    const next = batch('next', [], [sold('2026-05-01', acme, 1, { contracts: 3 })]);
    expect(counted([part, next])).toEqual([['part', -3]]);
  });
});

describe('the opening cash of a file', () => {
  const april = batch('april', [balance('2026-03-31', 500)]);
  const other = (from: string | null, to: string | null, accounts: readonly string[] = ['U1']) =>
    batch(
      'other',
      [],
      accounts.map((account) => cash('2026-03-31', 'interest', 1, { account })),
      { from, to },
    );

  test('counts unless another file covers its day, even as its first or last', () => {
    const known = [
      other('2026-03-31', '2026-04-02'),
      other('2026-03-01', '2026-03-31'),
      other('2026-03-01', '2026-03-31', ['U2', 'U1']),
    ];
    for (const file of known) expect(counted([april, file])).toEqual([]);
    const unknown = [
      other('2026-04-01', '2026-04-02'),
      other('2026-03-01', '2026-03-30'),
      other('2026-03-01', '2026-03-31', ['U2']),
      other(null, '2026-03-31'),
      other('2026-03-01', null),
    ];
    for (const file of unknown) expect(counted([april, file])).toEqual([['april', 500]]);
  });

  test('counts even if the file itself covers that day', () => {
    const own = batch('own', [balance('2026-04-01', 500)], [cash('2026-04-02', 'interest', 1)]);
    expect(counted([own])).toEqual([['own', 500]]);
  });

  test('is corrected if the log has another amount', () => {
    const said = { ...april.opening[0]!, batch: 'april' };
    const edited = { ...said, amountTotal: 400 } as typeof said;
    expect(changeOfBefore([edited], [april])).toEqual({ put: [said], removed: [said.id] });
    expect(changeOfBefore([said], [april])).toEqual({ put: [], removed: [] });
  });
});

test('only files have openings: a position that a person carries in is an ordinary event', () => {
  for (const event of [short('2026-04-01'), balance('2026-03-31', 500)]) {
    expect(isOpening(event)).toBe(false);
    expect(isOpening(inBook(event))).toBe(true);
  }
  expect(isOpening(inBook(cash('2026-03-31', 'interest', 1)))).toBe(false);
});
