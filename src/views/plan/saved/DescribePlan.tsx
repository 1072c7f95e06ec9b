import { useState } from 'react';
import { describePlan } from '../../../storage/plans/plans';
import type { SavedPlan } from '../../../draft/savedPlan';
import { Dialog } from '../../../ui/dialog/Dialog';
import { PlanWords } from './PlanWords';

interface DescribePlanProps {
  readonly plan: SavedPlan;
  readonly onClose: () => void;
}

/** Renames a saved plan and edits its note; the trade in it stays as it is. */
export function DescribePlan({ plan, onClose }: DescribePlanProps) {
  const [name, setName] = useState(plan.name);
  const [note, setNote] = useState(plan.note);
  const onSubmit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    if (describePlan(plan, name.trim() || plan.name, note)) onClose();
  };
  return (
    <Dialog title="Name and note" onClose={onClose}>
      <form onSubmit={onSubmit}>
        <PlanWords name={name} note={note} onName={setName} onNote={setNote} />
        <div className="buttons">
          <button type="submit" className="primary">
            Save
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}
