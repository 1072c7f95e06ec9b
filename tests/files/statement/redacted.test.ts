import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { redacted } from '../../../src/files/statement/redacted';
import { times } from '../../../src/files/statement/scaled';
import { shifted } from '../../../src/files/statement/shifted';
import { read } from '../read/statements/reading';
import { statementText } from '../read/statements/reading';

const FILES = readdirSync(resolve(import.meta.dirname, '../../fixtures/statements')).filter(
  (name) => !name.endsWith('.md'),
);

describe('a redacted copy', () => {
  test.each(FILES)('of %s is read like the original, under other names and days', (name) => {
    const text = statementText(name);
    const copy = redacted(text, name, 11);
    expect(copy).not.toBeNull();
    expect(copy!.split('\n')).toHaveLength(text.split('\n').length);
    for (const told of text.match(/\b(?:ACME|BOLT|CRUX)\b|\b20\d\d-\d\d-\d\d\b|\b[UF]\d{7}\b/g) ??
      []) {
      expect(copy).not.toContain(told);
    }
  });

  test('keeps a line that is not understood, without its stock and its account', () => {
    const text = [
      'Date,Action,Symbol,Quantity,Price,Fees,Account',
      '2026-02-02,STO,ACME 17APR26 50 P,2,1.20,1.30,U1234567',
      '2026-02-03,GIFT,ACME,1,20,0,U1234567',
      '',
    ].join('\n');
    const copy = redacted(text, 'table.csv', 5)!;
    expect(read(text).unread).toHaveLength(1);
    expect(read(copy).unread).toMatchObject([{ line: 3, why: '“GIFT” is not a known action.' }]);
    expect(copy).not.toMatch(/ACME|U1234567|2026-02/);
    expect(copy.split('\n')[1]).toMatch(/,STO,\w+ \d\d[A-Z]{3}\d\d 150 P,2,3\.60,3\.90,/);
  });

  test('is not made of a text that is not read, as nothing tells what in it is personal', () => {
    expect(redacted('%PDF-1.7 of U1234567', 'a.pdf', 5)).toBeNull();
  });
});

test('a redacted amount is multiplied in the format it is written in', () => {
  expect(times('1,234.50', 3, false)).toBe('3,703.50');
  expect(times('1.234,50', 3, true)).toBe('3.703,50');
  expect(times('0.3', 3, false)).toBe('0.9');
  expect(times('1,500', 3, false)).toBe('4,500');
  expect(times('40000', 3, false)).toBe('120000');
});

test('a redacted date is moved in the format it is written in, and anything else stays', () => {
  const move = (text: string, isDayFirst = false) => {
    const { text: without, dated } = shifted(text, -7, isDayFirst);
    return dated(without);
  };
  expect(move('2026-03-03, 20260303;101502 ACME  260320P00050000')).toBe(
    '2026-02-24, 20260224;101502 ACME  260313P00050000',
  );
  expect(move('3/3/2026 03/03/26 17APR26 17 Apr 2026 Feb-21-2025')).toBe(
    '2/24/2026 02/24/26 10APR26 10 Apr 2026 Feb-14-2025',
  );
  expect(move('January 2, 2025 - März 31, 2025')).toBe('December 26, 2024 - März 24, 2025');
  expect(move('2026-03 for Jan-2025')).toBe('2026-03 for Jan-2025');
  expect(move('31.03.2026', true)).toBe('24.03.2026');
  expect(move('13/45/2026 and 1.2.3')).toBe('13/45/2026 and 1.2.3');
});
