import type { Plan } from '../../plan/plan';
import { usdTotal } from '../../text/format';

export const ACCOUNT_NAMES = {
  cash: 'a cash account',
  margin: 'a margin account',
  ira: 'an IRA',
} as const;

/** Whether the account cannot borrow, so that the broker refuses a put without its cash. */
export const refusesUnsecured = ({ account }: Plan) => account.accountKind !== 'margin';

/**
 * `$18,250 is missing to pay for the shares`; null if nothing is missing, or the cash is not known.
 */
export const missingWords = ({ missingCashTotal, isIndex }: Plan) =>
  missingCashTotal
    ? `${usdTotal(missingCashTotal)} is missing to ${isIndex ? 'cover the strike' : 'pay for the shares'}`
    : null;

/** What the order is called while cash for the shares is missing. */
export const unsecuredIs = (plan: Plan) =>
  refusesUnsecured(plan)
    ? `the broker refuses such an order in ${ACCOUNT_NAMES[plan.account.accountKind]}`
    : 'this is a naked put on margin';
