import { hasParts, isSameParts } from '../store/changes/isSameParts';

/**
 * The second value, with every part that the first has changed from what was known; a list is one
 * part.
 */
export function mergedParts<T>(known: T, first: T, second: T): T {
  if (!hasParts(known) || !hasParts(first) || !hasParts(second)) {
    return isSameParts(known, first) ? second : first;
  }
  const names = Object.keys({ ...second, ...first });
  const parts = names.map((name) => [name, mergedParts(known[name], first[name], second[name])]);
  return Object.fromEntries(parts) as T;
}
