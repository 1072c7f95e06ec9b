import { ACCOUNT_FIELD_NAMES, NEW_ACCOUNT, type Account } from '../account/account';
import { NOT_ON_INDEXES } from '../core/costs/feeSchedule';
import { orderFees } from '../core/costs/orderFees';
import type { Contract } from '../core/market/contract';
import { contractKind } from '../core/market/contractKind';
import type { AccountInput } from '../draft/given';
import { readField } from '../draft/readField';
import { toCents } from '../text/cents';
import { feeSchedule } from './plan';

interface Order {
  readonly side: 'buy' | 'sell';
  readonly contract: Contract;
  readonly contracts: number;
  /** Dollars per share. */
  readonly price: number;
}

/** An account as read; text that cannot be read falls back to its initial value. */
const readAccount = (account: Account) =>
  Object.fromEntries(
    ACCOUNT_FIELD_NAMES.map((name) => [
      name,
      readField(name, account[name]).value ?? readField(name, NEW_ACCOUNT[name]).value,
    ]),
  ) as unknown as AccountInput;

/** Fees of an option order by an account's schedule, to the cent. */
export function scheduledFees(account: Account, order: Order): number {
  const { side, contract, contracts, price: premium } = order;
  const isIndex = contractKind(contract.root) === 'index';
  const schedule = {
    ...feeSchedule(readAccount(account)),
    ...(isIndex && { [NOT_ON_INDEXES]: 0 }),
  };
  const { multiplier } = contract;
  const { total } = orderFees({ side, premium, contracts, multiplier, schedule });
  return toCents(total);
}
