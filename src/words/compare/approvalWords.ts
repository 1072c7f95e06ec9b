import type { Approval } from '../../core/strategies/strategy';
import type { Row } from '../../plan/compare/compare';
import { underlyingOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { ACCOUNT_NAMES } from '../plan/unsecuredWords';

const APPROVALS: Readonly<Record<Approval, string>> = {
  none: 'None',
  coveredCalls: 'Covered calls',
  cashSecuredPuts: 'Cash-secured puts',
  spreads: 'Spreads',
  nakedPuts: 'Uncovered puts',
  nakedOptions: 'Uncovered puts and calls',
  portfolioMargin: 'Uncovered puts, portfolio margin',
};

const LEAST_FIRST = Object.keys(APPROVALS);

/** Rank of the approval a broker must give for a row; 0 is the lowest. */
export const approvalRank = ({ approval }: Row) => LEAST_FIRST.indexOf(approval);

/** Date of the approval levels that brokers usually require. */
export const APPROVALS_AS_OF = 'as of November 2026';

export const APPROVAL_NOTE = `Approval: what brokers usually asked for ${APPROVALS_AS_OF}; names and levels differ, and yours decides.`;

/** Why the account's kind rules out a row, or its conditions; null if it does neither. */
function accountNote({ kind, accounts }: Row, plan: Plan): string | null {
  const { accountKind } = plan.account;
  if (accounts === 'any') return null;
  if (accountKind === 'margin') {
    return kind === 'putWithBills' ? 'bills count less a haircut of about 1%' : null;
  }
  const not = `not in ${ACCOUNT_NAMES[accountKind]}`;
  if (kind === 'putWithBills') return `${not}: Interactive Brokers wants cash there`;
  if (accounts === 'margin') return not;
  // Both puts of a European spread settle together, so nothing is ever borrowed.
  if (underlyingOf(plan).style === 'european') return null;
  return accountKind === 'ira'
    ? 'only in a margin-type IRA'
    : `${not}, except for European options`;
}

/** The approval a broker requires for a row, and whether the account's kind allows it. */
export const approvalCell = (row: Row, plan: Plan) => ({
  text: APPROVALS[row.approval],
  note: accountNote(row, plan),
});

/** Whether T-bills may stand behind the put in this kind of account. */
export function billsSecureWords({ account: { accountKind } }: Plan): string {
  return accountKind === 'margin'
    ? 'T-bills count toward a put in a margin account, less a haircut of about 1%, and the put is on margin there.'
    : `Yours is ${ACCOUNT_NAMES[accountKind]}: Interactive Brokers wants the strike in cash there, and T-bills do not secure the put. The row with T-bills is for a margin account; other brokers may differ, so ask yours.`;
}
