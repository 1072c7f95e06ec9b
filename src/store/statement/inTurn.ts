import type { KeptBatch } from '../book';

/** The batches of a log in the order in which they were added. */
export const inTurn = (batches: Readonly<Record<string, KeptBatch>>): readonly KeptBatch[] =>
  Object.values(batches).toSorted((one, other) => one.place - other.place);
