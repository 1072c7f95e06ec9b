import { NotLoaded } from '../loading/loadWithRetry';
import { retryAll } from '../loading/retry';
import { dismissMessage, say, usePage } from '../store/page';
import { lostWords, TRY_AGAIN } from '../words/page/lostWords';

/**
 * Runs an action that first loads its code; if the code does not load, says so and offers to try
 * again.
 */
export async function attempt(what: string, act: () => Promise<void>): Promise<void> {
  const words = lostWords(what);
  retryAll();
  try {
    await act();
    if (usePage.getState().message?.text === words) dismissMessage(); // it loaded after all
  } catch (error) {
    if (!(error instanceof NotLoaded)) throw error;
    say(words, () => void attempt(what, act), TRY_AGAIN);
  }
}
