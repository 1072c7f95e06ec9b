import { sameCashOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { usd } from '../../text/format';
import { noBillWords, rolledWords } from '../noBill';

/** Open points of the table of the same cash, one per line. */
export function sameCashNotes(plan: Plan): readonly string[] {
  const above = sameCashOf(plan)?.beatsBillsAbove ?? null;
  const noBill = noBillWords(plan);
  const beats =
    above === null ? '' : `Above ${usd(above)} the put beats T-bills${rolledWords(plan)}. `;
  return [
    `${beats}On margin a fall can force you to close.`,
    noBill ? `No rows with T-bills: ${noBill}.` : billsNote(plan),
  ].filter((words) => words !== null);
}

/** For brokers that do not let bills secure the put. */
const billsNote = ({ account: { accountKind }, missingCashTotal }: Plan) =>
  accountKind === 'margin' || missingCashTotal
    ? null
    : 'In your account bills do not secure the put: Interactive Brokers wants the strike in cash.';
