import { expose } from 'comlink';
import type { PricesAbout, PricesAnswers, PricesReading } from '../files/read/history/reading';
import { readPrices } from '../files/read/history/readPrices';

/** Reads past prices from a text or a file. */
export async function prices(
  source: string | Blob,
  about: PricesAbout,
  answers: PricesAnswers,
): Promise<PricesReading> {
  return readPrices(typeof source === 'string' ? source : await source.text(), about, answers);
}

expose({ prices });
