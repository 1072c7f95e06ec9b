import { describe, expect, test } from 'vitest';
import { NOTHING_ASKED } from '../../../src/plan/strikes/asked';
import { columnsOf, moved, tableOf, toggled } from '../../../src/plan/strikes/choices';
import { COLUMNS, rowsOf } from '../../../src/plan/strikes/columns';
import { examplePuts } from './examplePuts';

describe('the columns of the table', () => {
  test('are the first nine until others are chosen', () => {
    expect(columnsOf([])).toEqual(COLUMNS);
    expect(COLUMNS).toHaveLength(9);
  });

  test('chosen in another version are those this one knows, and always name the put', () => {
    expect(columnsOf(['bearable', 'moonPhase', 'strike', 'bearable'])).toEqual([
      'expiration',
      'bearable',
      'strike',
    ]);
    expect(columnsOf(['moonPhase'])).toEqual(COLUMNS);
  });

  test('are added at the end and can be removed, except those that name the put', () => {
    const columns = toggled(['expiration', 'strike', 'cash'], 'delta');
    expect(columns).toEqual(['expiration', 'strike', 'cash', 'delta']);
    expect(toggled(columns, 'cash')).toEqual(['expiration', 'strike', 'delta']);
    expect(toggled(columns, 'strike')).toEqual(columns);
  });

  test('move by one place, and not beyond the ends', () => {
    const columns = ['expiration', 'strike', 'cash'] as const;
    expect(moved(columns, 'cash', -1)).toEqual(['expiration', 'cash', 'strike']);
    expect(moved(columns, 'cash', 1)).toEqual(columns);
    expect(moved(columns, 'expiration', -1)).toEqual(columns);
    expect(moved(columns, 'delta', 1)).toEqual(columns);
  });
});

describe('a kept set', () => {
  test('from another version is read as far as this one knows it', () => {
    const set = {
      name: 'mine',
      columns: ['strike', 'expiration', 'moonPhase'],
      sort: { column: 'moonPhase', isDescending: false },
      asked: { minReturn: '12', maxMoon: '3' },
      expiration: 'all',
    };
    expect(tableOf(set)).toEqual({
      columns: ['strike', 'expiration'],
      sort: { column: 'bearable', isDescending: true },
      asked: { ...NOTHING_ASKED, minReturn: '12' },
      expiration: 'all',
    });
    const sort = { column: 'cash', isDescending: false } as const;
    expect(tableOf({ ...set, sort }).sort).toEqual(sort);
  });
});

test('grouped rows are the same puts by expiration, sorted by the column within each', () => {
  const puts = examplePuts();
  const sort = { column: 'annualizedReturn', isDescending: true } as const;
  const { sound } = rowsOf(puts, sort, true);
  expect(new Set(sound)).toEqual(new Set(rowsOf(puts, sort).sound));
  for (const [at, put] of sound.slice(1).entries()) {
    const before = sound[at]!;
    expect(put.days).toBeGreaterThanOrEqual(before.days);
    if (put.days === before.days) {
      expect(put.annualizedReturn!).toBeLessThanOrEqual(before.annualizedReturn!);
    }
  }
});
