import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { usePage } from '../../../store/page';
import { planOnPage } from '../../../store/planOnPage';
import { saveAsNew, saveOver } from '../../../storage/plans/plans';
import { isOtherContract } from '../../../draft/isOtherContract';
import { readPlan } from '../../../draft/reading';
import { typedOn } from '../../../draft/work';
import { suggestedName } from '../../../draft/suggestedName';
import { Dialog } from '../../../ui/dialog/Dialog';
import { NotSaved } from '../../../saved/NotSaved';
import { PlanWords } from '../../../saved/PlanWords';
import { useSaving } from '../../../saved/useSaving';
import { useTypedWords } from '../../../saved/useTypedWords';
import styles from '../../../saved/PlanWords.module.css';

/** Saves the work under a name, with a note; typed text is discarded only by Cancel, not by Escape. */
export default function SavePlan({ onClose }: { readonly onClose: () => void }) {
  const work = usePage((page) => page.work);
  const open = usePage(planOnPage);
  const isOther = open !== undefined && isOtherContract(open, work);
  const [seen, setSeen] = useState(open);
  const [suggested] = useState(() => suggestedName(work.draft));
  // What is typed for an unsaved trade survives a changed strike.
  const [id] = useState(open?.id ?? work.draft.stock.trim());
  const { words, typeName, typeNote, forget } = useTypedWords(id);
  const { reason, attempt } = useSaving();
  const name = words.name ?? (open && !isOther ? open.name : suggested);
  const note = words.note ?? open?.note ?? '';

  const close = () => {
    forget();
    onClose();
  };
  const save = async (asNew: boolean) => {
    const title = name.trim() || suggestedName(work.draft);
    const isNamed = isOther || words.name !== undefined;
    const saved = await attempt(() =>
      open && !asNew
        ? saveOver({ ...words, ...(isNamed && { name: title }) }, seen)
        : saveAsNew(title, note),
    );
    if (saved) close();
    else setSeen(planOnPage(usePage.getState()));
  };
  const onSubmit = (event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => {
    event.preventDefault();
    const submitter = event.nativeEvent.submitter as HTMLButtonElement | null;
    void save(submitter?.value === 'new');
  };

  return (
    <Dialog title="Save plan" onClose={onClose}>
      <form onSubmit={onSubmit}>
        <PlanWords name={name} note={note} onName={typeName} onNote={typeNote} />
        <Unfinished />
        <NotSaved reason={reason} />
        <div className="buttons">
          <SaveButtons over={open?.name ?? null} newFirst={isOther} />
          <button type="button" onClick={close}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface SaveButtonsProps {
  /** The name of the plan that may be overwritten; null if there is none. */
  readonly over: string | null;
  readonly newFirst: boolean;
}

/** Enter triggers the first button, so that another trade does not overwrite a plan by mistake. */
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

/** A plan may be saved at any stage; one without figures says so. */
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
