const isSound = (value: number) => Number.isFinite(value) && !Object.is(value, -0);

/**
 * The first thing in a result that JSON would lose or change, with its path; null if there is none.
 */
export const faultOf = (value: unknown) => faultAt('it', value, isSound);

/** The same for data read from a file, which may well contain -0. */
export const faultRead = (value: unknown) => faultAt('it', value, Number.isFinite);

function faultAt(
  path: string,
  value: unknown,
  isNumber: (value: number) => boolean,
): string | null {
  if (typeof value === 'number') {
    return isNumber(value) ? null : `${path} is ${Object.is(value, -0) ? '-0' : value}`;
  }
  // An absent property is undefined.
  if (['string', 'boolean', 'undefined'].includes(typeof value) || value === null) return null;
  if (typeof value !== 'object') return `${path} is a ${typeof value}`;
  // A price surface and the paths of a replay are declared as typed arrays.
  const isList = Array.isArray(value) || value instanceof Float64Array;
  const kind: unknown = Object.getPrototypeOf(value);
  if (!isList && kind !== Object.prototype && kind !== null) {
    return `${path} is a ${value.constructor.name}`;
  }
  for (const [key, part] of Object.entries(value)) {
    if (isList && part === undefined) return `${path}.${key} is undefined`;
    const fault = faultAt(`${path}.${key}`, part, isNumber);
    if (fault !== null) return fault;
  }
  return null;
}
