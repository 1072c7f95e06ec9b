import { useState, type ReactNode } from 'react';
import type { Desk } from '../../../plan/book/desk';
import type { RollOption } from '../../../plan/book/next/frontier';
import type { OpenPut } from '../../../plan/book/openPuts';
import type { Way } from '../../../words/book/nextRows';
import { partAddress } from '../address';
import { AssignDialog } from '../record/AssignDialog';
import { CloseDialog } from '../record/CloseDialog';
import { RollDialog } from '../record/RollDialog';

interface ActsOf {
  readonly put: OpenPut;
  readonly desk: Desk;
  readonly roll: RollOption | null;
}

/** The button of each choice, and its dialog. */
export function useActs({ put, desk, roll }: ActsOf): {
  readonly buttons: Readonly<Record<Way, ReactNode>>;
  readonly dialog: ReactNode;
} {
  const [asked, setAsked] = useState<Way | null>(null);
  const onClose = () => setAsked(null);
  const button = (way: Way, words: string) => (
    <button type="button" onClick={() => setAsked(way)}>
      {words}
    </button>
  );
  return {
    buttons: {
      hold: (
        <a className="button" href={partAddress('open')}>
          Keep it
        </a>
      ),
      close: button('close', 'Record the close'),
      roll: roll && button('roll', 'Record the roll'),
      takeShares: button('takeShares', 'Record the shares'),
    },
    dialog:
      asked === 'close' ? (
        <CloseDialog option={put} desk={desk} onClose={onClose} />
      ) : asked === 'roll' && roll ? (
        <RollDialog put={put} roll={roll} desk={desk} onClose={onClose} />
      ) : asked === 'takeShares' ? (
        <AssignDialog option={put} asOf={desk.asOf} onClose={onClose} />
      ) : null,
  };
}
