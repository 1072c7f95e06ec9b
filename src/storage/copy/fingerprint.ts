import { once } from '../../core/market/once';

/** The same keys in a fixed order. */
const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** FNV-1a of a text's UTF-16 units, in base 36. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  }
  return (sum >>> 0).toString(36);
}

/**
 * A short text that changes whenever some data does; data are immutable, so each object is read
 * once.
 */
export const fingerprint = once((data: object): string => hash(JSON.stringify(data, sorted)));
