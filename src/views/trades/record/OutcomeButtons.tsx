import { useState } from 'react';
import { mayBecome } from '../../../core/book/standing/ends';
import type { Desk } from '../../../plan/book/desk';
import { deliveredAll, expiredAll } from '../../../plan/book/happened';
import type { OpenOption } from '../../../plan/book/openPuts';
import { recordOutcome } from '../../../store/desk/recordOutcome';
import { usePage } from '../../../store/page';
import { parseMoney } from '../../../text/parse';
import { optionLabel } from '../../../words/book/optionLabel';
import { CloseDialog } from './CloseDialog';
import { SettleDialog } from './SettleDialog';

interface OutcomeButtonsProps {
  readonly option: OpenOption;
  readonly desk: Desk;
}

/** The possible ends of an expired option, one button each. */
export function OutcomeButtons({ option, desk }: OutcomeButtonsProps) {
  const [asked, setAsked] = useState<'settled' | 'closed' | null>(null);
  const fee = usePage((page) => parseMoney(page.account.assignmentFee).value ?? 0);
  const { position } = option;
  const label = optionLabel(position);
  const ends = mayBecome(position);
  const delivered = position.contracts < 0 ? 'Assigned' : 'Exercised';
  const onClose = () => setAsked(null);
  return (
    <>
      {ends.includes('settlement') && (
        <button type="button" aria-label={`Settled: ${label}`} onClick={() => setAsked('settled')}>
          Settled
        </button>
      )}
      {(ends.includes('assignment') || ends.includes('exercise')) && (
        <button
          type="button"
          aria-label={`${delivered}: ${label}`}
          onClick={() => recordOutcome(position, deliveredAll(position, fee))}
        >
          {delivered}
        </button>
      )}
      <button
        type="button"
        aria-label={`Expired: ${label}`}
        onClick={() => recordOutcome(position, expiredAll(position))}
      >
        Expired
      </button>
      <button type="button" aria-label={`Closed: ${label}`} onClick={() => setAsked('closed')}>
        Closed
      </button>
      {asked === 'settled' && <SettleDialog option={option} onClose={onClose} />}
      {asked === 'closed' && <CloseDialog option={option} desk={desk} onClose={onClose} />}
    </>
  );
}
