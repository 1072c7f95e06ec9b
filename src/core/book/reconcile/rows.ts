import { contractKey, type Contract } from '../../market/contract';
import type { BatchedEvent } from '../statement/batch';
import type { Contradiction } from '../statement/agreement';
import { fewestRows, type Suspect } from './explain';
import { nameOf } from './tally';

/** The lines of a file that an event comes from. */
export const linesOf = ({ source }: BatchedEvent): readonly number[] =>
  source === undefined ? [] : [source.line, ...(source.also ?? [])];

/** Whether an event is of this series or symbol, or is an outcome that moves its shares. */
export function isOf(event: BatchedEvent, what: Contract | string): boolean {
  const name = nameOf(what);
  if ('symbol' in event && event.symbol !== undefined) return event.symbol === name;
  if (!('contract' in event) || event.contract === undefined) return false;
  const isDelivery = event.kind === 'assignment' || event.kind === 'exercise';
  return contractKey(event.contract) === name || (isDelivery && event.contract.underlying === name);
}

/** A figure that differs: each event's contribution to it, and what else was found wrong. */
export interface Differing {
  readonly difference: number;
  readonly events: readonly BatchedEvent[];
  readonly amountOf: (event: BatchedEvent) => number;
  readonly contradictions: readonly Contradiction[];
  /** Lines of its parts that differ themselves. */
  readonly parts: readonly number[];
  /** Series and symbols whose own money differs, each with its lines. */
  readonly holdings: readonly Suspect[];
  /** Whether the figure has few enough events to name them all if nothing else explains it. */
  readonly isNarrow: boolean;
}

/**
 * The rows behind a difference: trades for which the file has other money, then series and symbols
 * whose own money differs, then parts that differ, and otherwise the fewest rows with this sum,
 * missing on one side or doubled.
 */
export function rowsBehind({
  difference,
  events,
  amountOf,
  contradictions,
  parts,
  holdings,
  isNarrow,
}: Differing): readonly number[] {
  const sum = (list: readonly BatchedEvent[]) =>
    list.reduce((all, event) => all + amountOf(event), 0);
  const doubted = contradictions.map(({ book, file }): Suspect => ({
    amount: sum(file) - sum(book),
    lines: file.flatMap(linesOf),
  }));
  const named = fewestRows(doubted, difference) ?? fewestRows(holdings, difference);
  if (named !== null) return named;
  if (parts.length > 0) return parts;
  const rows = events.map((event): Suspect => ({ amount: amountOf(event), lines: linesOf(event) }));
  const few = fewestRows(rows, difference) ?? fewestRows(rows, -difference);
  return few ?? (isNarrow ? events.flatMap(linesOf) : []);
}
