import * as z from 'zod/mini';
import { changeDatabase, readDatabase } from '../database/database';
import { isNotPicked } from '../notPicked';

/*
 * A file that the broker's statements are saved over, or a folder in which they are saved: the
 * newest is offered when it changes. The page may only read it, and stores nothing but its handle.
 */

const READ = { mode: 'read' } as const;

const ID = 'putwise-statements';

const ENDINGS = ['.csv', '.xml', '.txt', '.tsv'] as const;

/** Methods that not every browser has yet. */
interface Asked {
  readonly queryPermission?: (wanted: typeof READ) => Promise<PermissionState>;
  readonly requestPermission?: (wanted: typeof READ) => Promise<PermissionState>;
}

export type Watched = (FileSystemDirectoryHandle | FileSystemFileHandle) & Asked;

interface Pickers {
  readonly showDirectoryPicker?: (
    options: typeof READ & { readonly id: string },
  ) => Promise<Watched>;
  readonly showOpenFilePicker?: (options: {
    readonly id: string;
    readonly types: readonly {
      readonly description: string;
      readonly accept: Readonly<Record<string, readonly string[]>>;
    }[];
  }) => Promise<readonly Watched[]>;
}

const pickers = globalThis as typeof globalThis & Pickers;

/** Whether the browser lets a page read a folder, and a file again. */
export const canWatch = () =>
  pickers.showDirectoryPicker !== undefined && pickers.showOpenFilePicker !== undefined;

const PICK = {
  folder: async () => pickers.showDirectoryPicker?.({ ...READ, id: ID }),
  file: async () => {
    const types = [{ description: 'Statements', accept: { 'text/*': ENDINGS } }];
    return (await pickers.showOpenFilePicker?.({ id: ID, types }))?.[0];
  },
} satisfies Record<string, () => Promise<Watched | undefined>>;

const seenSchema = z.object({ name: z.string(), changedAt: z.number() });

/** The file last added or left, and when it was modified, epoch milliseconds. */
type Seen = z.infer<typeof seenSchema>;

const [WATCHED, SEEN] = ['folder', 'seen']; // at first only a folder could be watched

/** What the user picks, watched from now on; null if they cancel. */
export async function watch(what: keyof typeof PICK): Promise<Watched | null> {
  try {
    const picked = (await PICK[what]()) ?? null;
    if (picked === null) return null;
    await changeDatabase(['watched'], async (change) => {
      const watched = change.objectStore('watched');
      await Promise.all([watched.put(picked, WATCHED), watched.delete(SEEN)]);
    });
    return picked;
  } catch (error) {
    if (isNotPicked(error)) return null;
    throw error;
  }
}

export async function whatIsWatched(): Promise<Watched | null> {
  const { value } = await readDatabase((database) => database.get('watched', WATCHED));
  return (value as Watched | undefined) ?? null;
}

export const stopWatching = () =>
  changeDatabase(['watched'], (change) => change.objectStore('watched').clear());

/** Whether it may be read now; asking requires a user gesture. */
export async function mayRead(watched: Watched, isAsking: boolean): Promise<boolean> {
  const ask = isAsking ? watched.requestPermission : watched.queryPermission;
  return ask === undefined || (await ask.call(watched, READ)) === 'granted';
}

async function seen(): Promise<Seen | null> {
  const { value } = await readDatabase((database) => database.get('watched', SEEN));
  const read = seenSchema.safeParse(value);
  return read.success ? read.data : null;
}

/** Notes that an offered file was added or left: it is offered again once it changes. */
export const noteSeen = ({ name, lastModified: changedAt }: File) =>
  changeDatabase(['watched'], (change) =>
    change.objectStore('watched').put({ name, changedAt } satisfies Seen, SEEN),
  );

const offered = new WeakSet<object>();

/** The same, only if the file came from what is watched. */
export async function noteSeenIfOffered(source: string | Blob): Promise<void> {
  if (source instanceof File && offered.has(source)) await noteSeen(source);
}

/** The watched file, or the newest file in a folder that may be a statement. */
async function newestOf(watched: Watched): Promise<File | null> {
  if (watched.kind === 'file') return watched.getFile();
  let newest: File | null = null;
  for await (const handle of watched.values()) {
    if (handle.kind !== 'file' || !isStatement(handle.name)) continue;
    const file = await handle.getFile();
    if (newest === null || file.lastModified > newest.lastModified) newest = file;
  }
  return newest;
}

const isStatement = (name: string) => ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));

/** The file to read; null if nothing is new or changed since the last one. */
export async function newestUnseen(watched: Watched): Promise<File | null> {
  const newest = await newestOf(watched);
  const last = await seen();
  const isSeen = last !== null && newest !== null && newest.lastModified <= last.changedAt;
  if (isSeen || newest === null) return null;
  offered.add(newest);
  return newest;
}
