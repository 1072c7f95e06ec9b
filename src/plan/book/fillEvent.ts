import type { Account } from '../../account/account';
import type { Happened } from '../../core/book/event';
import { dayOfFill } from '../../draft/reading';
import { readField } from '../../draft/readField';
import type { SavedPlan } from '../../draft/savedPlan';
import { accountFor } from '../../draft/work';
import { scheduledFees } from '../scheduledFees';

type Filled = Pick<SavedPlan, 'id' | 'placement'>;

/**
 * The log event for the fill of a placed plan, with the fees paid, or those of the schedule it was
 * judged by. Null while the order is not filled, or if its fill cannot be read.
 */
export function fillEventOf(
  { id, placement }: Filled,
  own: Account,
  { today, account }: { readonly today: string; readonly account: string },
): (Happened & { readonly plan: string }) | null {
  if (placement === null) return null;
  const { contract, contracts, fill } = placement;
  const price = readField('fillPrice', fill.fillPrice).value;
  if (typeof price !== 'number') return null;
  const fees = readField('fillFees', fill.fillFees).value;
  const order = { side: 'sell', contract, contracts, price } as const;
  const [, hour, minutes] = /^\s*(\d{1,2}):(\d\d)\s*$/.exec(fill.fillTime) ?? [];
  return {
    kind: 'option',
    account,
    date: dayOfFill(placement, today),
    ...(hour !== undefined &&
      Number(hour) < 24 && { time: `${hour.padStart(2, '0')}:${minutes}:00` }),
    ...order,
    feesTotal:
      typeof fees === 'number' ? fees : scheduledFees(accountFor(own, { placement }), order),
    effect: 'open',
    plan: id,
  };
}
