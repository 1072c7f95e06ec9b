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

/** A copy of everything outside the browser. */
interface CopyMade {
  /** Instant, ISO. */
  readonly at: string;
  readonly fileName: string;
}

/** What keeps a folder from having every change; null where nothing does. */
export type FolderTrouble =
  /** The browser wants to be asked again. */
  | { readonly kind: 'asks' }
  /** It is gone, full or locked. */
  | { readonly kind: 'failed' }
  /** The copy that lies in it holds far more than there is here. */
  | { readonly kind: 'fuller'; readonly plans: number; readonly events: number }
  /** The copy that lies in it was written by another browser, and holds what is not here. */
  | { readonly kind: 'others'; readonly plans: number; readonly events: number };

/** How what is kept here stands to its copy. */
export interface CopyKnown {
  /** Null where none was made, or none that is known of here. */
  readonly last: CopyMade | null;
  /** How many things have changed since, or are there and were never copied; null before it is known. */
  readonly changes: number | null;
  /** The folder that every change goes to; null where none was picked. */
  readonly folder: { readonly name: string; readonly trouble: FolderTrouble | null } | null;
}

const since = (changes: number) =>
  changes === 0 ? 'no changes since' : `${count(changes, 'change')} since`;

/** `Last copy 3 days ago, 12 changes since`: in two parts, each of which stays whole; null where there is nothing to say. */
export function copyWords({ last, changes, folder }: CopyKnown, today: string) {
  if (changes === null || (last === null && folder === null && changes === 0)) return null;
  if (folder?.trouble) return ['Copying is paused,', since(changes)] as const;
  if (last === null) return ['No copy yet,', count(changes, 'change')] as const;
  return [`Last copy ${agoWords(last.at, today)},`, since(changes)] as const;
}

/** What the copy holds and where it is, for whoever asks. */
export function copyStands({ last, changes, folder }: CopyKnown, today: string): string {
  const many = changes ?? 0;
  if (last === null) {
    return 'All you type and record is kept in this browser alone. Clearing its data, or losing the device, takes it away; a copy outside it does not go with it.';
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
  'Restore it, or write over it: it then stays beside the new one, as putwise-copy-before.json.';

/** Why the folder does not have every change, and what to do. */
export function troubleInFolder({ folder }: CopyKnown): string | null {
  if (!folder?.trouble) return null;
  const { name, trouble } = folder;
  switch (trouble.kind) {
    case 'asks':
      return `The browser asks again before this page may write in “${name}”. Let it, and copying goes on.`;
    case 'failed':
      return `The copy could not be written in “${name}”: the folder is gone, full or locked. Try again, or pick another folder.`;
    case 'fuller':
      return `The copy in “${name}” holds ${heldWords(trouble)}, far more than there is here, so it was left alone. ${RESTORE_OR_NOT}`;
    case 'others':
      return `The copy in “${name}” is not this browser’s: it holds ${heldWords(trouble)} not here, or otherwise here, so it was left alone. ${RESTORE_OR_NOT} With a folder for each, every browser keeps its copy.`;
  }
}

/** What a folder is for, before one is picked. */
export const FOLDER_HINT =
  'Every change then goes to a file in the folder, and the last copy of the day before stays beside it.';
