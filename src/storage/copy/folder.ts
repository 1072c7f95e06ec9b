import { nanoid } from 'nanoid';
import { changeDatabase, readDatabase } from '../database/database';
import { isNotPicked } from '../notPicked';

/*
 * A folder that the user lets the page keep a file in. It is a folder and no single file, since a
 * browser empties a file that is picked to be written, and two generations are two files.
 */

const READ_AND_WRITE = { mode: 'readwrite' } as const;

interface Permission {
  readonly mode: 'readwrite';
}

/** What not every browser has yet. */
export interface Folder extends FileSystemDirectoryHandle {
  readonly queryPermission?: (wanted: Permission) => Promise<PermissionState>;
  readonly requestPermission?: (wanted: Permission) => Promise<PermissionState>;
}

type Pick = (options: Permission & { readonly id: string }) => Promise<Folder>;

const picker = (): Pick | undefined =>
  (globalThis as { readonly showDirectoryPicker?: Pick }).showDirectoryPicker?.bind(globalThis);

/** Whether the browser lets a page keep a file. */
export const canKeepFolder = () => picker() !== undefined;

/** The folder the user picks; null where they think better of it. */
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

/** From here on copies go to a folder, or to none. */
export const keepFolder = (folder: Folder | null) =>
  changeDatabase(['copies'], async (change) => {
    const copies = change.objectStore('copies');
    await (folder ? copies.put(folder, KEY) : copies.delete(KEY));
  });

const MARK = 'mark';

/** By what this browser tells its own copy from one that another has written; made once. */
export async function ownMark(): Promise<string | undefined> {
  const { value } = await changeDatabase(['copies'], async (change) => {
    const copies = change.objectStore('copies');
    const mark = (await copies.get(MARK)) ?? nanoid();
    await copies.put(mark, MARK);
    return mark as string;
  });
  return value ?? undefined;
}

/** Whether a copy is this browser’s; where it has no mark, any may be. */
export const isMarked = (text: string, mark: string | undefined) =>
  mark === undefined || text.slice(0, 200).includes(mark);

/** Whether the folder may be written now; asking needs a gesture of the user's. */
export async function isAllowed(folder: Folder, isAsking: boolean): Promise<boolean> {
  const ask = isAsking ? folder.requestPermission : folder.queryPermission;
  return ask === undefined || (await ask.call(folder, READ_AND_WRITE)) === 'granted';
}

/** What a file of the folder says; null where it is not there. */
export async function readIn(folder: Folder, name: string): Promise<string | null> {
  try {
    const file = await (await folder.getFileHandle(name)).getFile();
    return await file.text();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

/** Writes a file of the folder: all of it or, where that fails, nothing. */
export async function writeIn(folder: Folder, name: string, text: string): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  const file = await handle.createWritable();
  try {
    await file.write(text);
  } catch (error) {
    await file.abort().catch(() => {}); // what it was aborted for is what is told
    throw error;
  }
  await file.close();
}
