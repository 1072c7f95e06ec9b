import type { PricesAbout, PricesAnswers, PricesReading } from '../files/read/history/reading';
import { pricesOfSize, readPrices } from '../files/read/history/readPrices';
import { inWorker } from './inWorker';
import type { prices } from './prices.worker';
// oxlint-disable-next-line import/default -- Vite builds the worker and gives its address
import workerAddress from './prices.worker?worker&url';

/** Up to so many characters a text is read sooner than a worker starts. */
const SMALL = 50_000;

/** Reads past prices, many in a worker where one starts; what is too large is not even opened. */
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
