import { contractKey, type Contract } from '../../../core/market/contract';
import type { Figure, Stated } from '../../../core/book/statement/statement';

interface Part {
  readonly figure: Figure;
  readonly of: Stated['of'];
  readonly currency: string;
  readonly what?: Contract | string | null;
  readonly amount: number;
  readonly line: number;
}

interface Sum {
  readonly figure: Figure;
  readonly of: Stated['of'];
  readonly currency: string;
  readonly what: Contract | string | null;
  total: number;
  readonly lines: number[];
}

/** Adds up what the rows of a file state one by one. */
export function newSums() {
  const sums = new Map<string, Sum>();
  return {
    add({ figure, of, currency, what = null, amount, line }: Part) {
      const name = what === null || typeof what === 'string' ? what : contractKey(what);
      const key = `${figure} ${of} ${currency} ${name}`;
      const sum = sums.get(key);
      if (sum === undefined) {
        sums.set(key, { figure, of, currency, what, total: amount, lines: [line] });
      } else {
        sum.total += amount;
        sum.lines.push(line);
      }
    },
    each: (figure: Figure): Stated[] => [...sums.values()].filter((sum) => sum.figure === figure),
  };
}

/** A list that says nothing is nothing said. */
export const orNull = <Item>(list: readonly Item[]): readonly Item[] | null =>
  list.length === 0 ? null : list;
