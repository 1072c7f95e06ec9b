import type { PricesAbout, PricesAnswers, PricesReading } from '../files/read/history/reading';
import { pricesOfSize, readPrices } from '../files/read/history/readPrices';
import { inWorker } from './inWorker';
import type { prices } from './prices.worker';
// oxlint-disable-next-line import/default -- Vite builds the worker and gives its address
import workerAddress from './prices.worker?worker&url';

/** Characters up to which reading a text is faster than starting a worker. */
const SMALL = 50_000;

/**
 * Reads price histories, large ones in a worker if one starts; a source that is too large is not
 * even opened.
 */
export async function runPrices(
  source: string | Blob,
  about: PricesAbout,
  answers: PricesAnswers,
): Promise<PricesReading> {
  const size = typeof source === 'string' ? source.length : source.size;
  const tooLarge = pricesOfSize(size);
  if (tooLarge) return tooLarge;
  const here = async () =>
    readPrices(typeof source === 'string' ? source : await source.text(), about, answers);
  if (size <= SMALL) return here();
  try {
    return await inWorker<{ readonly prices: typeof prices }, PricesReading>(
      workerAddress,
      { signal: new AbortController().signal, silence: null },
      (worked) => worked.prices(source, about, answers),
    );
  } catch {
    return here();
  }
}
