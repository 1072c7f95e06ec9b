import { isSound } from '../../core/chain/dominance';
import type { RankedPut } from '../../core/chain/rankedPut';
import { figureOf, type Column } from './columns';

/** A put in the map. */
interface HeatCell {
  readonly put: RankedPut;
  /** Position of its figure among those shown: 0 the least, 1 the most; null without one. */
  readonly share: number | null;
}

export interface HeatMap {
  /** Next expiration first. */
  readonly expirations: readonly { readonly date: string; readonly days: number }[];
  /** Highest strike first; a cell is null if there is no such put. */
  readonly rows: readonly {
    readonly strike: number;
    readonly cells: readonly (HeatCell | null)[];
  }[];
  /** Number of strikes left out. */
  readonly left: number;
}

/** Of two puts with the same strike and day, the one to show: a sound one. */
const better = (one: RankedPut | undefined, other: RankedPut) =>
  one === undefined || (!isSound(one) && isSound(other)) ? other : one;

/**
 * The strikes to show, highest first: one in the money and, below it, `most` spread evenly over the
 * list, so that a dense chain reaches as far down as a sparse one.
 */
function strikesShown(all: readonly number[], spot: number, most: number): readonly number[] {
  const down = all.toSorted((one, other) => other - one);
  const from = Math.max(
    0,
    down.findLastIndex((strike) => strike >= spot),
  );
  const below = down.slice(from);
  if (below.length <= most) return below;
  const step = (below.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, at) => below[Math.round(at * step)]!);
}

/** One figure of every put, by strike and expiration, colored relative to the ones shown. */
export function heatMap(
  puts: readonly RankedPut[],
  { column, spot, most }: { column: Column; spot: number; most: number },
): HeatMap {
  const days = new Map<string, number>();
  const strikes = new Set<number>();
  const cells = new Map<string, RankedPut>();
  for (const put of puts) {
    const { expiration, strike } = put.contract;
    days.set(expiration, put.days);
    strikes.add(strike);
    const key = `${expiration} ${strike}`;
    cells.set(key, better(cells.get(key), put));
  }
  const shown = strikesShown([...strikes], spot, most);
  const expirations = [...days]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, of]) => ({ date, days: of }));
  const rows = shown.map((strike) => ({
    strike,
    puts: expirations.map(({ date }) => cells.get(`${date} ${strike}`) ?? null),
  }));
  const figures = rows
    .flatMap((row) => row.puts)
    .flatMap((put) => (put !== null && isSound(put) ? (figureOf(column, put) ?? []) : []));
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const shareOf = (put: RankedPut) => {
    const figure = isSound(put) ? figureOf(column, put) : null;
    return figure === null ? null : high > low ? (figure - low) / (high - low) : 0;
  };
  return {
    expirations,
    rows: rows.map(({ strike, puts: of }) => ({
      strike,
      cells: of.map((put) => put && { put, share: shareOf(put) }),
    })),
    left: strikes.size - shown.length,
  };
}
