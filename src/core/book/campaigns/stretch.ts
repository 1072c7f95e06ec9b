import type { Moment } from '../event';
import { plus } from '../standing/lot';
import type { Piece } from './capital';

/** What happened on one underlying in one account while anything was open, summed up. */
export interface Stretch {
  underlying: string;
  readonly moments: Moment[];
  /** The moment after which nothing was open. */
  flat: Moment | null;
  hasOptions: boolean;
  hasShares: boolean;
  /** Options sold and settlements received, before fees. */
  credits: number | null;
  debits: number | null;
  fees: number;
  dividends: number;
  /** Proceeds of shares sold less cost of shares bought, before fees. */
  stock: number | null;
  realized: number | null;
  readonly pieces: Piece[];
}

export const newStretch = (underlying: string): Stretch => ({
  underlying,
  moments: [],
  flat: null,
  hasOptions: false,
  hasShares: false,
  credits: 0,
  debits: 0,
  fees: 0,
  dividends: 0,
  stock: 0,
  realized: 0,
  pieces: [],
});

/** Joins the stretches of a name, oldest first, under the last one's name. */
export function joinStretches(stretches: readonly Stretch[]): Stretch {
  const [first, ...rest] = stretches;
  return rest.reduce(
    (joined, next) => ({
      underlying: next.underlying,
      moments: [...joined.moments, ...next.moments].toSorted((a, b) => a.at - b.at),
      flat: next.flat,
      hasOptions: joined.hasOptions || next.hasOptions,
      hasShares: joined.hasShares || next.hasShares,
      credits: plus(joined.credits, next.credits),
      debits: plus(joined.debits, next.debits),
      fees: joined.fees + next.fees,
      dividends: joined.dividends + next.dividends,
      stock: plus(joined.stock, next.stock),
      realized: plus(joined.realized, next.realized),
      pieces: [...joined.pieces, ...next.pieces],
    }),
    first!,
  );
}

/** Every dollar in less every dollar out. */
export const netCash = ({ credits, debits, fees, dividends, stock }: Stretch): number | null =>
  credits === null || debits === null || stock === null
    ? null
    : credits - debits - fees + dividends + stock;
