import { nanoid } from 'nanoid';
import { changeDatabase, readDatabase } from '../database/database';
import { isNotPicked } from '../notPicked';

/*
 * A folder in which the user lets the page keep files. It is a folder and not a single file, since
 * a browser empties a file that is picked for writing, and two generations need two files.
 */

const READ_AND_WRITE = { mode: 'readwrite' } as const;

interface Permission {
  readonly mode: 'readwrite';
}

/** Methods that not every browser has yet. */
export interface Folder extends FileSystemDirectoryHandle {
  readonly queryPermission?: (wanted: Permission) => Promise<PermissionState>;
  readonly requestPermission?: (wanted: Permission) => Promise<PermissionState>;
}

type Pick = (options: Permission & { readonly id: string }) => Promise<Folder>;

const picker = (): Pick | undefined =>
  (globalThis as { readonly showDirectoryPicker?: Pick }).showDirectoryPicker?.bind(globalThis);

/** Whether the browser lets a page keep a file. */
export const canKeepFolder = () => picker() !== undefined;

/** The folder the user picks; null if they cancel. */
export async function pickFolder(): Promise<Folder | null> {
  try {
    return (await picker()?.({ ...READ_AND_WRITE, id: 'putwise' })) ?? null;
  } catch (error) {
    if (isNotPicked(error)) return null;
    throw error;
  }
}

const KEY = 'folder';

export async function keptFolder(): Promise<Folder | null> {
  const { value } = await readDatabase((database) => database.get('copies', KEY));
  return (value as Folder | undefined) ?? null;
}

/** From now on copies go to a folder, or to none. */
export const keepFolder = (folder: Folder | null) =>
  changeDatabase(['copies'], async (change) => {
    const copies = change.objectStore('copies');
    await (folder ? copies.put(folder, KEY) : copies.delete(KEY));
  });

const MARK = 'mark';

/** A mark by which this browser recognizes its own copies; created once. */
export async function ownMark(): Promise<string | undefined> {
  const { value } = await changeDatabase(['copies'], async (change) => {
    const copies = change.objectStore('copies');
    const mark = (await copies.get(MARK)) ?? nanoid();
    await copies.put(mark, MARK);
    return mark as string;
  });
  return value ?? undefined;
}

/** Whether a copy is this browser’s; without a mark, any may be. */
export const isMarked = (text: string, mark: string | undefined) =>
  mark === undefined || text.slice(0, 200).includes(mark);

/** Whether the folder may be written now; asking requires a user gesture. */
export async function isAllowed(folder: Folder, isAsking: boolean): Promise<boolean> {
  const ask = isAsking ? folder.requestPermission : folder.queryPermission;
  return ask === undefined || (await ask.call(folder, READ_AND_WRITE)) === 'granted';
}

/** The text of a file in the folder; null if it does not exist. */
export async function readIn(folder: Folder, name: string): Promise<string | null> {
  try {
    const file = await (await folder.getFileHandle(name)).getFile();
    return await file.text();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

/** Writes a file in the folder, completely or, on failure, not at all. */
export async function writeIn(folder: Folder, name: string, text: string): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  const file = await handle.createWritable();
  try {
    await file.write(text);
  } catch (error) {
    await file.abort().catch(() => {}); // the original error is the one to report
    throw error;
  }
  await file.close();
}
