import { readBackup, tooLarge, type Backup } from '../../../storage/backup/backup';
import { previewBook, type BookPreview } from '../../../storage/backup/bookBackup';

interface Opened {
  readonly backup: Backup | null;
  /** The effect on its events; null if it has none. */
  readonly events: BookPreview | null;
  /** Why it cannot be restored. */
  readonly problem: string | null;
}

/** Reads a file as a backup, and checks the effect on its events. */
export async function openBackup(file: File): Promise<Opened> {
  const large = tooLarge(file.size);
  const { backup, problem } = large
    ? { backup: null, problem: large }
    : readBackup(await file.text());
  return { backup, problem, events: backup?.book ? await previewBook(backup.book) : null };
}
