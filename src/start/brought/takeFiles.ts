import { say } from '../../store/page';
import { restoreFile } from '../../views/plan/saved/restoreFile';
import { bringFiles } from '../../views/trades/statement/brought';

const isBackup = ({ name }: File) => /\.json$/i.test(name);

/**
 * Opens files that the system opened with the app, one by one: reads statements and restores
 * backups.
 */
export async function takeFiles(files: readonly File[]): Promise<void> {
  const statements = files.filter((file) => !isBackup(file));
  if (statements.length > 0) {
    location.hash = '#trades/statement';
    void bringFiles(statements);
  }
  for (const backup of files.filter(isBackup)) {
    // oxlint-disable-next-line no-await-in-loop -- one dialog after the other
    const problem = await restoreFile(backup);
    if (problem !== null) say(problem);
  }
}
