import { useState } from 'react';
import type { Desk } from '../../../plan/book/desk';
import type { OpenOption } from '../../../plan/book/openPuts';
import { Dialog } from '../../../ui/dialog/Dialog';
import { optionLabel } from '../../../words/book/optionLabel';
import { OutcomeButtons } from '../record/OutcomeButtons';

interface OutcomeButtonProps {
  readonly option: OpenOption;
  readonly desk: Desk;
}

/** Asks how an expired option ended. */
export function OutcomeButton({ option, desk }: OutcomeButtonProps) {
  const [isAsked, setAsked] = useState(false);
  const label = optionLabel(option.position);
  return (
    <>
      <button type="button" aria-label={`Outcome: ${label}`} onClick={() => setAsked(true)}>
        Outcome
      </button>
      {isAsked && (
        <Dialog title={`What became of the ${label}?`} onClose={() => setAsked(false)}>
          <div className="buttons">
            <OutcomeButtons option={option} desk={desk} />
            <button type="button" onClick={() => setAsked(false)}>
              Cancel
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
