import type { Contract } from '../../../core/market/contract';
import type { Figure, Stated } from '../../../core/book/statement/statement';

interface Sum extends Stated {
  total: number;
  readonly lines: number[];
}

/** The sums of one figure. */
interface Kind {
  readonly figure: Figure;
  readonly of: Stated['of'];
  readonly currency: string;
  /** Keyed by contract object: each series has exactly one. */
  readonly sums: Map<Contract | string | null, Sum>;
}

/** Adds up figures that a file states row by row. */
export function newSums() {
  const kinds: Kind[] = [];

  /** A file has few kinds, so scanning them is faster than building a key. */
  function kindOf(figure: Figure, of: Stated['of'], currency: string): Kind {
    for (const kind of kinds) {
      if (kind.figure === figure && kind.of === of && kind.currency === currency) return kind;
    }
    const kind: Kind = { figure, of, currency, sums: new Map() };
    kinds.push(kind);
    return kind;
  }

  return {
    kindOf,
    each: (figure: Figure): Stated[] =>
      kinds
        .filter((kind) => kind.figure === figure)
        .flatMap(({ sums }) => Array.from(sums.values())),
  };
}

/** Adds what a row states about a series or symbol, or, with null, about all of them. */
export function addTo(
  { figure, of, currency, sums }: Kind,
  what: Contract | string | null,
  amount: number,
  line: number,
): void {
  const sum = sums.get(what);
  if (sum === undefined) {
    sums.set(what, { figure, of, currency, what, total: amount, lines: [line] });
  } else {
    sum.total += amount;
    sum.lines.push(line);
  }
}

/** An empty list means that the file states nothing. */
export const orNull = <Item>(list: readonly Item[]): readonly Item[] | null =>
  list.length === 0 ? null : list;
