import type { EventOf, Moment } from '../event';
import { recordFlow, stateBalance } from '../ledger/cash';
import { accountOf, type Workings } from '../workings';

export function applyCash(workings: Workings, { event }: Moment<EventOf<'cash'>>): void {
  const { reason, date, amountTotal } = event;
  const { till } = accountOf(workings, event.account);
  if (reason === 'balance') return stateBalance(till, date, amountTotal);
  if (reason === 'deposit') till.hasDeposit = true;
  recordFlow(till, event, amountTotal);
}
