type Parts = Readonly<Record<string, unknown>>;

export const hasParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values are deeply equal, whatever the order of their keys. */
export function isSameParts(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((part, at) => isSameParts(part, other[at]));
  }
  if (!hasParts(one) || !hasParts(other)) return JSON.stringify(one) === JSON.stringify(other);
  return Object.keys({ ...one, ...other }).every((name) => isSameParts(one[name], other[name]));
}
