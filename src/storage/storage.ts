import type { WriteFailure } from '../store/page';
import type { Follows } from './ownWrites';
import { keysIn, PREFIX, type Area } from './area';

const UNREADABLE = `${PREFIX}unreadable.`;

export interface Named {
  readonly name: string;
}

/** A kind as written: in an envelope with the version of its contents. */
interface Versioned extends Named {
  readonly version: number;
}

export const keyOf = ({ name }: Named) => PREFIX + name;

/** The text of a kind; null if there is none or it may not be read. */
export function readText(area: Area, kind: Named): string | null {
  try {
    return area().getItem(keyOf(kind));
  } catch {
    return null; // the first write will tell the user
  }
}

function attempt(area: Area, act: (storage: Storage) => void): WriteFailure | null {
  try {
    act(area());
    return null;
  } catch (error) {
    return error instanceof DOMException && /quota/i.test(error.name) ? 'full' : 'forbidden';
  }
}

export const writeText = (area: Area, key: string, text: string): WriteFailure | null =>
  attempt(area, (storage) => storage.setItem(key, text));

export const writeKind = (
  area: Area,
  kind: Versioned,
  data: unknown,
  follows?: Follows,
): WriteFailure | null =>
  writeText(area, keyOf(kind), JSON.stringify({ version: kind.version, data, follows }));

/** Why the area accepts no writes; null if it does. */
export const storageFailure = (area: Area): WriteFailure | null =>
  attempt(area, (storage) => {
    storage.setItem(`${PREFIX}probe`, '');
    storage.removeItem(`${PREFIX}probe`);
  });

/**
 * Saves a copy of unreadable text under its own key, once. The original stays until the copy
 * exists; if there is no room for both, the text is moved instead, if it may be.
 */
export function setAside(
  { from, to }: { readonly from: Area | null; readonly to: Area },
  kind: Named,
  raw: string,
  stamp: string,
): WriteFailure | null {
  if (isSetAside(to, raw)) return null;
  const aside = `${UNREADABLE}${kind.name}.${stamp}.${unreadableTexts(to).length + 1}`;
  const copied = writeText(to, aside, raw);
  if (copied !== 'full' || from === null) return copied;
  forget(from, keyOf(kind));
  const moved = writeText(to, aside, raw);
  if (moved !== null) writeText(from, keyOf(kind), raw);
  return moved;
}

export interface UnreadableText {
  readonly key: string;
  readonly raw: string;
}

/** All texts ever set aside, oldest first. */
export const unreadableTexts = (area: Area): readonly UnreadableText[] =>
  keysIn(area, UNREADABLE)
    .toSorted()
    .map((key) => ({ key, raw: area().getItem(key) ?? '' }));

/** Whether an unreadable text has a copy. */
const isSetAside = (area: Area, raw: string) =>
  unreadableTexts(area).some((text) => text.raw === raw);

export const forget = (area: Area, key: string) =>
  attempt(area, (storage) => storage.removeItem(key));
