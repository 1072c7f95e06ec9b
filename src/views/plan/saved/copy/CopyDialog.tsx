import { useState } from 'react';
import { readBackup, type Backup } from '../../../../storage/backup/backup';
import { previewBook, type BookPreview } from '../../../../storage/backup/bookBackup';
import { exportAll } from '../../../../storage/copy/exportAll';
import { canKeepFolder } from '../../../../storage/copy/folder';
import {
  copyToFolder,
  startFolder,
  stopFolder,
  textInFolder,
} from '../../../../storage/copy/keepCopy';
import { useCopy } from '../../../../store/copy';
import { usePage } from '../../../../store/page';
import { Dialog } from '../../../../ui/dialog/Dialog';
import { copyStands, FOLDER_HINT, troubleInFolder } from '../../../../words/page/copyWords';
import { NotSaved } from '../../../../saved/NotSaved';
import { Restore } from '../Restore';
import styles from './CopyLine.module.css';

interface Found {
  readonly backup: Backup;
  readonly events: BookPreview | null;
}

/** The copy outside the browser: its state, and where it goes. */
export default function CopyDialog({ onClose }: { readonly onClose: () => void }) {
  const copy = useCopy();
  const today = usePage((page) => page.clock?.today ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const { folder } = copy;
  const trouble = folder?.trouble?.kind ?? null;

  const restore = async () => {
    const text = await textInFolder();
    const { backup, problem: why } = readBackup(text ?? '');
    setProblem(why);
    if (backup) setFound({ backup, events: backup.book && (await previewBook(backup.book)) });
  };
  const save = async () => {
    await exportAll();
    onClose();
  };

  if (found) return <Restore {...found} onClose={onClose} />;
  return (
    <Dialog title="A copy outside this browser" onClose={onClose}>
      <div className={styles.words}>
        <p>{copyStands(copy, today)}</p>
        {canKeepFolder() && !folder && <p>{FOLDER_HINT}</p>}
      </div>
      <NotSaved reason={problem ?? troubleInFolder(copy)} />
      <div className="buttons">
        {trouble === 'asks' && (
          <button
            type="button"
            className="primary"
            onClick={() => void copyToFolder({ isAsking: true })}
          >
            Go on copying
          </button>
        )}
        {trouble === 'failed' && (
          <button type="button" className="primary" onClick={() => void copyToFolder()}>
            Try again
          </button>
        )}
        {(trouble === 'fuller' || trouble === 'others') && (
          <>
            <button type="button" className="primary" onClick={() => void restore()}>
              Restore it
            </button>
            <button type="button" onClick={() => void copyToFolder({ isGiven: true })}>
              Write over it
            </button>
          </>
        )}
        {canKeepFolder() && (
          <button
            type="button"
            className={folder ? undefined : 'primary'}
            onClick={() => void startFolder()}
          >
            {folder ? 'Pick another folder' : 'Pick a folder for every change'}
          </button>
        )}
        <button type="button" onClick={() => void save()}>
          Download a copy
        </button>
        {folder && (
          <button type="button" onClick={() => void stopFolder()}>
            Stop copying to it
          </button>
        )}
        <button type="button" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}
