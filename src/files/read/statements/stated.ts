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
  const kinds = new Map<string, Map<Contract | string | null, Sum>>();
  return {
    add({ figure, of, currency, what = null, amount, line }: Part) {
      const kind = `${figure} ${of} ${currency}`;
      let sums = kinds.get(kind);
      if (sums === undefined) {
        sums = new Map();
        kinds.set(kind, sums);
      }
      // Readers make one object of a series: by it this is found without a word for it.
      const sum = sums.get(what);
      if (sum === undefined)
        sums.set(what, { figure, of, currency, what, total: amount, lines: [line] });
      else {
        sum.total += amount;
        sum.lines.push(line);
      }
    },
    each(figure: Figure): Stated[] {
      const named = new Map<string, Sum>();
      for (const [kind, sums] of kinds) {
        for (const sum of sums.values()) {
          if (sum.figure !== figure) break;
          const { what } = sum;
          const name = what === null || typeof what === 'string' ? what : contractKey(what);
          const twin = named.get(`${kind} ${name}`);
          if (twin === undefined) named.set(`${kind} ${name}`, sum);
          else {
            twin.total += sum.total;
            for (const line of sum.lines) twin.lines.push(line);
          }
        }
      }
      return [...named.values()];
    },
  };
}

/** A list that says nothing is nothing said. */
export const orNull = <Item>(list: readonly Item[]): readonly Item[] | null =>
  list.length === 0 ? null : list;
