import { create } from 'zustand';
import type { PricesAbout, PricesAnswers, PricesReading } from '../../files/read/history/reading';
import { keptWords } from '../../words/history/pastWords';
import { otherSince } from '../../words/otherSince';
import { say } from '../page';
import { historyOf, withHistory, type StockHistory } from './stockHistory';

/** A text or file to read, and what a person has answered of it. */
export interface PricesToRead {
  readonly source: string | Blob;
  readonly about: PricesAbout;
  readonly answers: PricesAnswers;
  /** The stock it was brought for. */
  readonly symbol: string;
}

interface Histories {
  readonly kept: readonly StockHistory[];
  /** How many that were kept could not be read and lie aside. */
  readonly aside: number;
  /** What can be read only with more answers. */
  readonly waiting: (PricesToRead & { readonly reading: PricesReading }) | null;
  /** Why a text was not read, one sentence; null where none was refused since. */
  readonly refused: string | null;
}

/** The pasts of stocks that were read. */
export const useHistories = create<Histories>()(() => ({
  kept: [],
  aside: 0,
  waiting: null,
  refused: null,
}));

const put = (symbol: string, history: StockHistory | null) =>
  useHistories.setState(({ kept }) => ({ kept: withHistory(kept, symbol, history) }));

/** Puts back what was kept of a stock before a change, unless another tab has changed it since. */
const backTo = (symbol: string, before: StockHistory | null, after: StockHistory | null) => () => {
  const now = historyOf(useHistories.getState().kept, symbol);
  if (now?.readAt !== after?.readAt) return say(otherSince(symbol));
  put(symbol, before);
};

/** What a text says, beside what an earlier one of the same stock said and this one does not. */
function joined(
  before: StockHistory | null,
  reading: PricesReading,
  symbol: string,
  readAt: string,
): StockHistory {
  const { format, basis, days, volatility, splits, unread } = reading;
  // A file of volatilities alone leaves the prices as they are.
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

/** Takes what was read of a text; what was kept before stays where there are no prices in it. */
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

/** Keeps a stock's past no longer; it can be had back. */
export function forgetHistory(history: StockHistory) {
  const { symbol } = history;
  put(symbol, null);
  say(`Removed the past of ${symbol}.`, backTo(symbol, history, null));
}

export const letPricesBe = () => useHistories.setState({ waiting: null, refused: null });
