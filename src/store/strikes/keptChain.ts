import { packed, unpacked, type PackedSeries } from '../../core/chain/packed/quotes';
import type { Answers, Unread } from '../../files/read/chains/reading';
import type { Chain } from '../../plan/strikes/facts';

/** A person's answers about a text, and the table head by which to recognize the next such text. */
export interface Answered {
  readonly heading: string | null;
  readonly answers: Answers;
}

/** A chain as read, with no questions left. */
export interface ReadChain extends Chain {
  /** The source's name. */
  readonly format: string;
  readonly underlying: string;
  readonly isExample: boolean;
  readonly unread: readonly Unread[];
  /** When it was read, an ISO instant. */
  readonly readAt: string;
  /** Null if nothing was asked. */
  readonly answered: Answered | null;
}

/** A chain as stored, one per stock. */
export interface KeptChain extends Omit<ReadChain, 'quotes' | 'isExample'> {
  readonly series: readonly PackedSeries[];
}

/** Whether the chain shown is a stock's, and not the example. */
export const isShown = (shown: ReadChain | null, underlying: string): shown is ReadChain =>
  shown !== null && !shown.isExample && shown.underlying === underlying;

/** Most unread lines that are stored; their number is of no use later. */
const MOST_UNREAD = 200;

export function asKept(chain: ReadChain): KeptChain {
  const { quotes, isExample: _, ...rest } = chain;
  return { ...rest, unread: chain.unread.slice(0, MOST_UNREAD), series: packed(quotes) };
}

export const asRead = ({ series, ...chain }: KeptChain): ReadChain => ({
  ...chain,
  isExample: false,
  quotes: unpacked(series),
});

const lastReadFirst = (one: KeptChain, other: KeptChain) => other.readAt.localeCompare(one.readAt);

/** Stored chains, with one stock's replaced or removed. */
export const withChain = (
  kept: readonly KeptChain[],
  underlying: string,
  chain: KeptChain | null,
): readonly KeptChain[] =>
  [...(chain ? [chain] : []), ...kept.filter((each) => each.underlying !== underlying)].toSorted(
    lastReadFirst,
  );

export const keptOf = (kept: readonly KeptChain[], underlying: string): KeptChain | null =>
  kept.find((chain) => chain.underlying === underlying) ?? null;
