import type { Backup } from '../../../src/storage/backup/backup';

/** What a file that is whole, and holds no book, says besides its plans, choices and account. */
export const WHOLE: Omit<Backup, 'plans' | 'settings' | 'account'> = {
  withoutPersonal: false,
  leftOut: [],
  inPart: [],
  book: null,
  unreadable: 0,
  newer: [],
};
