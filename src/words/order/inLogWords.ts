import type { Happened } from '../../core/book/event';
import { mediumDate, usdExact } from '../../text/format';
import { eventWords } from '../trades/eventWords';

/** How the log records a corrected fill. */
export function inLogWords(event: Happened): string {
  const fees = 'feesTotal' in event ? `, with ${usdExact(event.feesTotal)} of fees` : '';
  return `Trades has it differently: ${eventWords(event)}${fees}, on ${mediumDate(event.date)}.`;
}
