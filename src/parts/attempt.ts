import { NotLoaded } from '../loading/insist';
import { tryAgain } from '../loading/tryAgain';
import { say } from '../store/page';
import { lostWords, TRY_AGAIN } from '../words/page/lostWords';

/** Does what loads its code first; where that does not come, says so and offers to try again. */
export async function attempt(what: string, act: () => Promise<void>): Promise<void> {
  tryAgain();
  try {
    await act();
  } catch (error) {
    if (!(error instanceof NotLoaded)) throw error;
    say(lostWords(what), () => void attempt(what, act), TRY_AGAIN);
  }
}
