import type { BookEvent } from '../../../../src/core/book/event';
import type { BatchedEvent } from '../../../../src/core/book/statement/batch';
import type { Source, SourcedEvent } from '../../../../src/core/book/statement/statement';

/** An event as reported by a file. */
export const inFile = (event: BookEvent, source: Partial<Source> = {}): SourcedEvent => ({
  ...event,
  source: { line: 1, text: '', ...source },
});

/** An event as reported by a file added before. */
export const inBook = (event: BookEvent, source: Partial<Source> = {}): BatchedEvent => ({
  ...inFile(event, source),
  batch: 'before',
});
