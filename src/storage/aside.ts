import { local, type Area } from './area';
import { usePage, type WriteFailure } from '../store/page';
import { setAside, type Named } from './storage';

/**
 * Keeps text that cannot be read where the user can get at it, before anything is written over it.
 * `from` is where it may be moved from if need be; null if it must stay, as a newer version's.
 */
export function keepAside(from: Area | null, kind: Named, raw: string): WriteFailure | null {
  const failure = setAside({ from, to: local }, kind, raw, new Date().toISOString());
  if (failure === null) usePage.setState({ setAside: true });
  return failure;
}
