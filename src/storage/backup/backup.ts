import * as z from 'zod/mini';
import type { Account } from '../../account/account';
import type { SavedPlan } from '../../draft/savedPlan';
import type { BookState } from '../../store/book';
import type { Page } from '../../store/page';
import type { Settings } from '../../store/settings';
import { count } from '../../text/format';
import { parsed, unwrap, wrap, type Checked, type Kind } from '../envelope';
import { accountOfFirstPlans } from '../migrations/firstAccount';
import { FIRST } from '../migrations/firstVersion';
import type { StoredBook } from '../book/bookInDatabase';
import { EVENT, MARK, READING } from '../book/bookSchema';
import { ACCOUNT, PLAN, SETTINGS } from '../kinds';
import { bookWithoutPersonal, withoutPersonal } from './personal';
import { readUnreadable } from './unreadableFile';

/** No honest backup comes near it: a log of 100,000 events makes a file of 60 MB. */
const SIZE_LIMIT = 100_000_000;

/** What a backup file holds: envelopes by the name of their kind, so that each has its own version. */
type Contents = Readonly<Record<string, readonly unknown[]>>;

const contentsSchema = z.record(z.string(), z.array(z.unknown()));

/** In version 1 the plans and the settings stood there bare, each of its own version 1. */
function contentsOfFirst(file: unknown): Contents {
  const { plans, settings } = z
    .object({ plans: z.array(z.unknown()), settings: z.optional(z.unknown()) })
    .parse(file);
  const first = (data: unknown) => wrap(FIRST, data);
  return {
    [PLAN.name]: plans.map(first),
    [SETTINGS.name]: settings === undefined ? [] : [first(settings)],
  };
}

const BACKUP: Kind<{ readonly contents: Contents }> = {
  name: 'backup',
  version: 2,
  migrations: { 1: (file) => ({ contents: contentsOfFirst(file) }) },
  schema: z.object({ contents: contentsSchema }),
};

const fileSchema = z.looseObject({
  app: z.literal('putwise'),
  version: z.int(),
  withoutPersonal: z.optional(z.unknown()),
});

interface Kept extends Pick<Page, 'plans' | 'settings' | 'account'> {
  /** Left out where nothing is recorded. */
  readonly book?: KeptBook | undefined;
}

/** All of it for a file of everything, the book as it stands in the database. */
interface KeptWhole extends Omit<Kept, 'book'> {
  readonly book: StoredBook;
}

/** What of the book is kept: the rest of it follows. */
export type KeptBook = Pick<BookState, 'events' | 'marks' | 'by'>;

/** Marks have no name of their own: in a file each stands with its key. */
const MARK_IN_FILE: Kind<readonly [string, BookState['marks'][string]]> = {
  ...MARK,
  schema: z.tuple([z.string(), MARK.schema]),
};

const contentsOfBook = ({ events, marks, by }: KeptBook): Contents => ({
  [EVENT.name]: events.map((event) => wrap(EVENT, event)),
  [MARK.name]: Object.entries(marks).map((entry) => wrap(MARK_IN_FILE, entry)),
  [READING.name]: [wrap(READING, by)],
});

/** The same of a book that was not read, envelope by envelope. */
function contentsOfStored({ events, marks, readings }: StoredBook): Contents {
  const withKey = ([key, envelope]: (typeof marks)[number]) => {
    const { data, ...about } = envelope as { readonly data: unknown };
    return { ...about, data: [key, data] };
  };
  return {
    [EVENT.name]: events.map(([, envelope]) => envelope),
    [MARK.name]: marks.map(withKey),
    [READING.name]: readings.map(([, envelope]) => envelope),
  };
}

const contentsOf = ({ plans, settings, account }: Omit<Kept, 'book'>): Contents => ({
  [SETTINGS.name]: [wrap(SETTINGS, settings)],
  [ACCOUNT.name]: [wrap(ACCOUNT, account)],
  [PLAN.name]: plans.map((plan) => wrap(PLAN, plan)),
});

const about = (savedAt: string) => ({ app: 'putwise', version: BACKUP.version, savedAt });

/** Everything the user has made, as one file; without how much there is, and where, if that is wanted. */
export function writeBackup(kept: Kept, savedAt: string, isPersonal = true) {
  const book = kept.book && (isPersonal ? kept.book : bookWithoutPersonal(kept.book));
  const contents = {
    ...contentsOf(isPersonal ? kept : withoutPersonal(kept)),
    ...(book && contentsOfBook(book)),
  };
  const left = isPersonal ? {} : { withoutPersonal: true };
  return JSON.stringify({ ...about(savedAt), ...left, contents }, null, 2);
}

/** The same, with the book unread: quick, for a copy of every change. */
export const writeWhole = ({ book, ...kept }: KeptWhole, savedAt: string) =>
  JSON.stringify({
    ...about(savedAt),
    contents: { ...contentsOf(kept), ...(book.events.length > 0 && contentsOfStored(book)) },
  });

/** How much a file holds, told without reading all of it; null where it is no backup. */
export function sizeOfBackup(text: string) {
  const file = fileSchema.safeParse(parsed(text));
  const inside = file.success && contentsSchema.safeParse(file.data['contents']);
  if (!file.success || !inside || !inside.success) return null;
  const many = ({ name }: { readonly name: string }) => inside.data[name]?.length ?? 0;
  return { savedAt: String(file.data['savedAt']), plans: many(PLAN), events: many(EVENT) };
}

export interface Backup {
  readonly plans: readonly SavedPlan[];
  /** Null where the file's choices cannot be read. */
  readonly settings: Settings | null;
  /** Null where the file holds no account, or none that can be read. */
  readonly account: Account | null;
  /** Null where the file holds no book. */
  readonly book: KeptBook | null;
  /** Whether it was written without cash, account value and account number. */
  readonly withoutPersonal: boolean;
  /** Plans in the file that cannot be read. */
  readonly unreadable: number;
  /** What else in the file cannot be read. */
  readonly leftOut: readonly string[];
  /** What could be read in part, and without what. */
  readonly inPart: readonly string[];
  /** What else is in the file, which only a newer Putwise knows. */
  readonly newer: readonly string[];
}

export type BackupReading =
  | { readonly backup: Backup; readonly problem: null }
  | { readonly backup: null; readonly problem: string };

const refused = (problem: string): BackupReading => ({ backup: null, problem });

const NOT_OURS = 'This is not a Putwise backup. Choose the file that “Export all” made.';

export const tooLarge = (bytes: number): string | null =>
  bytes > SIZE_LIMIT
    ? 'This file is too large to be a Putwise backup. Choose the file that “Export all” made.'
    : null;

/** Reads a backup file; nothing is changed until the user has seen what it holds. */
export function readBackup(text: string): BackupReading {
  const json = parsed(text);
  if (json === undefined) {
    return refused(
      text.trimStart().startsWith('{')
        ? 'This file is damaged or cut short. Choose another copy of the backup.'
        : NOT_OURS,
    );
  }
  const aside = readUnreadable(json);
  if (aside) return { problem: null, backup: aside };
  const file = fileSchema.safeParse(json);
  if (!file.success) return refused(NOT_OURS);
  const opened = unwrap(wrap(file.data, file.data), BACKUP);
  if (opened.state === 'found') {
    const backup = backupOf(opened.data.contents, file.data.withoutPersonal === true);
    return { problem: null, backup };
  }
  return refused(
    opened.fromNewer
      ? 'This backup comes from a newer Putwise. Reload the page to update, then try again.'
      : NOT_OURS,
  );
}

const isFromNewer = (read: Checked<unknown>) => read.state === 'unreadable' && read.fromNewer;

function backupOf(contents: Contents, isWithoutPersonal: boolean): Backup {
  const {
    [PLAN.name]: plans = [],
    [SETTINGS.name]: settings = [],
    [ACCOUNT.name]: accounts = [],
    [EVENT.name]: events,
    [MARK.name]: marks = [],
    [READING.name]: readings = [],
    ...others
  } = contents;
  const book = bookOf(events ?? [], marks, readings);
  const read = plans.map((plan) => unwrap(plan, PLAN));
  const readable = read.flatMap((plan) => (plan.state === 'found' ? [plan.data] : []));
  const newer = read.filter(isFromNewer).length;
  const choices = unwrap(settings[0], SETTINGS);
  const account = unwrap(accounts[0] ?? wrap(ACCOUNT, accountOfFirstPlans(plans)), ACCOUNT);
  return {
    plans: readable,
    settings: choices.state === 'found' ? choices.data : null,
    account: account.state === 'found' ? account.data : null,
    book: events ? book.kept : null,
    withoutPersonal: isWithoutPersonal,
    unreadable: read.length - readable.length - newer,
    leftOut: book.unreadable > 0 ? [count(book.unreadable, 'event')] : [],
    inPart: [],
    newer: [
      ...(newer > 0 ? [count(newer, 'plan')] : []),
      ...(book.newer > 0 ? [count(book.newer, 'event')] : []),
      ...(isFromNewer(choices) ? [SETTINGS.name] : []),
      ...(isFromNewer(account) ? [ACCOUNT.name] : []),
      ...Object.keys(others),
    ],
  };
}

function bookOf(
  events: readonly unknown[],
  marks: readonly unknown[],
  readings: readonly unknown[],
) {
  const read = events.map((event) => unwrap(event, EVENT));
  const readable = read.flatMap((event) => (event.state === 'found' ? [event.data] : []));
  const newer = read.filter(isFromNewer).length;
  const prices = marks.flatMap((mark) => {
    const opened = unwrap(mark, MARK_IN_FILE);
    return opened.state === 'found' ? [opened.data] : [];
  });
  const by = unwrap(readings[0], READING);
  const kept: KeptBook = {
    events: readable,
    marks: Object.fromEntries(prices),
    by: by.state === 'found' ? by.data : { flatDays: 0, joined: [], parted: [] },
  };
  return { kept, newer, unreadable: read.length - readable.length - newer };
}
