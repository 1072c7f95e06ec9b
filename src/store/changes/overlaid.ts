/** A record with some of its entries changed; null removes one. */
export const overlaid = <T>(
  kept: Readonly<Record<string, T>>,
  changes: Readonly<Record<string, T | null>>,
): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries({ ...kept, ...changes }).filter(
      (entry): entry is [string, T] => entry[1] !== null,
    ),
  );

/** The reverse of such a change: the entries as they were before. */
export const reverseOf = <T>(
  kept: Readonly<Record<string, T>>,
  changes: Readonly<Record<string, T | null>>,
): Readonly<Record<string, T | null>> =>
  Object.fromEntries(Object.keys(changes).map((key) => [key, kept[key] ?? null]));
