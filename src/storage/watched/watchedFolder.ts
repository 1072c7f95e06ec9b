import * as z from 'zod/mini';
import { changeDatabase, readDatabase } from '../database/database';

/*
 * A folder in which the broker's files are saved: the newest is offered when it changes. The page may
 * read it and no more, and keeps nothing of it but its handle.
 */

const READ = { mode: 'read' } as const;

/** What not every browser has yet. */
export interface WatchedFolder extends FileSystemDirectoryHandle {
  readonly queryPermission?: (wanted: typeof READ) => Promise<PermissionState>;
  readonly requestPermission?: (wanted: typeof READ) => Promise<PermissionState>;
}

type Picker = (options: typeof READ & { readonly id: string }) => Promise<WatchedFolder>;

const picker = (): Picker | undefined =>
  (globalThis as { readonly showDirectoryPicker?: Picker }).showDirectoryPicker?.bind(globalThis);

/** Whether the browser lets a page look into a folder. */
export const canWatch = () => picker() !== undefined;

const seenSchema = z.object({ name: z.string(), changedAt: z.number() });

/** The file that was read or left last, and when it had changed, epoch milliseconds. */
type Seen = z.infer<typeof seenSchema>;

const [FOLDER, SEEN] = ['folder', 'seen'];

/** The folder the user picks, watched from here on; null where they think better of it. */
export async function watchFolder(): Promise<WatchedFolder | null> {
  try {
    const folder = (await picker()?.({ ...READ, id: 'putwise-statements' })) ?? null;
    if (folder === null) return null;
    await changeDatabase(['watched'], async (change) => {
      const watched = change.objectStore('watched');
      await Promise.all([watched.put(folder, FOLDER), watched.delete(SEEN)]);
    });
    return folder;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

export async function watchedFolder(): Promise<WatchedFolder | null> {
  const { value } = await readDatabase((database) => database.get('watched', FOLDER));
  return (value as WatchedFolder | undefined) ?? null;
}

export const watchNoMore = () =>
  changeDatabase(['watched'], (change) => change.objectStore('watched').clear());

/** Whether the folder may be read now; asking needs a gesture of the user's. */
export async function mayRead(folder: WatchedFolder, isAsking: boolean): Promise<boolean> {
  const ask = isAsking ? folder.requestPermission : folder.queryPermission;
  return ask === undefined || (await ask.call(folder, READ)) === 'granted';
}

async function seen(): Promise<Seen | null> {
  const { value } = await readDatabase((database) => database.get('watched', SEEN));
  const read = seenSchema.safeParse(value);
  return read.success ? read.data : null;
}

/** Notes that a file was offered and read, or left: it is offered again once it changes. */
export const noteSeen = ({ name, lastModified: changedAt }: File) =>
  changeDatabase(['watched'], (change) =>
    change.objectStore('watched').put({ name, changedAt } satisfies Seen, SEEN),
  );

const STATEMENTS = /\.(?:csv|xml|txt|tsv)$/i;

/** The newest file of a folder that may be a statement; null where there is none since the last. */
export async function newestIn(folder: WatchedFolder): Promise<File | null> {
  let newest: File | null = null;
  for await (const handle of folder.values()) {
    if (handle.kind !== 'file' || !STATEMENTS.test(handle.name)) continue;
    const file = await handle.getFile();
    if (newest === null || file.lastModified > newest.lastModified) newest = file;
  }
  const last = await seen();
  const isSeen = last !== null && newest !== null && newest.lastModified <= last.changedAt;
  return isSeen ? null : newest;
}
