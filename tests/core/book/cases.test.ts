import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BookEvent } from '../../../src/core/book/event';
import { readBook } from '../../../src/core/book/readBook';

const folder = resolve(import.meta.dirname, '../../fixtures/book');

interface Case {
  readonly name: string;
  readonly asOf: string;
  readonly events: readonly BookEvent[];
  readonly expected: Readonly<Record<string, unknown>>;
}

const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Case);

/** An expected value as a matcher: numbers approximately, objects by the fields given. */
function closely(expected: unknown): unknown {
  if (typeof expected === 'number') return expect.closeTo(expected, 6) as unknown;
  if (Array.isArray(expected)) return expected.map(closely);
  if (typeof expected !== 'object' || expected === null) return expected;
  const fields = Object.entries(expected).map(([name, value]) => [name, closely(value)] as const);
  return expect.objectContaining(Object.fromEntries(fields)) as unknown;
}

describe('the book of a log', () => {
  test('is checked in 16 worked cases', () => {
    expect(cases.length).toBe(16);
  });

  test.each(cases)('is as worked out by hand: $name', ({ events, asOf, expected }) => {
    const { problems, ...lists } = readBook(events, asOf);
    const { problems: objections, ...rest } = expected as {
      problems?: readonly { event: string }[];
    };
    expect(lists).toEqual(closely(rest));
    if (objections !== undefined) {
      const named = (those: readonly { event: string }[]) =>
        new Set(those.map(({ event }) => event));
      expect(named(problems)).toEqual(named(objections));
    }
  });
});
