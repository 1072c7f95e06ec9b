import type { AccountCash, CashMoved } from '../book';
import type { BookEvent } from '../event';

/** Cash of one account, as it comes and goes in the order of the log. */
export interface Till {
  /** All flows. */
  flows: number;
  /** Those of all accounts, one by one; null where they are not asked for. */
  readonly moved: CashMoved[] | null;
  hasDeposit: boolean;
  /** The last balance stated, and its date. */
  balance: number | null;
  balanceDate: string;
  /** Flows of days after it. */
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

/** Money in, or out below 0. A balance is of the end of its day, so flows of that day are in it. */
export function flow(till: Till, { id, date }: BookEvent, amount: number): void {
  till.moved?.push({ event: id, total: amount + 0 }); // no -0 of a price of 0
  till.flows += amount;
  if (date > till.balanceDate) till.since += amount;
}

export function stateBalance(till: Till, date: string, amount: number): void {
  till.balance = amount;
  till.balanceDate = date;
  till.since = 0;
}

/** The last stated balance and what came later; without one all flows, if there was a deposit. */
export function cashOf(account: string, till: Till): AccountCash {
  if (till.balance !== null) return { account, total: till.balance + till.since };
  return { account, total: till.hasDeposit ? till.flows : null };
}
