/** By which column rows are sorted, and whether the least comes first. */
export interface Sorting {
  readonly by: string;
  readonly isRising: boolean;
}

/** What a click on a column's head makes of the order: the most first, then the least, then as it was. */
export function sortedNext(now: Sorting | null, by: string): Sorting | null {
  if (now?.by !== by) return { by, isRising: false };
  return now.isRising ? null : { by, isRising: true };
}

/** Rows by a value of theirs; those without it come last either way, and equals stay as they were. */
export function sortedBy<T>(
  rows: readonly T[],
  valueOf: (row: T) => number | null,
  isRising: boolean,
): readonly T[] {
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .toSorted(({ value: one }, { value: other }) => {
      if (one === other) return 0; // also without end
      if (one === null || other === null) return one === null ? 1 : -1;
      return isRising ? one - other : other - one;
    })
    .map(({ row }) => row);
}
