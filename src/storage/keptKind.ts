import { usePage, type WriteFailure } from '../store/page';
import { local, type Area } from './area';
import { readKind, type Kind } from './envelope';
import { forget, keyOf, setAside, writeKind, type Named } from './storage';

/**
 * Keeps text that cannot be read where the user can get at it, before anything is written over it.
 * `from` is where it may be moved from if need be; null if it must stay, as a newer version's.
 */
export function keepAside(from: Area | null, kind: Named, raw: string): WriteFailure | null {
  const failure = setAside({ from, to: local }, kind, raw, new Date().toISOString());
  if (failure === null) usePage.setState({ setAside: true });
  return failure;
}

/** What is stored, or null; text that cannot be read is moved aside, a newer version's copied. */
export function take<T>(area: Area, kind: Kind<T>): T | null {
  const opened = readKind(area, kind);
  if (opened.state !== 'unreadable') return opened.state === 'found' ? opened.data : null;
  const failure = keepAside(opened.fromNewer ? null : area, kind, opened.raw);
  if (failure === null && !opened.fromNewer) forget(area, keyOf(kind));
  return null;
}

/** Writes a kind, but never over text that cannot be read and is kept nowhere else. */
export function keep<T>(area: Area, kind: Kind<T>, data: T): WriteFailure | null {
  const opened = readKind(area, kind);
  const failure = opened.state === 'unreadable' ? keepAside(area, kind, opened.raw) : null;
  return failure ?? writeKind(area, kind, data);
}
