import { act } from '../book/acts';
import { logged, type NewEvent } from '../book/events';

/** Records both fills of a roll as one act, and says what was rolled into what. */
export const recordRoll = (fills: readonly NewEvent[], what: string): void =>
  act(`Recorded: rolled ${what}.`, { put: logged(fills) });
