import { useState } from 'react';
import { describeAnew, describePlan, type PlanWords as Words } from '../storage/plans/plans';
import { usePage } from '../store/page';
import type { SavedPlan } from '../draft/savedPlan';
import { Dialog } from '../ui/dialog/Dialog';
import { NotSaved } from './NotSaved';
import { PlanWords } from './PlanWords';
import { useSaving } from './useSaving';
import { useTypedWords } from './useTypedWords';

interface DescribePlanProps {
  readonly plan: SavedPlan;
  readonly onClose: () => void;
}

/** Typed words; an emptied name counts as not typed. */
const typedWords = ({ name, ...note }: Partial<Words>): Partial<Words> =>
  name?.trim() ? { name: name.trim(), ...note } : note;

/**
 * Renames a saved plan and edits its note; its trade stays unchanged. Fields not typed in follow
 * changes by other tabs; typed text is discarded only by Cancel, not by Escape.
 */
export function DescribePlan({ plan, onClose }: DescribePlanProps) {
  const stored = usePage(({ plans }) => plans.find(({ id }) => id === plan.id));
  const [seen, setSeen] = useState(plan);
  const { words, typeName, typeNote, forget } = useTypedWords(plan.id);
  const { reason, attempt } = useSaving();
  const shown = { ...(stored ?? seen), ...words };

  const close = () => {
    forget();
    onClose();
  };
  const save = async () => {
    const typed = typedWords(words);
    const saved = await attempt(() =>
      stored ? describePlan(seen, typed) : describeAnew(seen, typed),
    );
    if (saved) return close();
    const latest = usePage.getState().plans.find(({ id }) => id === plan.id);
    if (latest) setSeen(latest);
  };
  const onSubmit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    void save();
  };

  return (
    <Dialog title="Name and note" onClose={onClose}>
      <form onSubmit={onSubmit}>
        <PlanWords name={shown.name} note={shown.note} onName={typeName} onNote={typeNote} />
        <NotSaved
          reason={stored || reason ? reason : `“${seen.name}” was deleted in another tab.`}
        />
        <div className="buttons">
          <button type="submit" className="primary">
            {stored ? 'Save' : 'Save as a new plan'}
          </button>
          <button type="button" onClick={close}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}
