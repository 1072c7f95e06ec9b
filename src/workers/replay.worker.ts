import { expose } from 'comlink';
import type { History } from '../core/history/marketHistory';
import { replay, type ReplayResult } from '../core/history/replay/replay';
import type { ReplayRule } from '../core/history/replay/rule';
import { replayStarts, type StartBand } from '../core/history/replay/startDays';
import { readMarketHistory } from '../files/read/history/marketHistory';

/** The market's past, once taken in. */
let history: History = { days: [], dividends: [] };

/**
 * Takes in a market's past from the texts of its files; returns why it cannot, as one sentence, or
 * null.
 */
export function takeIn(days: string, dividends: string): string | null {
  const read = readMarketHistory(days, dividends);
  if ('refused' in read) return read.refused;
  history = read;
  return null;
}

export const answer = (rule: ReplayRule): ReplayResult => replay(rule, history);

export const begun = (rule: ReplayRule): StartBand | null => replayStarts(rule, history);

expose({ takeIn, answer, begun });
