import type { CallCandidate } from '../../plan/book/callCandidates';
import { percentPerYear } from '../../text/format';
import { doubtBrief } from '../strikes/doubtBrief';
import { strikeText } from '../trades/seriesName';
import { dayWords } from './dayWords';
import { perShare } from './optionLabel';

/** `95 call, Dec 18, bid 1.00: 19.8% a year`, and the doubts about it. */
export function callName(candidate: CallCandidate, asOf: string): string {
  const { contract, premium, annualizedReturn, below, doubts } = candidate;
  const { strike, expiration } = contract;
  const against = [
    below.length > 0 ? ['below a basis'] : [],
    doubts.length > 0 ? [doubtBrief(doubts)] : [],
  ];
  const warned = against
    .flat()
    .map((words) => `, ${words}`)
    .join('');
  return `${strikeText(strike)} call, ${dayWords(expiration, asOf)}, bid ${perShare(premium)}: ${percentPerYear(annualizedReturn)} a year${warned}`;
}

/** When a call may be exercised before expiration. */
export const noteOfCall = (exDividend: string, asOf: string): string =>
  `An ex-dividend day, ${dayWords(exDividend, asOf)}, comes before the call ends: if in the money, with less time value than the dividend, it is likely to be exercised the day before.`;
