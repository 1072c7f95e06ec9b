import type { ReplayResult } from '../../../core/history/replay/replay';
import type { ReplayRule } from '../../../core/history/replay/rule';
import type { StartBand } from '../../../core/history/replay/startDays';
import { onceLoaded } from '../../../loading/loadWithRetry';
import { TWO_FILES } from '../../../words/history/ownMarketWords';
import { startReplayer, type MarketTexts, type Replayer } from '../../../workers/runReplay';

/** The text of one of the page's own files. */
async function textOf(name: string): Promise<string> {
  const response = await fetch(new URL(`history/${name}`, document.baseURI));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.text();
}

async function bundled(): Promise<MarketTexts> {
  const [days, dividends] = await Promise.all([
    textOf('spx-vix-tbill-daily.csv'),
    textOf('spx-dividends-monthly.csv'),
  ]);
  return { days, dividends };
}

/** Replays rules on the bundled history, loaded on first use. */
export const bundledReplayer = onceLoaded(async () => startReplayer(await bundled()));

/** Replays rules on two files of the person's own; fails with a sentence if they are not valid. */
export async function ownReplayer(files: readonly File[]): Promise<Replayer> {
  const texts = await Promise.all(files.map((file) => file.text()));
  const dividends = texts.find((text) => /^\uFEFF?month,/i.test(text));
  const days = texts.find((text) => text !== dividends);
  if (texts.length !== 2 || dividends === undefined || days === undefined) {
    throw new Error(TWO_FILES);
  }
  return startReplayer({ days, dividends });
}

/** The result for a rule. */
export interface Answered {
  readonly rule: ReplayRule;
  readonly result: ReplayResult;
  /** Null until known, or if there is none. */
  readonly band: StartBand | null;
}

/** Milliseconds without another rule before computing the start days. */
const REST = 200;

const rest = () => new Promise((resume) => setTimeout(resume, REST));

/**
 * Answers the last rule asked about: rules that arrive during a replay are skipped. Says so if the
 * history does not load.
 */
export function lastAsked(
  replayerOf: () => Promise<Replayer>,
  take: (answered: Answered) => void,
  fail: (error: unknown) => void,
) {
  let wanted: ReplayRule | null = null;
  let isBusy = false;
  let isOver = false;

  async function work() {
    const replayer = await replayerOf();
    for (;;) {
      const rule = wanted;
      if (rule === null || isOver) return;
      wanted = null;
      // oxlint-disable-next-line no-await-in-loop -- one rule after the other, the last one counts
      const result = await replayer.answer(rule);
      if (isOver) return;
      take({ rule, result, band: null });
      // oxlint-disable-next-line no-await-in-loop -- only once nobody asks for another
      await rest();
      if (wanted !== null || isOver || result.refused !== null) continue;
      // oxlint-disable-next-line no-await-in-loop -- as above
      const band = await replayer.begun(rule);
      if (wanted === null && !isOver) take({ rule, result, band });
    }
  }

  return {
    ask(rule: ReplayRule) {
      wanted = rule;
      if (isBusy) return;
      isBusy = true;
      work()
        .catch(fail)
        .finally(() => (isBusy = false));
    },
    start() {
      isOver = false;
    },
    stop() {
      isOver = true;
    },
  };
}
