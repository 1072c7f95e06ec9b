import { wrap } from 'comlink';
import type { ReplayResult } from '../core/history/replay/replay';
import { replay } from '../core/history/replay/replay';
import type { ReplayRule } from '../core/history/replay/rule';
import { replayStarts, type StartBand } from '../core/history/replay/startDays';
import { readMarketHistory } from '../files/read/history/marketHistory';
import { yieldToPage } from './inWorker';
import type { answer, begun, takeIn } from './replay.worker';
import { trustedAddress } from './trustedAddress';
// oxlint-disable-next-line import/default -- Vite builds the worker and gives its address
import workerAddress from './replay.worker?worker&url';

/** Replays rules on one market's past. */
export interface Replayer {
  readonly answer: (rule: ReplayRule) => Promise<ReplayResult>;
  /** The same rule started on every day of its first cycle. */
  readonly begun: (rule: ReplayRule) => Promise<StartBand | null>;
}

/** The texts of the files of a market's past. */
export interface MarketTexts {
  readonly days: string;
  readonly dividends: string;
}

interface Worked {
  readonly takeIn: typeof takeIn;
  readonly answer: typeof answer;
  readonly begun: typeof begun;
}

/** In a worker that stays: a slider asks it again and again. */
async function elsewhere({ days, dividends }: MarketTexts): Promise<Replayer> {
  const worker = new Worker(trustedAddress(workerAddress), { type: 'module' });
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('the worker did not start')));
  });
  failed.catch(() => {});
  const remote = wrap<Worked>(worker);
  const refused = await Promise.race([remote.takeIn(days, dividends), failed]);
  if (refused !== null) throw new Error(refused);
  return {
    answer: (rule) => Promise.race([remote.answer(rule), failed]),
    begun: (rule) => Promise.race([remote.begun(rule), failed]),
  };
}

/** On the page, one rule at a time, so that keys are handled in between. */
function here({ days, dividends }: MarketTexts): Replayer {
  const history = readMarketHistory(days, dividends);
  if ('refused' in history) throw new Error(history.refused);
  return {
    answer: async (rule) => {
      await yieldToPage();
      return replay(rule, history);
    },
    begun: async (rule) => {
      await yieldToPage();
      return replayStarts(rule, history);
    },
  };
}

/** Asks the worker and, from its first failure on, the page. */
function lasting(there: Replayer, texts: MarketTexts): Replayer {
  let own: Replayer | null = null;
  const ask = async <T>(question: (replayer: Replayer) => Promise<T>): Promise<T> => {
    if (own !== null) return question(own);
    try {
      return await question(there);
    } catch {
      return question((own ??= here(texts)));
    }
  };
  return {
    answer: (rule) => ask(({ answer: answered }) => answered(rule)),
    begun: (rule) => ask(({ begun: band }) => band(rule)),
  };
}

/** Takes in a market's past, in a worker if one starts. Fails if the past cannot be read. */
export async function startReplayer(texts: MarketTexts): Promise<Replayer> {
  try {
    return lasting(await elsewhere(texts), texts);
  } catch {
    return here(texts);
  }
}
