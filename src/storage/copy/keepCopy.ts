import { bookHere, useCopy } from '../../store/copy';
import type { FolderTrouble } from '../../words/page/copyWords';
import { isHeldElsewhere, useDatabaseFailure } from '../../store/databaseFailure';
import { usePage } from '../../store/page';
import { writeBackup, writeWhole } from '../backup/backup';
import { countBeyond, sizeOfBackup } from '../backup/held';
import { bookInDatabase, type StoredBook } from '../book/bookInDatabase';
import { onOtherTabs, tellOtherTabs } from '../database/otherTabs';
import {
  isAllowed,
  isMarked,
  keepFolder,
  keptFolder,
  ownMark,
  pickFolder,
  readIn,
  writeIn,
  type Folder,
} from './folder';
import { COPY_BEFORE, COPY_FILE, isFuller, isKeptBeside, type CopySize } from './generations';
import { changesSince, copyOf, noteLastCopy, readLastCopy, type LastCopy } from './lastCopy';

/** Milliseconds without a change before copying, and before trying again. */
const PAUSE = 2000;
const AGAIN = 60_000;

interface Copy {
  readonly text: string;
  readonly size: CopySize;
  /** Noted once the copy is safe. */
  readonly last: LastCopy;
  readonly uncopied: StoredBook['uncopied'];
  /** Whether it lacks the log, which this page cannot read. */
  readonly isPart: boolean;
}

/** Everything, as a file. It includes what could not be stored and is only in this tab. */
export async function makeCopy(fileName: string, mark?: string): Promise<Copy> {
  const at = new Date().toISOString();
  const stored = await bookInDatabase();
  const here = bookHere();
  const page = usePage.getState();
  const last = copyOf(page, { at, fileName });
  const plans = page.plans.length;
  if (stored && (here === null || useDatabaseFailure.getState().failure === null)) {
    const size = { savedAt: at, plans, events: stored.events.length };
    const text = writeWhole({ ...page, book: stored }, at, mark);
    return { text, size, last, uncopied: stored.uncopied, isPart: false };
  }
  const isPart = here === null ? isHeldElsewhere() : here.isHidden;
  const events = here?.events.length ?? 0;
  const text = writeBackup({ ...page, book: events > 0 ? here! : undefined }, at);
  return {
    text,
    size: { savedAt: at, plans, events },
    last,
    uncopied: [],
    isPart,
  };
}

/** Notes that a copy is safe outside the browser, unless it is incomplete. */
export async function noteCopy({ last, uncopied, isPart }: Omit<Copy, 'text' | 'size'>) {
  if (isPart) return;
  const { failure } = await noteLastCopy(last, uncopied);
  if (failure !== null) useCopy.setState({ last, changes: 0 });
  else {
    tellOtherTabs('copies', '');
    await refresh();
  }
}

/** Updates what is known of the last copy. */
async function refresh() {
  const read = await readLastCopy();
  if (read === null) return;
  const { last, changes } = read;
  const page = usePage.getState();
  useCopy.setState({
    last,
    changes: changes + (last ? changesSince(last, page) : page.plans.length),
  });
}

const troubled = (trouble: FolderTrouble | null) =>
  useCopy.setState(({ folder }) => ({ folder: folder && { ...folder, trouble } }));

let folder: Folder | null = null;

/** The copy in a folder, as far as it can be read. */
async function copyIn(where: Folder) {
  const text = await readIn(where, COPY_FILE);
  return text === null ? null : { text, size: sizeOfBackup(text) };
}

/** Writes a copy into the folder; returns what prevents that. */
async function writeCopy(where: Folder, copy: Copy, mark: string | undefined, isGiven: boolean) {
  const before = await copyIn(where);
  if (before?.size) {
    const { plans, events } = before.size;
    if (isFuller(before.size, copy.size) && !isGiven) {
      return { kind: 'fuller', plans, events } as const;
    }
    const lost = isMarked(before.text, mark) ? null : countBeyond(before.text, copy.text);
    const isOthers = lost !== null && lost.plans + lost.events > 0;
    if (isOthers && !isGiven) return { kind: 'others', ...lost } as const;
    // A damaged copy never replaces a whole one.
    if (isOthers || isKeptBeside(before.size, copy.size)) {
      await writeIn(where, COPY_BEFORE, before.text);
    }
  }
  await writeIn(where, COPY_FILE, copy.text);
  return null;
}

interface Wanted {
  /** Called from a user gesture. */
  readonly isAsking?: boolean;
  /** Whether an existing copy with data missing here may be moved aside. */
  readonly isGiven?: boolean;
}

async function copyNow({ isAsking = false, isGiven = false }: Wanted) {
  const where = folder;
  if (!where) return;
  if (!(await isAllowed(where, isAsking))) return troubled({ kind: 'asks' });
  try {
    const mark = await ownMark();
    const copy = await makeCopy(COPY_FILE, mark);
    const trouble = await writeCopy(where, copy, mark, isGiven);
    troubled(trouble);
    if (trouble === null) await noteCopy(copy);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    troubled({ kind: 'failed' });
  }
}

/** Copies everything to the folder, one tab at a time. */
export const copyToFolder = async (wanted: Wanted = {}): Promise<void> =>
  // A gesture expires while waiting for other tabs.
  wanted.isAsking || !('locks' in navigator)
    ? copyNow(wanted)
    : navigator.locks.request('putwise copy', () => copyNow(wanted));

const show = (where: Folder | null) => {
  folder = where;
  useCopy.setState({ folder: where && { name: where.name, trouble: null } });
};

/** Lets the user pick the folder to which every change goes from now on. */
export async function startFolder(): Promise<void> {
  const picked = await pickFolder();
  if (!picked) return;
  show(picked);
  await keepFolder(picked);
  tellOtherTabs('copies', 'folder');
  await copyToFolder();
}

/** From now on no change goes to the folder; the copy in it stays. */
export async function stopFolder(): Promise<void> {
  show(null);
  await keepFolder(null);
  tellOtherTabs('copies', 'folder');
}

/** The text of the copy in the folder. */
export const textInFolder = async () => (folder ? ((await copyIn(folder))?.text ?? null) : null);

const takeFolder = async () => show(await keptFolder());

/** Whether the last copy is no longer in the folder, as far as that can be checked. */
async function isGone(where: Folder): Promise<boolean> {
  if (!(await isAllowed(where, false))) return false;
  const mark = await ownMark();
  // What cannot be read now is reported with the next change.
  const text = await readIn(where, COPY_FILE).catch(() => mark);
  return !isMarked(text ?? '', mark);
}

async function catchUp() {
  await refresh();
  if (folder && (useCopy.getState().changes !== 0 || (await isGone(folder)))) await copyToFolder();
}

async function start(pause: number, again: number) {
  await Promise.all([takeFolder(), refresh()]);
  let timer = 0;
  const changed = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void catchUp(), pause);
  };
  usePage.subscribe((page, before) => {
    const isSame =
      page.plans === before.plans &&
      page.account === before.account &&
      page.settings === before.settings;
    if (!isSame) changed();
  });
  useCopy.subscribe(({ touched, folder: now }, before) => {
    if (touched !== before.touched) changed();
    // A folder that was full, locked or disconnected may be usable again.
    const hasFailed = now?.trouble?.kind === 'failed' && now !== before.folder;
    if (hasFailed) window.setTimeout(() => void catchUp(), again);
  });
  onOtherTabs('events', () => void refresh());
  onOtherTabs('copies', (key) => void (key === 'folder' ? takeFolder() : refresh()));
  changed(); // includes changes an earlier visit did not finish copying
}

let started: Promise<void> | null = null;

/** From now on the state of the copy is tracked, and the folder follows every change. */
export const keepCopy = (pause = PAUSE, again = AGAIN) => (started ??= start(pause, again));
