import { ACCOUNT_FIELD_NAMES, NEW_ACCOUNT, type Account } from '../../account/account';
import { continuousRate } from '../../core/bills/treasuryBill';
import type { FeeSchedule } from '../../core/costs/feeSchedule';
import type { AccountInput } from '../../draft/given';
import { readField } from '../../draft/readField';
import { isExampleBill } from '../compare/exampleBill';
import { feeSchedule, sameTenorBill } from '../plan';

/** The account values that a book uses. */
export interface AccountTerms {
  readonly schedule: FeeSchedule;
  /** Yield of T-bills: simple, decimal per year; null without a quote. */
  readonly billYield: number | null;
  /** Whether that is of the example's quote, not of one's own. */
  readonly isBillExample: boolean;
  /** Rate for pricing, continuous per year; 0 without a quote. */
  readonly rate: number;
  readonly accountValueTotal: number | null;
}

/** Days of the bill whose yield stands for what a book's cash earns. */
const BILL_DAYS = 28;

/** A field whose text cannot be read falls back to its initial value. */
const readAccount = (account: Account) =>
  Object.fromEntries(
    ACCOUNT_FIELD_NAMES.map((name) => {
      const { value, problem } = readField(name, account[name]);
      return [name, problem ? readField(name, NEW_ACCOUNT[name]).value : value] as const;
    }),
  ) as unknown as AccountInput;

/** Fees and rates of an account on a day. */
export function accountTerms(account: Account, today: string): AccountTerms {
  const read = readAccount(account);
  const bill = sameTenorBill(read, BILL_DAYS, today)?.bill ?? null;
  return {
    schedule: feeSchedule(read),
    billYield: bill && bill.investmentRate,
    isBillExample: isExampleBill(read),
    rate: bill ? continuousRate({ price: bill.price, days: BILL_DAYS }) : 0,
    accountValueTotal: read.accountValue,
  };
}
