import { newYorkDate } from '../../core/market/newYorkTime';
import { count, mediumDate, monthDay } from '../../text/format';

const DAY = 86_400_000;

/** `today`, `3 days ago`, `on Oct 2, 2025`. */
function agoWords(at: string, today: string): string {
  const day = newYorkDate(Date.parse(at));
  const days = Math.round((Date.parse(today) - Date.parse(day)) / DAY);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 60) return `${days} days ago`;
  return `on ${days < 300 ? monthDay(day) : mediumDate(day)}`;
}

/** A copy of everything, outside the browser. */
interface CopyMade {
  /** Instant, ISO. */
  readonly at: string;
  readonly fileName: string;
}

/** Why a folder does not have every change; null if it does. */
export type FolderTrouble =
  /** The browser must ask for permission again. */
  | { readonly kind: 'asks' }
  /** The folder is gone, full or locked. */
  | { readonly kind: 'failed' }
  /** The copy in it holds far more than this browser does. */
  | { readonly kind: 'fuller'; readonly plans: number; readonly events: number }
  /** The copy in it was written by another browser and holds things missing here. */
  | { readonly kind: 'others'; readonly plans: number; readonly events: number };

/** What is known about the copy. */
export interface CopyKnown {
  /** Null if no copy was made, or none is known here. */
  readonly last: CopyMade | null;
  /** How many things have changed since, or were never copied; null before it is known. */
  readonly changes: number | null;
  /** The folder to which every change is written; null if none was picked. */
  readonly folder: { readonly name: string; readonly trouble: FolderTrouble | null } | null;
}

const since = (changes: number) =>
  changes === 0 ? 'no changes since' : `${count(changes, 'change')} since`;

/**
 * `Last copy 3 days ago, 12 changes since`, in two unbreakable parts; null if there is nothing to
 * say.
 */
export function copyWords({ last, changes, folder }: CopyKnown, today: string) {
  if (changes === null || (last === null && folder === null && changes === 0)) return null;
  if (folder?.trouble) return ['Copying is paused,', since(changes)] as const;
  if (last === null) return ['No copy yet,', count(changes, 'change')] as const;
  return [`Last copy ${agoWords(last.at, today)},`, since(changes)] as const;
}

/** What the copy holds and where it is, for those who ask. */
export function copyStands({ last, changes, folder }: CopyKnown, today: string): string {
  const many = changes ?? 0;
  if (last === null) {
    return 'Everything you type and record is kept only in this browser. Clearing its data or losing the device erases it; a copy outside the browser stays.';
  }
  const made = `The last copy was made ${agoWords(last.at, today)}: ${last.fileName}`;
  if (folder?.trouble?.kind === 'others') return `${made}.`;
  const where = folder ? ` in “${folder.name}”` : '';
  const what =
    many === 0
      ? 'It holds everything.'
      : `${count(many, 'thing has', 'things have')} been added, changed or deleted since.`;
  return `${made}${where}. ${what}`;
}

/** `14 plans and 220 events`. */
const heldWords = ({ plans, events }: { plans: number; events: number }) =>
  [
    ...(plans > 0 ? [count(plans, 'plan')] : []),
    ...(events > 0 ? [count(events, 'event')] : []),
  ].join(' and ');

const RESTORE_OR_NOT =
  'Restore it, or write over it: the old one then stays beside the new one, as putwise-copy-before.json.';

/** Why the folder does not have every change, and what to do. */
export function troubleInFolder({ folder }: CopyKnown): string | null {
  if (!folder?.trouble) return null;
  const { name, trouble } = folder;
  switch (trouble.kind) {
    case 'asks':
      return `The browser must ask again before this page may write to “${name}”. Allow it, and copying goes on.`;
    case 'failed':
      return `The copy could not be written to “${name}”: the folder is gone, full or locked. Try again, or pick another folder.`;
    case 'fuller':
      return `The copy in “${name}” holds ${heldWords(trouble)}, far more than there is here, so it was left alone. ${RESTORE_OR_NOT}`;
    case 'others':
      return `The copy in “${name}” is not this browser’s: it holds ${heldWords(trouble)} that are missing or different here, so it was left alone. ${RESTORE_OR_NOT} With a folder of its own, each browser keeps its copy.`;
  }
}

/** What a folder is for, shown before one is picked. */
export const FOLDER_HINT =
  'Every change then goes to a file in the folder, and the previous day’s last copy stays beside it.';
