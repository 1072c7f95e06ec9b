import type { BookEvent } from '../event';
import type { Source, SourcedEvent } from './statement';

/**
 * All that one file contained, including events the book already had, for when another file is
 * removed.
 */
export interface Batch {
  readonly id: string;
  readonly fileName: string;
  /** ISO date on which it was added. */
  readonly addedOn: string;
  /** Days the file covers. */
  readonly from: string | null;
  readonly to: string | null;
  readonly events: readonly SourcedEvent[];
  readonly opening: readonly SourcedEvent[];
  /** Events entered by hand that the batch's events have replaced. */
  readonly replaced: readonly BatchedEvent[];
}

/** An event of the log and the batch it came from; without a batch it was typed by hand. */
export type BatchedEvent = BookEvent & { readonly batch?: string; readonly source?: Source };

/** A log, and the batches its events came from. */
export interface BatchedLog {
  readonly events: readonly BatchedEvent[];
  readonly batches: readonly Batch[];
}

/** An event as part of a batch. */
export const ofBatch = (event: SourcedEvent, batch: string): BatchedEvent => ({ ...event, batch });

/** Whether an event states what a batch's file says stood before its first day. */
export const isOpening = (event: BatchedEvent): boolean =>
  event.batch !== undefined &&
  (event.kind === 'carried' || (event.kind === 'cash' && event.reason === 'balance'));

/** Whether a person entered it. */
export const isTyped = ({ batch }: BatchedEvent): boolean => batch === undefined;
