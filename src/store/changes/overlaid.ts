/** What is kept by name once some of it has changed. */
export const overlaid = <T>(
  kept: Readonly<Record<string, T>>,
  changes: Readonly<Record<string, T | null>>,
): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries({ ...kept, ...changes }).filter(
      (entry): entry is [string, T] => entry[1] !== null,
    ),
  );

/** What it was before some of it has changed. */
export const beneath = <T>(
  kept: Readonly<Record<string, T>>,
  changes: Readonly<Record<string, T | null>>,
): Readonly<Record<string, T | null>> =>
  Object.fromEntries(Object.keys(changes).map((key) => [key, kept[key] ?? null]));
