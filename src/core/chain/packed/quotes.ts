import type { Right } from '../../market/contract';
import { QUOTE_FIGURES, type Quote } from '../quote';

/**
 * Quotes that differ only in strike and figures, in as few bytes as possible: for storage, and for
 * passing between threads without an object per quote.
 */
export interface PackedSeries {
  readonly underlying: string;
  readonly root: string;
  /** ISO date. */
  readonly expiration: string;
  readonly right: Right;
  readonly multiplier: number;
  /** When they were quoted, if not when their chain was. */
  readonly quotedAt?: string | null;
  /** For each quote its strike and the figures below, in that order; NaN for a missing figure. */
  readonly figures: Float64Array;
}

/** Numbers stored per quote. */
export const FIGURES_OF_QUOTE = 1 + QUOTE_FIGURES.length;

const seriesNameOf = ({ contract, quotedAt }: Quote) =>
  `${contract.right} ${contract.expiration} ${contract.multiplier} ${contract.root} ${contract.underlying} ${quotedAt}`;

const isSameSeries = (one: Quote, other: Quote) =>
  one.contract.right === other.contract.right &&
  one.contract.expiration === other.contract.expiration &&
  one.contract.root === other.contract.root &&
  one.contract.underlying === other.contract.underlying &&
  one.contract.multiplier === other.contract.multiplier &&
  one.quotedAt === other.quotedAt;

/** Quotes grouped by series, each series in its order. */
function gathered(quotes: readonly Quote[]): readonly (readonly Quote[])[] {
  const all = new Map<string, Quote[]>();
  // Calls and puts of a strike mostly alternate.
  const last: Quote[][] = [];
  for (const quote of quotes) {
    let own = last.find(([first]) => isSameSeries(first!, quote));
    if (own === undefined) {
      const name = seriesNameOf(quote);
      own = all.get(name) ?? [];
      all.set(name, own);
      last.unshift(own);
      last.length = Math.min(last.length, 2);
    }
    own.push(quote);
  }
  return [...all.values()];
}

function packedSeries(quotes: readonly Quote[]): PackedSeries {
  const [first] = quotes;
  const { underlying, root, expiration, right, multiplier } = first!.contract;
  const figures = new Float64Array(quotes.length * FIGURES_OF_QUOTE);
  let at = 0;
  for (const quote of quotes) {
    figures[at++] = quote.contract.strike;
    for (const name of QUOTE_FIGURES) figures[at++] = quote[name] ?? Number.NaN;
  }
  const series = { underlying, root, expiration, right, multiplier, figures };
  return first!.quotedAt === undefined ? series : { ...series, quotedAt: first!.quotedAt };
}

/** Packed forms of chains that arrived packed: reused when they are stored or passed on. */
const cameAs = new WeakMap<readonly Quote[], readonly PackedSeries[]>();

/** The quotes of a chain, packed by series. */
export const packed = (quotes: readonly Quote[]): readonly PackedSeries[] =>
  cameAs.get(quotes) ?? gathered(quotes).map(packedSeries);

/** The same quotes, in the order in which they are packed. */
export const inPackedOrder = (quotes: readonly Quote[]): readonly Quote[] =>
  cameAs.has(quotes) ? quotes : gathered(quotes).flat();

const orNull = (figure: number | undefined) =>
  figure === undefined || Number.isNaN(figure) ? null : figure;

function unpackedSeries(series: PackedSeries): readonly Quote[] {
  const { figures, quotedAt, ...contract } = series;
  const quotes: Quote[] = [];
  for (let at = 0; at < figures.length; at += FIGURES_OF_QUOTE) {
    const quote: Quote = {
      contract: { ...contract, strike: figures[at]! },
      bid: orNull(figures[at + 1]),
      ask: orNull(figures[at + 2]),
      last: orNull(figures[at + 3]),
      volume: orNull(figures[at + 4]),
      openInterest: orNull(figures[at + 5]),
      impliedVolatility: orNull(figures[at + 6]),
      delta: orNull(figures[at + 7]),
    };
    quotes.push(quotedAt === undefined ? quote : { ...quote, quotedAt });
  }
  return quotes;
}

/** The unpacked quotes, one series after another. */
export function unpacked(series: readonly PackedSeries[]): readonly Quote[] {
  const quotes = series.flatMap(unpackedSeries);
  cameAs.set(quotes, series);
  return quotes;
}
