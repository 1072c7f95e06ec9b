import { FIELDS, initialShare } from '../../draft/fields';
import type { AccountInput } from '../../draft/given';
import { KEPT_BILLS } from '../plan';

/** The bills whose quotes may be kept, shortest first. */
export const TENORS = Object.keys(KEPT_BILLS) as readonly (keyof typeof KEPT_BILLS)[];

/** Whether quotes of several tenors are kept: they count instead of the single quote. */
export const keepsBills = (account: AccountInput) => TENORS.some((name) => account[name] !== null);

/** Whether the T-bill rate is still the example's. */
export const isExampleBill = (account: AccountInput) =>
  !keepsBills(account) &&
  account.billKind === FIELDS.billKind.initial &&
  account.billQuote === initialShare('billQuote');
