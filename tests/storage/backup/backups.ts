import type { Backup } from '../../../src/storage/backup/backup';

/** What a whole file without a book says besides its plans, settings and account. */
export const WHOLE: Omit<Backup, 'plans' | 'settings' | 'account'> = {
  withoutPersonal: false,
  leftOut: [],
  inPart: [],
  book: null,
  unreadable: 0,
  newer: [],
};
