import { useState, type ChangeEvent } from 'react';
import type { Backup } from '../../../storage/backup/backup';
import type { BookPreview } from '../../../storage/backup/bookBackup';
import { exportAll } from '../../../storage/copy/exportAll';
import { openBackup } from './openBackup';
import { Restore } from './Restore';
import styles from './Backups.module.css';

/** Saves all plans to a file, and restores them. */
export function Backups() {
  const [backup, setBackup] = useState<Backup | null>(null);
  const [events, setEvents] = useState<BookPreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPersonal, setIsPersonal] = useState(true);
  const onChoose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    const opened = await openBackup(file);
    setEvents(opened.events);
    setBackup(opened.backup);
    setProblem(opened.problem);
    target.value = '';
  };
  return (
    <div className={styles.backups}>
      <button type="button" onClick={() => void exportAll(isPersonal)}>
        Export all
      </button>
      <label className="button">
        Restore from a file
        <input
          type="file"
          className="visually-hidden"
          accept=".json,application/json"
          onChange={(event) => void onChoose(event)}
        />
      </label>
      <label className={`check ${styles.personal}`}>
        <input
          type="checkbox"
          checked={!isPersonal}
          onChange={(event) => setIsPersonal(!event.target.checked)}
        />
        Leave my cash, account value and account number out of the file
      </label>
      <p className={styles.problem} role="alert">
        {problem}
      </p>
      {backup && <Restore backup={backup} events={events} onClose={() => setBackup(null)} />}
    </div>
  );
}
