import * as z from 'zod/mini';
import type { Account } from '../../account/account';
import type { SavedPlan } from '../../draft/savedPlan';
import type { Page } from '../../store/page';
import type { Settings } from '../../store/settings';
import { count } from '../../text/format';
import { parsed, unwrap, wrap, type Checked, type Kind } from '../envelope';
import { accountOfFirstPlans } from '../migrations/firstAccount';
import { FIRST } from '../migrations/firstVersion';
import type { StoredBook } from '../book/bookInDatabase';
import { BATCH, EVENT, MARK, READING } from '../book/bookSchema';
import { ACCOUNT, PLAN, SETTINGS } from '../kinds';
import { bookWithoutPersonal, withoutPersonal } from './personal';
import {
  bookOf,
  contentsOfBook,
  contentsOfStored,
  type Contents,
  type KeptBook,
} from './bookInFile';
import { readUnreadable } from './unreadableFile';

/** Far above any real backup: a hundred years of statements make a file of 100 MB. */
const SIZE_LIMIT = 200_000_000;

export const contentsSchema = z.record(z.string(), z.array(z.unknown()));

/** In version 1 plans and settings had no envelopes; each was in its own version 1. */
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

export const fileSchema = z.looseObject({
  app: z.literal('putwise'),
  version: z.int(),
  withoutPersonal: z.optional(z.unknown()),
});

interface Kept extends Pick<Page, 'plans' | 'settings' | 'account'> {
  /** Absent if nothing is recorded. */
  readonly book?: KeptBook | undefined;
}

/** Everything for a full backup, with the book as stored in the database. */
interface KeptWhole extends Omit<Kept, 'book'> {
  readonly book: StoredBook;
}

const contentsOf = ({ plans, settings, account }: Omit<Kept, 'book'>): Contents => ({
  [SETTINGS.name]: [wrap(SETTINGS, settings)],
  [ACCOUNT.name]: [wrap(ACCOUNT, account)],
  [PLAN.name]: plans.map((plan) => wrap(PLAN, plan)),
});

const about = (savedAt: string) => ({ app: 'putwise', version: BACKUP.version, savedAt });

/**
 * Everything the user has made, as one file; on request without amounts of money and account
 * number.
 */
export function writeBackup(kept: Kept, savedAt: string, isPersonal = true) {
  const book = kept.book && (isPersonal ? kept.book : bookWithoutPersonal(kept.book));
  const contents = {
    ...contentsOf(isPersonal ? kept : withoutPersonal(kept)),
    ...(book && contentsOfBook(book)),
  };
  const left = isPersonal ? {} : { withoutPersonal: true };
  return JSON.stringify({ ...about(savedAt), ...left, contents }, null, 2);
}

/**
 * The same with the book unparsed: fast enough for a copy of every change. `mark` identifies the
 * browser.
 */
export const writeWhole = ({ book, ...kept }: KeptWhole, savedAt: string, mark?: string) =>
  JSON.stringify({
    ...about(savedAt),
    mark,
    contents: { ...contentsOf(kept), ...(book.events.length > 0 && contentsOfStored(book)) },
  });

export interface Backup {
  readonly plans: readonly SavedPlan[];
  /** Null if the file's settings cannot be read. */
  readonly settings: Settings | null;
  /** Null if the file holds no account, or no readable one. */
  readonly account: Account | null;
  /** Null if the file holds no book. */
  readonly book: KeptBook | null;
  /** Whether it was written without cash, account value and account number. */
  readonly withoutPersonal: boolean;
  /** Number of plans in the file that cannot be read. */
  readonly unreadable: number;
  /** Other contents that cannot be read. */
  readonly leftOut: readonly string[];
  /** Contents that could be read in part, and what is missing. */
  readonly inPart: readonly string[];
  /** Contents that only a newer Putwise knows. */
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

/** Reads a backup file; nothing is changed until the user has seen its contents. */
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
    [BATCH.name]: batches = [],
    [READING.name]: readings = [],
    ...others
  } = contents;
  const book = bookOf({ events: events ?? [], marks, batches, readings });
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
    leftOut: [
      ...(book.unreadable > 0 ? [count(book.unreadable, 'event')] : []),
      ...(book.batchesUnreadable > 0 ? [count(book.batchesUnreadable, 'statement')] : []),
    ],
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
