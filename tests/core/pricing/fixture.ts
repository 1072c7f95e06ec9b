import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../fixtures/pricing');

/** Rows of a file in tests/fixtures/pricing, by column. */
export function readFixture<Column extends string>(name: string): Record<Column, string>[] {
  const [header = '', ...rows] = readFileSync(resolve(folder, name), 'utf8').trim().split('\n');
  const columns = header.split(',') as Column[];
  return rows.map((row) => {
    const cells = row.split(',');
    return Object.fromEntries(
      columns.map((column, index) => [column, cells[index] ?? '']),
    ) as Record<Column, string>;
  });
}

/** |actual / expected - 1|; 0 if both are 0. */
export function relativeError(actual: number, expected: number): number {
  return actual === expected ? 0 : Math.abs(actual / expected - 1);
}
