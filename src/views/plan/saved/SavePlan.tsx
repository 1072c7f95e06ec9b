import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { usePage } from '../../../store/page';
import { planOnPage } from '../../../store/planOnPage';
import { saveAsNew, saveOver } from '../../../storage/plans/plans';
import { isOtherContract } from '../../../draft/isOtherContract';
import { readPlan } from '../../../draft/reading';
import { typedOn } from '../../../draft/work';
import { suggestedName } from '../../../draft/suggestedName';
import { Dialog } from '../../../ui/dialog/Dialog';
import { PlanWords } from './PlanWords';
import styles from './PlanWords.module.css';

/** Saves the work under a name, with a note. */
export default function SavePlan({ onClose }: { readonly onClose: () => void }) {
  const work = usePage((page) => page.work);
  const open = usePage(planOnPage);
  const isOther = open !== undefined && isOtherContract(open, work);
  const [name, setName] = useState(() =>
    open && !isOther ? open.name : suggestedName(work.draft),
  );
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
          <SaveButtons over={open?.name ?? null} newFirst={isOther} />
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface SaveButtonsProps {
  /** The name of the plan that may be saved over; null where there is none. */
  readonly over: string | null;
  readonly newFirst: boolean;
}

/** The first is what Enter does: another trade is not saved over a plan by mistake. */
function SaveButtons({ over, newFirst }: SaveButtonsProps) {
  if (over === null) return <SaveButton isFirst>Save</SaveButton>;
  const asNew = (
    <SaveButton key="new" value="new" isFirst={newFirst}>
      Save as a new plan
    </SaveButton>
  );
  const overOld = (
    <SaveButton key="over" isFirst={!newFirst}>
      Save over “{over}”
    </SaveButton>
  );
  return newFirst ? [asNew, overOld] : [overOld, asNew];
}

interface SaveButtonProps {
  readonly value?: 'new';
  readonly isFirst: boolean;
  readonly children: ReactNode;
}

const SaveButton = ({ value, isFirst, children }: SaveButtonProps) => (
  <button type="submit" value={value} className={isFirst ? 'primary' : undefined}>
    {children}
  </button>
);

/** A plan may be saved at any stage, and it says so where it has no figures yet. */
function Unfinished() {
  const work = usePage((page) => page.work);
  const own = usePage((page) => page.account);
  const today = usePage((page) => page.clock?.today ?? null);
  const { waitingFor, problems } = readPlan(typedOn(work, own), today);
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
