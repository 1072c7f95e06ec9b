import { expose, transfer } from 'comlink';
import { packed, unpacked, type PackedSeries } from '../core/chain/packed/quotes';
import { rankingPacker, type PackedRanking } from '../core/chain/packed/ranking';
import type { RankFacts } from '../core/chain/rankFacts';
import { rankByExpiration } from '../core/chain/rankPuts';
import { readChain } from '../files/read/chains/readChain';
import type { About, Answers, ChainReading } from '../files/read/chains/reading';

/** A chain reading with its quotes packed. */
export interface PackedReading extends Omit<ChainReading, 'quotes'> {
  readonly series: readonly PackedSeries[];
}

/** Reads a chain from a text or a file. */
export async function read(
  source: string | Blob,
  about: About,
  answers: Answers,
): Promise<PackedReading> {
  const text = typeof source === 'string' ? source : await source.text();
  const { quotes, ...reading } = readChain(text, about, answers);
  const series = packed(quotes);
  return transfer(
    { ...reading, series },
    series.map(({ figures }) => figures.buffer),
  );
}

/** Judges the puts of a chain and returns them one expiration at a time. */
export async function rank(
  series: readonly PackedSeries[],
  facts: RankFacts,
  take: (puts: PackedRanking) => unknown,
): Promise<void> {
  const taken: unknown[] = [];
  const quotes = unpacked(series);
  const pack = rankingPacker(quotes);
  for (const puts of rankByExpiration(quotes, facts)) {
    const ranking = pack(puts);
    taken.push(take(transfer(ranking, [ranking.numbers.buffer])));
  }
  await Promise.all(taken); // otherwise the end would arrive before the last one
}

expose({ read, rank });
