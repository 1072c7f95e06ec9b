import { expect, test } from 'vitest';
import { addStatement, changed, readBook, type BatchedLog } from '../../../../src/core';
import { readFixture, line } from './reading';

const EMPTY: BatchedLog = { events: [], batches: [] };

const FILES: readonly string[] = [
  'ibkr-activity-usd.csv',
  'ibkr-flex-activity.xml',
  'ibkr-flex-trades-plain.csv',
  'ibkr-flex-trades-bof.csv',
];

function add(log: BatchedLog, fileName: string): BatchedLog {
  const { change, batch } = addStatement(log, readFixture(fileName), {
    id: fileName,
    fileName,
    addedOn: '2025-04-01',
  });
  return { events: changed(log.events, change), batches: [...log.batches, batch] };
}

test('one account’s statement and its Flex queries make the same book in any order', () => {
  const whole = add(EMPTY, FILES[0]!);
  for (const files of [FILES, FILES.toReversed()]) {
    const { events } = files.reduce(add, EMPTY);
    expect(events.map(line).toSorted()).toEqual(whole.events.map(line).toSorted());
  }
});

test('a statement read twice adds nothing the second time', () => {
  for (const file of [
    ...FILES,
    'tastytrade-history.csv',
    'robinhood-activity.csv',
    'ibkr-transaction-history.csv',
  ]) {
    const once = add(EMPTY, file);
    const twice = addStatement(once, readFixture(file), {
      id: 'again',
      fileName: file,
      addedOn: '2025-04-02',
    });
    expect(twice.fresh).toEqual([]);
    expect(twice.change).toEqual({ put: [], removed: [] });
  }
});

test('the cash of a statement’s book is the ending cash of the statement', () => {
  const { events } = add(EMPTY, FILES[0]!);
  expect(readBook(events, '2025-03-31').cash[0]?.total).toBeCloseTo(48_985.05964, 9);
});
