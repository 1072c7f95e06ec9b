import type { BookState } from '../../store/book';
import { readWith } from '../../store/desk/restoreEvents';
import type { Unwritten } from './bookSchema';
import { leftAsSeen } from './leftAsSeen';

type Marks = NonNullable<Unwritten['marks']>;

/** Marks that are not older than the stored ones. */
const newest = (marks: Marks, stored: BookState['marks']): Marks =>
  Object.fromEntries(
    Object.entries(marks).filter(
      ([key, mark]) => !mark || !stored[key] || mark.at >= stored[key].at,
    ),
  );

/**
 * Successive changes a page made before it could read what is stored, adapted to that; and the
 * number of their events left out because the stored version differs.
 */
export function besideStored(
  changes: readonly Unwritten[],
  { events, marks, by }: Pick<BookState, 'events' | 'marks' | 'by'>,
) {
  let here = events;
  let left = 0;
  const beside = changes.map((change): Unwritten => {
    const seen = leftAsSeen(change, here);
    const { still } = seen;
    const gone = new Set([...(still.put ?? []).map(({ id }) => id), ...(still.removed ?? [])]);
    here = [...here.filter(({ id }) => !gone.has(id)), ...(still.put ?? [])];
    left += seen.left;
    return {
      ...still,
      ...(still.marks && { marks: newest(still.marks, marks) }),
      ...(still.by && { by: readWith(by, still.by) }),
    };
  });
  return { changes: beside, left };
}
