type Parts = Readonly<Record<string, unknown>>;

const hasParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values say the same, whatever order their parts stand in. */
export function isSameParts(one: unknown, other: unknown): boolean {
  if (!hasParts(one) || !hasParts(other)) return JSON.stringify(one) === JSON.stringify(other);
  return Object.keys({ ...one, ...other }).every((name) => isSameParts(one[name], other[name]));
}

/** The second with every part of the first that is otherwise than it was known; a list is one part. */
export function mergedParts<T>(known: T, first: T, second: T): T {
  if (!hasParts(known) || !hasParts(first) || !hasParts(second)) {
    return isSameParts(known, first) ? second : first;
  }
  const names = Object.keys({ ...second, ...first });
  const parts = names.map((name) => [name, mergedParts(known[name], first[name], second[name])]);
  return Object.fromEntries(parts) as T;
}
