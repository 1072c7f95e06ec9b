import type { AccountCash, CashMoved } from '../book';
import type { BookEvent } from '../event';

/** Cash of one account, moving in the order of the log. */
export interface Till {
  /** Sum of all flows. */
  flows: number;
  /** Flows of all accounts, one by one; null if not requested. */
  readonly moved: CashMoved[] | null;
  hasDeposit: boolean;
  /** The last balance stated, and its date. */
  balance: number | null;
  balanceDate: string;
  /** Sum of flows on later days than that balance. */
  since: number;
}

export const newTill = (moved: CashMoved[] | null): Till => ({
  flows: 0,
  moved,
  hasDeposit: false,
  balance: null,
  balanceDate: '',
  since: 0,
});

/**
 * Records money in, or out if negative. A balance is as of the end of its day and includes its
 * flows.
 */
export function recordFlow(till: Till, { id, date }: BookEvent, amount: number): void {
  till.moved?.push({ event: id, total: amount + 0 }); // avoids -0 for a price of 0
  till.flows += amount;
  if (date > till.balanceDate) till.since += amount;
}

export function stateBalance(till: Till, date: string, amount: number): void {
  till.balance = amount;
  till.balanceDate = date;
  till.since = 0;
}

/** The last stated balance plus later flows; without one, all flows if there was a deposit. */
export function cashOf(account: string, till: Till): AccountCash {
  if (till.balance !== null) return { account, total: till.balance + till.since };
  return { account, total: till.hasDeposit ? till.flows : null };
}
