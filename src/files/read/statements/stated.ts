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

/** The sums of one figure. */
interface Kind {
  readonly figure: Figure;
  readonly of: Stated['of'];
  readonly currency: string;
  /** Readers make one object of a series: by it a sum is found without a word for it. */
  readonly sums: Map<Contract | string | null, Sum>;
}

/** Adds up what the rows of a file state one by one. */
export function newSums() {
  const kinds: Kind[] = [];

  /** A file has few: to look through them takes less than to name them. */
  function sumsOf(figure: Figure, of: Stated['of'], currency: string) {
    for (const kind of kinds) {
      if (kind.figure === figure && kind.of === of && kind.currency === currency) return kind.sums;
    }
    const sums: Kind['sums'] = new Map();
    kinds.push({ figure, of, currency, sums });
    return sums;
  }

  return {
    add({ figure, of, currency, what = null, amount, line }: Part) {
      const sums = sumsOf(figure, of, currency);
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
      for (const { figure: its, of, currency, sums } of kinds) {
        if (its !== figure) continue;
        for (const sum of sums.values()) {
          const { what } = sum;
          const holding = what === null || typeof what === 'string' ? what : contractKey(what);
          const name = `${of} ${currency} ${holding}`;
          const twin = named.get(name);
          if (twin === undefined) named.set(name, sum);
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
