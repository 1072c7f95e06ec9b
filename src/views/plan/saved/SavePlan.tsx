import { useState, type SyntheticEvent } from 'react';
import { usePage } from '../../../store/page';
import { saveAsNew, saveOver } from '../../../storage/plans';
import { readDraft } from '../../../draft/readDraft';
import { suggestedName } from '../../../draft/suggestedName';
import { Dialog } from '../../../ui/dialog/Dialog';
import { PlanWords } from './PlanWords';
import styles from './PlanWords.module.css';

/** Saves the work under a name, with a note. */
export default function SavePlan({ onClose }: { readonly onClose: () => void }) {
  const work = usePage((page) => page.work);
  const open = usePage((page) => page.plans.find(({ id }) => id === page.work.openPlan?.id));
  const [name, setName] = useState(() => open?.name ?? suggestedName(work.draft));
  const [note, setNote] = useState(open?.note ?? '');
  const [failed, setFailed] = useState(false);

  const save = (event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => {
    event.preventDefault();
    const asNew = (event.nativeEvent.submitter as HTMLButtonElement | null)?.value === 'new';
    const title = name.trim() || suggestedName(work.draft);
    const saved = open && !asNew ? saveOver(title, note) : saveAsNew(title, note);
    if (saved) onClose();
    else setFailed(true);
  };

  return (
    <Dialog title="Save plan" onClose={onClose}>
      <form onSubmit={save}>
        <PlanWords name={name} note={note} onName={setName} onNote={setNote} />
        <Unfinished />
        <NotSaved shown={failed} />
        <div className="buttons">
          <button type="submit" className="primary">
            {open ? `Save over “${open.name}”` : 'Save'}
          </button>
          {open && (
            <button type="submit" value="new">
              Save as a new plan
            </button>
          )}
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** A plan may be saved at any stage, and it says so where it has no figures yet. */
function Unfinished() {
  const draft = usePage((page) => page.work.draft);
  const today = usePage((page) => page.clock?.today ?? null);
  const { waitingFor, problems } = readDraft(draft, today);
  if (!waitingFor) return null;
  return (
    <p className={styles.unfinished}>
      This plan has no figures yet. {problems[waitingFor]}. It is saved as typed.
    </p>
  );
}

/** The reason stands in the page's message, which a dialog covers. */
function NotSaved({ shown }: { readonly shown: boolean }) {
  const message = usePage((page) => page.message);
  return (
    <p className={styles.failure} role="alert">
      {shown && message?.text}
    </p>
  );
}
