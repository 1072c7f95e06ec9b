import { changeBook } from '../book/changeBook';
import { logged, type NewEvent } from '../book/events';

/** Records both fills of a roll as one action, and reports the roll. */
export const recordRoll = (fills: readonly NewEvent[], what: string): void =>
  changeBook(`Recorded: rolled ${what}.`, { put: logged(fills) });
