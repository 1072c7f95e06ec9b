import type { BookEvent } from '../../../../src/core/book/event';
import { addStatement } from '../../../../src/core/book/statement/addStatement';
import type { BatchedLog } from '../../../../src/core/book/statement/batch';
import { changed } from '../../../../src/core/book/statement/logChange';
import { takeOutBatch } from '../../../../src/core/book/statement/takeOut';

export const NOTHING: BatchedLog = { events: [], batches: [] };

type File = Parameters<typeof addStatement>[1];

/** A file with a year's events. */
export const fileWith = (events: readonly BookEvent[], more: Partial<File> = {}): File => ({
  from: '2026-01-01',
  to: '2026-12-31',
  opening: [],
  ...more,
  events: events.map((event, line) => ({
    ...event,
    source: { line, text: '', ...('source' in event ? (event.source as object) : {}) },
  })),
});

/** A log after adding a file. */
export function add(log: BatchedLog, file: File, id: string, taken: readonly string[] = []) {
  const addition = addStatement(
    log,
    file,
    { id, fileName: id, addedOn: '2026-12-31' },
    new Set(taken),
  );
  const { change, batch } = addition;
  return {
    addition,
    log: { events: changed(log.events, change), batches: [...log.batches, batch] },
  };
}

/** A log after removing a batch. */
export function takeOut(log: BatchedLog, id: string): BatchedLog {
  const out = takeOutBatch(log, id);
  const heirs = new Map(out.batches.map((batch) => [batch.id, batch]));
  return {
    events: changed(log.events, out),
    batches: log.batches
      .filter((batch) => batch.id !== id)
      .map((batch) => heirs.get(batch.id) ?? batch),
  };
}
