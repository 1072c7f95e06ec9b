import { useState, type ChangeEvent } from 'react';
import { readBackup, tooLarge, writeBackup, type Backup } from '../../../storage/backup/backup';
import { holdsPersonal } from '../../../storage/backup/personal';
import { bookForBackup, previewBook, type BookPreview } from '../../../storage/backup/bookBackup';
import { download } from '../../../storage/download';
import { tell, usePage } from '../../../store/page';
import { count } from '../../../text/format';
import { Restore } from './Restore';
import styles from './Backups.module.css';

async function exportAll(isPersonal: boolean) {
  const kept = await bookForBackup();
  const book = kept.events.length > 0 ? kept : undefined;
  const page = { ...usePage.getState(), book };
  const now = new Date().toISOString();
  const fileName = `putwise-backup-${now.slice(0, 10)}.json`;
  download(fileName, writeBackup(page, now, isPersonal), 'application/json');
  const events = book ? ` and ${count(book.events.length, 'event')}` : '';
  const what = `${count(page.plans.length, 'plan')}${events}`;
  tell(`Exported ${what} to ${fileName}.${personalWords(isPersonal)}`);
}

function personalWords(isPersonal: boolean): string {
  if (!isPersonal) return ' Your cash, account value and account number are left out.';
  return holdsPersonal(usePage.getState()) ? ' It holds your cash and account number.' : '';
}

/** All plans to a file, and back again. */
export function Backups() {
  const [backup, setBackup] = useState<Backup | null>(null);
  const [events, setEvents] = useState<BookPreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPersonal, setIsPersonal] = useState(true);
  const onChoose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    const large = tooLarge(file.size);
    const reading = large ? { backup: null, problem: large } : readBackup(await file.text());
    const book = reading.backup?.book;
    setEvents(book ? await previewBook(book) : null);
    setBackup(reading.backup);
    setProblem(reading.problem);
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
        Leave out of the file what it holds of my account: cash, account value and account number
      </label>
      <p className={styles.problem} role="alert">
        {problem}
      </p>
      {backup && <Restore backup={backup} events={events} onClose={() => setBackup(null)} />}
    </div>
  );
}
