import { usePage, type WriteFailure } from '../store/page';
import { local, type Area } from './area';
import { readKind, type Kind } from './envelope';
import { ACCOUNT, SETTINGS, WORK } from './kinds';
import { following, rememberWrite } from './ownWrites';
import { forget, keyOf, setAside, storageFailure, writeKind, type Named } from './storage';

/**
 * Saves unreadable text where the user can get at it, before anything is written over it. `from` is
 * where it may be moved from if necessary; null if it must stay, as a newer version's.
 */
export function keepAside(from: Area | null, kind: Named, raw: string): WriteFailure | null {
  const failure = setAside({ from, to: local }, kind, raw, new Date().toISOString());
  if (failure === null) usePage.setState({ setAside: true });
  return failure;
}

/** Whether a newer version has written a kind shared by all tabs, which this version leaves alone. */
function isLeftToNewer(area: Area, kind: Kind<unknown>): boolean {
  const opened = area === local && readKind(area, kind);
  return opened && opened.state === 'unreadable' && opened.fromNewer;
}

/** Whether a newer version has written data shared by all tabs; plans are checked one by one. */
export const isNewerHere = () =>
  [ACCOUNT, SETTINGS, WORK].some((kind) => isLeftToNewer(local, kind));

/** Why what is typed and chosen cannot all be stored for every tab; null if it can. */
export const failureHere = (): WriteFailure | null =>
  storageFailure(local) ?? (isNewerHere() ? 'newer' : null);

/** The stored data, or null; unreadable text is moved aside, unless it is left to a newer version. */
export function take<T>(area: Area, kind: Kind<T>): T | null {
  const opened = readKind(area, kind);
  if (opened.state !== 'unreadable') return opened.state === 'found' ? opened.data : null;
  if (isLeftToNewer(area, kind)) return null;
  const failure = keepAside(opened.fromNewer ? null : area, kind, opened.raw);
  if (failure === null && !opened.fromNewer) forget(area, keyOf(kind));
  return null;
}

/** Whether every tab follows other tabs' writes of a kind; each tab has its own trade. */
const isFollowed = (area: Area, { name }: Named) => area === local && name !== WORK.name;

/** Writes a kind, but never over unreadable text that is stored nowhere else. */
export function keep<T>(area: Area, kind: Kind<T>, data: T): WriteFailure | null {
  if (isLeftToNewer(area, kind)) return 'newer';
  const opened = readKind(area, kind);
  const [before, follows] =
    opened.state === 'found' ? [opened.data, opened.follows] : [null, undefined];
  const failure =
    (opened.state === 'unreadable' ? keepAside(area, kind, opened.raw) : null) ??
    writeKind(area, kind, data, isFollowed(area, kind) ? following(follows) : undefined);
  if (failure === null && isFollowed(area, kind)) {
    rememberWrite<T>(keyOf(kind), { before, after: data });
  }
  return failure;
}
