/** The column rows are sorted by, and whether ascending. */
export interface Sorting {
  readonly by: string;
  readonly isRising: boolean;
}

/** The order after a click on a column's head: descending, then ascending, then unsorted. */
export function sortedNext(now: Sorting | null, by: string): Sorting | null {
  if (now?.by !== by) return { by, isRising: false };
  return now.isRising ? null : { by, isRising: true };
}

/** Rows sorted by a value; rows without one come last either way, and ties keep their order. */
export function sortedBy<T>(
  rows: readonly T[],
  valueOf: (row: T) => number | null,
  isRising: boolean,
): readonly T[] {
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .toSorted(({ value: one }, { value: other }) => {
      if (one === other) return 0; // also for two infinities
      if (one === null || other === null) return one === null ? 1 : -1;
      return isRising ? one - other : other - one;
    })
    .map(({ row }) => row);
}
