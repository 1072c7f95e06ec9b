import type { PricesAnswers } from '../../files/read/history/reading';
import { keptHistories } from '../../storage/histories/keptHistories';
import { takePrices, useHistories, type PricesToRead } from '../../store/history/histories';
import { dropAsked } from '../../store/typed/askedTexts';
import { clearTaken } from '../../store/typed/texts';
import { runPrices } from '../../workers/runPrices';

/** Prefix under which typed answers about a stock's texts survive a reload. */
export const askedOf = (symbol: string) => `prices.${symbol} `;

/** Reads a text for a stock; a text that names no stock is taken to be that one's. */
async function bring(toRead: PricesToRead) {
  await keptHistories.keep();
  const { source, about, symbol } = toRead;
  const reading = await runPrices(source, about, toRead.answers);
  const isUnnamed = reading.asks.includes('symbol') && reading.symbols === undefined;
  if (isUnnamed && toRead.answers.symbol === undefined && symbol !== '') {
    await bring({ ...toRead, answers: { ...toRead.answers, symbol } });
  } else {
    takePrices(reading, toRead);
    const { refused, waiting } = useHistories.getState();
    if (waiting !== null) return;
    dropAsked(askedOf(symbol));
    if (refused !== null) return;
    const isKept = await keptHistories.isKept(reading.symbol ?? symbol);
    if (isKept) clearTaken(`prices.${symbol}`, source);
  }
}

const unasked = (source: string | Blob, symbol: string, fileName?: string): PricesToRead => ({
  source,
  symbol,
  about: { receivedAt: new Date().toISOString(), ...(fileName !== undefined && { fileName }) },
  answers: {},
});

export const bringText = (text: string, symbol: string) => bring(unasked(text, symbol));

export const bringFile = (file: File, symbol: string) => bring(unasked(file, symbol, file.name));

/** Reads the waiting text again, with the answers. */
export async function answerPrices(answers: PricesAnswers) {
  const { waiting } = useHistories.getState();
  if (waiting) await bring({ ...waiting, answers: { ...waiting.answers, ...answers } });
}
