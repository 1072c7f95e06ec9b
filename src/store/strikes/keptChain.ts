import { packed, unpacked, type PackedSeries } from '../../core/chain/packed/quotes';
import type { Answers, Unread } from '../../files/read/chains/reading';
import type { Chain } from '../../plan/strikes/facts';

/** What a person said when a text was read, and by which head of a table to know the next such text. */
export interface Answered {
  readonly heading: string | null;
  readonly answers: Answers;
}

/** A chain as it was read, with nothing left to ask. */
export interface ReadChain extends Chain {
  /** The source, as a person calls it. */
  readonly format: string;
  readonly underlying: string;
  readonly isExample: boolean;
  readonly unread: readonly Unread[];
  /** When it was read, an ISO instant. */
  readonly readAt: string;
  /** Null where nothing was asked. */
  readonly answered: Answered | null;
}

/** A chain as it is kept, one a stock. */
export interface KeptChain extends Omit<ReadChain, 'quotes' | 'isExample'> {
  readonly series: readonly PackedSeries[];
}

/** Whether the chain that is shown is that of a stock, and no example. */
export const isShown = (shown: ReadChain | null, underlying: string): boolean =>
  shown !== null && !shown.isExample && shown.underlying === underlying;

/** Lines not understood that are kept; how many there were is of no use later. */
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

/** The chains that are kept with that of one stock as it is given, or without it. */
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
