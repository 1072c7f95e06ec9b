import { useState } from 'react';
import type { Account } from '../../../account/account';
import type { Backup } from '../../../storage/backup/backup';
import type { BookPreview } from '../../../storage/backup/bookBackup';
import { withOwnPersonal } from '../../../storage/backup/personal';
import { restoreBackup, type Refusal } from '../../../storage/backup/restoreBackup';
import { previewRestore } from '../../../storage/backup/restorePreview';
import { inTurn } from '../../../storage/inTurn';
import { usePage } from '../../../store/page';
import type { SavedPlan } from '../../../draft/savedPlan';
import { fewNames } from '../../../text/fewNames';
import { count } from '../../../text/format';
import { Dialog } from '../../../ui/dialog/Dialog';
import { NotSaved } from '../../../saved/NotSaved';
import styles from './Backups.module.css';

/** The account of a file, with one's own cash if the file leaves that out. */
const accountOf = ({ withoutPersonal }: Backup, account: Account) =>
  withoutPersonal ? withOwnPersonal(account, usePage.getState().account) : account;

interface RestoreProps {
  readonly backup: Backup;
  /** The effect on its events; null if it has none. */
  readonly events: BookPreview | null;
  readonly onClose: () => void;
}

/** Shows what a restore will change before it does. */
export function Restore({ backup, events, onClose }: RestoreProps) {
  const current = usePage((page) => page.plans);
  const isFresh = usePage((page) => page.account === usePage.getInitialState().account);
  const [withSettings, setWithSettings] = useState(false);
  const [withAccount, setWithAccount] = useState(backup.account !== null && isFresh);
  const preview = previewRestore(backup, current);
  const unread = [
    ...(backup.unreadable > 0 ? [count(backup.unreadable, 'plan')] : []),
    ...backup.leftOut,
  ];
  const newEvents = events?.added ?? 0;
  const adding = preview.added.length + preview.besides.length;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const fitting = refusal?.fitting ?? 0;
  const restore = async (isPartWanted: boolean) => {
    const replaced = {
      ...(withSettings && backup.settings ? { settings: backup.settings } : {}),
      ...(withAccount && backup.account ? { account: accountOf(backup, backup.account) } : {}),
    };
    const refused = await inTurn(() => restoreBackup(backup, replaced, isPartWanted));
    if (refused) return setRefusal(refused);
    onClose();
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
        {events && <EventsPreview events={events} />}
        {backup.inPart.length > 0 && <p>Read in part: {backup.inPart.join('; ')}.</p>}
        {unread.length > 0 && (
          <p>Left out, as it cannot be read: {unread.join(', ')} in the file.</p>
        )}
        <LeftOut names={backup.newer} />
        {backup.plans.length + unread.length === 0 && !events && <p>The file holds no plans.</p>}
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
            {backup.withoutPersonal
              ? 'Replace my fees, rates and taxes with the file’s; it leaves out cash, account value and account number, and mine stay'
              : 'Replace my cash, fees, rates and taxes with the file’s'}
          </label>
        )}
      </div>
      <NotSaved reason={refusal && refusal.reason} />
      <div className="buttons">
        {fitting > 0 && (
          <button type="button" className="primary" onClick={() => void restore(true)}>
            Add the {count(fitting, 'plan')} that {fitting === 1 ? 'fits' : 'fit'}
          </button>
        )}
        <button
          type="button"
          className={fitting > 0 ? undefined : 'primary'}
          disabled={adding + newEvents === 0 && !withSettings && !withAccount}
          onClick={() => void restore(false)}
        >
          {addWords(adding, newEvents)}
        </button>
        <button type="button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </Dialog>
  );
}

/** Label of the button: `Add 2 plans and 12 events`. */
function addWords(plans: number, events: number): string {
  const parts = [
    ...(plans > 0 ? [count(plans, 'plan')] : []),
    ...(events > 0 ? [count(events, 'event')] : []),
  ];
  return parts.length > 0 ? `Add ${parts.join(' and ')}` : 'Restore';
}

function EventsPreview({ events: { added, same, differ } }: { readonly events: BookPreview }) {
  const parts = [
    ...(added > 0 ? [`${count(added, 'event')} of your trades, to be added to the log.`] : []),
    ...(same > 0 ? [`${count(same, 'event')} already in the log; nothing to do.`] : []),
    ...(differ > 0 ? [`${count(differ, 'event')} different in the log; what is here stays.`] : []),
  ];
  return parts.length > 0 && <p>{parts.join(' ')}</p>;
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
      Left out, as only a newer version of Putwise knows it: {fewNames(names)}. Reload the page to
      update, then restore again.
    </p>
  );
}
