import type { BookEvent } from '../event';
import type { Source, SourcedEvent } from './statement';

/** What one file brought, whole: also what the book had already, for when another is taken out. */
export interface Batch {
  readonly id: string;
  readonly fileName: string;
  /** ISO date on which it was added. */
  readonly addedOn: string;
  /** Days the file is of. */
  readonly from: string | null;
  readonly to: string | null;
  readonly events: readonly SourcedEvent[];
  readonly opening: readonly SourcedEvent[];
  /** What a person had entered, and its events stand for since. */
  readonly replaced: readonly BatchedEvent[];
}

/** An event of the log, and what brought it; typed by hand where nothing did. */
export type BatchedEvent = BookEvent & { readonly batch?: string; readonly source?: Source };

/** A log, and the batches that its events came from. */
export interface BatchedLog {
  readonly events: readonly BatchedEvent[];
  readonly batches: readonly Batch[];
}

/** What to change in a log, in one transaction. */
export interface LogChange {
  readonly put: readonly BatchedEvent[];
  /** Ids. */
  readonly removed: readonly string[];
}

/** An event as a batch brings it. */
export const ofBatch = (event: SourcedEvent, batch: string): BatchedEvent => ({ ...event, batch });

/** What a batch says was there before its first day. */
export const isOpening = (event: BatchedEvent): boolean =>
  event.batch !== undefined &&
  (event.kind === 'carried' || (event.kind === 'cash' && event.reason === 'balance'));

/** Whether a person entered it. */
export const isTyped = ({ batch }: BatchedEvent): boolean => batch === undefined;
