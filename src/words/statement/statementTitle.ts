import type { Check } from '../../core/book/reconcile/compare';
import type { Addition } from '../../core/book/statement/addStatement';
import { count } from '../../text/format';
import { amountWords } from '../trades/ledgerWords';
import { differs } from './checkWords';
import { currencyOf } from '../../core/book/ledger/currency';

/**
 * What a statement brings, whether it agrees, and how many questions it raises, in up to three
 * sentences.
 */
export function statementTitle(
  { fresh, contradictions }: Pick<Addition, 'fresh' | 'contradictions'>,
  checks: readonly Check[],
  questions: number,
): string {
  const news = fresh.length === 0 ? 'Nothing new.' : `${count(fresh.length, 'new event')}.`;
  const open = questions === 0 ? [] : [`${count(questions, 'question')} below.`];
  return [news, agreementWords(contradictions, checks), ...open].join(' ');
}

function agreementWords(
  contradictions: Addition['contradictions'],
  checks: readonly Check[],
): string {
  const [only, ...others] = contradictions;
  const different = checks.filter(differs);
  if (only !== undefined && others.length === 0 && different.every((check) => isBy(check, only))) {
    const amount = amountWords(Math.abs(only.difference), currencyOf(only.file[0]!.account));
    return `One trade differs by ${amount}; everything else agrees to the cent.`;
  }
  const trades = contradictions.length === 0 ? '' : `${count(contradictions.length, 'trade')} and `;
  if (different.length > 0) {
    const many = `${trades}${different.length} of ${count(checks.length, 'figure')}`;
    return `${many} ${contradictions.length + different.length === 1 ? 'differs' : 'differ'}.`;
  }
  if (contradictions.length > 0) {
    return `${count(contradictions.length, 'trade')} ${contradictions.length === 1 ? 'differs' : 'differ'}.`;
  }
  return checks.length === 0
    ? 'The file states no figures to prove them against.'
    : 'Everything agrees to the cent.';
}

/** Whether a figure differs by exactly as much as one trade. */
const isBy = ({ difference }: Check, only: Addition['contradictions'][number]) =>
  difference !== null && Math.abs(Math.abs(difference) - Math.abs(only.difference)) < 0.005;
