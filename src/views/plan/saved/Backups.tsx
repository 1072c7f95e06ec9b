import { useState, type ChangeEvent } from 'react';
import {
  previewRestore,
  readBackup,
  tooLarge,
  writeBackup,
  type Backup,
} from '../../../storage/backup/backup';
import { download } from '../../../storage/download';
import { say, usePage } from '../../../store/page';
import { restoreBackup } from '../../../storage/backup/restoreBackup';
import type { SavedPlan } from '../../../draft/savedPlan';
import { fewNames } from '../../../text/fewNames';
import { count } from '../../../text/format';
import { Dialog } from '../../../ui/dialog/Dialog';
import styles from './Backups.module.css';

function exportAll() {
  const page = usePage.getState();
  const now = new Date().toISOString();
  const fileName = `putwise-backup-${now.slice(0, 10)}.json`;
  download(fileName, writeBackup(page, now), 'application/json');
  say(`Exported ${count(page.plans.length, 'plan')} to ${fileName}.`);
}

/** All plans to a file, and back again. */
export function Backups() {
  const [backup, setBackup] = useState<Backup | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const onChoose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    const large = tooLarge(file.size);
    const reading = large ? { backup: null, problem: large } : readBackup(await file.text());
    setBackup(reading.backup);
    setProblem(reading.problem);
    target.value = '';
  };
  return (
    <div className={styles.backups}>
      <button type="button" onClick={exportAll}>
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
      <p className={styles.problem} role="alert">
        {problem}
      </p>
      {backup && <Restore backup={backup} onClose={() => setBackup(null)} />}
    </div>
  );
}

interface RestoreProps {
  readonly backup: Backup;
  readonly onClose: () => void;
}

/** Shows what a restore will change before it does. */
function Restore({ backup, onClose }: RestoreProps) {
  const current = usePage((page) => page.plans);
  const isFresh = usePage((page) => page.account === usePage.getInitialState().account);
  const [withSettings, setWithSettings] = useState(false);
  const [withAccount, setWithAccount] = useState(backup.account !== null && isFresh);
  const preview = previewRestore(backup, current);
  const adding = preview.added.length + preview.besides.length;
  const onRestore = () => {
    const replaced = {
      ...(withSettings && backup.settings ? { settings: backup.settings } : {}),
      ...(withAccount && backup.account ? { account: backup.account } : {}),
    };
    if (restoreBackup(backup, replaced)) onClose();
  };
  return (
    <Dialog title="Restore from this file" onClose={onClose}>
      <div className={styles.preview}>
        <PlanNames intro="New, to be added:" plans={preview.added} />
        <PlanNames
          intro="Differ from the plan saved here; to be added beside it:"
          plans={preview.besides}
        />
        {preview.same.length > 0 && (
          <p>{count(preview.same.length, 'plan')} already here; nothing to do.</p>
        )}
        {backup.unreadable > 0 && (
          <p>Left out, as it cannot be read: {count(backup.unreadable, 'plan')} in the file.</p>
        )}
        <LeftOut names={backup.newer} />
        {backup.plans.length + backup.unreadable === 0 && <p>The file holds no plans.</p>}
        {backup.settings && (
          <label className="check">
            <input
              type="checkbox"
              checked={withSettings}
              onChange={(event) => setWithSettings(event.target.checked)}
            />
            Replace my rules, colors and return convention with the file’s
          </label>
        )}
        {backup.account && (
          <label className="check">
            <input
              type="checkbox"
              checked={withAccount}
              onChange={(event) => setWithAccount(event.target.checked)}
            />
            Replace my cash, fees, rates and taxes with the file’s
          </label>
        )}
      </div>
      <div className="buttons">
        <button
          type="button"
          className="primary"
          disabled={adding === 0 && !withSettings && !withAccount}
          onClick={onRestore}
        >
          {adding > 0 ? `Add ${count(adding, 'plan')}` : 'Restore'}
        </button>
        <button type="button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </Dialog>
  );
}

function PlanNames({ intro, plans }: { intro: string; plans: readonly SavedPlan[] }) {
  if (plans.length === 0) return null;
  return (
    <div>
      <p>{intro}</p>
      <ul>
        {plans.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </div>
  );
}

function LeftOut({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p>
      Left out, as only a newer Putwise knows it: {fewNames(names)}. Reload the page to update, then
      restore again.
    </p>
  );
}
