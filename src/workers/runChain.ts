import { proxy } from 'comlink';
import { inPackedOrder, packed, unpacked } from '../core/chain/packed/quotes';
import { unpackedRanking, type PackedRanking } from '../core/chain/packed/ranking';
import type { Quote } from '../core/chain/quote';
import type { RankedPut } from '../core/chain/rankedPut';
import type { RankFacts } from '../core/chain/rankFacts';
import { rankByExpiration } from '../core/chain/rankPuts';
import { readChain, readingOfSize } from '../files/read/chains/readChain';
import type { About, Answers, ChainReading } from '../files/read/chains/reading';
import type { rank, read } from './chain.worker';
import { yieldToPage, inWorker } from './inWorker';
import { sizeOf } from './sourceSize';
// oxlint-disable-next-line import/default -- Vite builds the worker and gives its address
import workerAddress from './chain.worker?worker&url';

/** Limits up to which reading a text, and judging quotes, is faster than starting a worker. */
const SMALL_TEXT = 50_000;
const SMALL_CHAIN = 400;

/** Milliseconds without a judged expiration after which a worker is stopped. */
const SILENCE = 8000;

type Worked = { readonly read: typeof read; readonly rank: typeof rank };

/** What to read, and what is known about it. */
interface ToRead {
  readonly source: string | Blob;
  readonly about: About;
  readonly answers: Answers;
}

export const isSmallChain = (quotes: readonly Quote[]) => quotes.length <= SMALL_CHAIN;

export const isSmall = (source: string | Blob) => sizeOf(source) <= SMALL_TEXT;

async function readHere({ source, about, answers }: ToRead): Promise<ChainReading> {
  return readChain(typeof source === 'string' ? source : await source.text(), about, answers);
}

/**
 * Reads a chain, a large one in a worker if one starts; a source that is too large is not even
 * opened. Fails if stopped by the signal.
 */
export async function runReading(given: ToRead, signal: AbortSignal): Promise<ChainReading> {
  const { source, about, answers } = given;
  if (isSmall(source)) return readHere(given);
  const tooLarge = readingOfSize(sizeOf(source));
  if (tooLarge) return tooLarge;
  const patience = { signal, silence: null };
  try {
    const { series, ...reading } = await inWorker<Worked, Awaited<ReturnType<typeof read>>>(
      workerAddress,
      patience,
      (worked) => worked.read(source, about, answers),
    );
    return { ...reading, quotes: unpacked(series) };
  } catch {
    signal.throwIfAborted();
    return readHere(given);
  }
}

/** Receives all puts judged so far. */
type Tell = (puts: readonly RankedPut[]) => void;

function rankElsewhere(
  quotes: readonly Quote[],
  facts: RankFacts,
  tell: Tell,
  signal: AbortSignal,
): Promise<void> {
  const puts: RankedPut[] = [];
  const own = inPackedOrder(quotes);
  return inWorker<Worked, void>(workerAddress, { signal, silence: SILENCE }, (worked, hear) =>
    worked.rank(
      packed(quotes),
      facts,
      proxy((next: PackedRanking) => {
        hear();
        puts.push(...unpackedRanking(next, own));
        tell(puts);
      }),
    ),
  );
}

async function rankHere(
  quotes: readonly Quote[],
  facts: RankFacts,
  tell: Tell,
  signal: AbortSignal,
) {
  const puts: RankedPut[] = [];
  for (const next of rankByExpiration(quotes, facts)) {
    signal.throwIfAborted();
    puts.push(...next);
    tell(puts);
    // oxlint-disable-next-line no-await-in-loop -- one slice after the other
    await yieldToPage();
  }
}

/**
 * Judges the puts of a chain one expiration at a time, a large chain in a worker if one starts. If
 * stopped by the signal, fails and reports no more.
 */
export async function runRanking(
  quotes: readonly Quote[],
  facts: RankFacts,
  tell: Tell,
  signal: AbortSignal,
): Promise<void> {
  await yieldToPage(); // first let the page show what it has
  signal.throwIfAborted();
  if (!isSmallChain(quotes)) {
    try {
      return await rankElsewhere(quotes, facts, tell, signal);
    } catch {
      signal.throwIfAborted();
    }
  }
  await rankHere(quotes, facts, tell, signal);
}
