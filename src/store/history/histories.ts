import { create } from 'zustand';
import type { PricesAbout, PricesAnswers, PricesReading } from '../../files/read/history/reading';
import { keptWords } from '../../words/history/pastWords';
import { otherSince } from '../../words/otherSince';
import { say } from '../page';
import { historyOf, withHistory, type StockHistory } from './stockHistory';

/** A text or file to read, with a person's answers about it. */
export interface PricesToRead {
  readonly source: string | Blob;
  readonly about: PricesAbout;
  readonly answers: PricesAnswers;
  /** The stock for which it was brought. */
  readonly symbol: string;
}

interface Histories {
  readonly kept: readonly StockHistory[];
  /** How many stored histories could not be read and were set aside. */
  readonly aside: number;
  /** A text that can only be read with more answers. */
  readonly waiting: (PricesToRead & { readonly reading: PricesReading }) | null;
  /** Why the last text was refused, as one sentence; null if it was not. */
  readonly refused: string | null;
}

/** Price histories that were read. */
export const useHistories = create<Histories>()(() => ({
  kept: [],
  aside: 0,
  waiting: null,
  refused: null,
}));

const put = (symbol: string, history: StockHistory | null) =>
  useHistories.setState(({ kept }) => ({ kept: withHistory(kept, symbol, history) }));

/** Restores what was stored for a stock before a change, unless another tab has changed it since. */
const backTo = (symbol: string, before: StockHistory | null, after: StockHistory | null) => () => {
  const now = historyOf(useHistories.getState().kept, symbol);
  if (now?.readAt !== after?.readAt) return say(otherSince(symbol));
  put(symbol, before);
};

/** What a text says, plus what an earlier text of the same stock says beyond it. */
function joined(
  before: StockHistory | null,
  reading: PricesReading,
  symbol: string,
  readAt: string,
): StockHistory {
  const { format, basis, days, volatility, splits, unread } = reading;
  // A file with only volatilities leaves the prices unchanged.
  const prices = days.length > 0 || before === null ? { days, basis, format } : before;
  return {
    symbol,
    format: prices.format,
    basis: prices.basis,
    days: prices.days,
    volatility: volatility ?? before?.volatility ?? [],
    splits: days.length > 0 ? splits.length : (before?.splits ?? 0),
    unread: unread.length,
    readAt,
  };
}

/** Takes in what was read from a text; the stored history stays if the text has no prices. */
export function takePrices(reading: PricesReading, toRead: PricesToRead) {
  const { symbol, asks, refused } = reading;
  if (refused !== null) useHistories.setState({ refused, waiting: null });
  else if (asks.length > 0 || symbol === null) {
    useHistories.setState({ waiting: { ...toRead, reading }, refused: null });
  } else {
    const before = historyOf(useHistories.getState().kept, symbol);
    const history = joined(before, reading, symbol, toRead.about.receivedAt);
    useHistories.setState({ waiting: null, refused: null });
    put(symbol, history);
    say(keptWords(history, before !== null), backTo(symbol, before, history));
  }
}

/** Deletes a stock's history; this can be undone. */
export function forgetHistory(history: StockHistory) {
  const { symbol } = history;
  put(symbol, null);
  say(`Removed the past of ${symbol}.`, backTo(symbol, history, null));
}

export const discardPrices = () => useHistories.setState({ waiting: null, refused: null });
