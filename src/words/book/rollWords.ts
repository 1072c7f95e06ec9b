import type { RollOption } from '../../plan/book/next/frontier';
import type { Candidate } from '../../plan/book/next/candidates';
import { count, DASH, percent, usd } from '../../text/format';
import { dayWords } from './dayWords';
import { doubtBrief } from '../strikes/doubtBrief';
import { strikeText } from '../trades/seriesName';

/** `108 put, Jan 15`. */
export const rollName = (
  { candidate: { contract } }: Pick<RollOption, 'candidate'>,
  asOf: string,
): string => `${strikeText(contract.strike)} put, ${dayWords(contract.expiration, asOf)}`;

/** `35 days more`. */
export const addedWords = ({ plan }: RollOption): string =>
  plan.addedDays === 0 ? 'the same day' : `${count(plan.addedDays, 'day')} more`;

/** `+$0.29`, or for a debit `−$0.45`. */
export const netWords = ({ plan: { netPerShare } }: RollOption): string =>
  netPerShare >= 0.005 ? `+${usd(netPerShare)}` : usd(netPerShare);

export const rollRate = ({ plan: { annualizedReturn } }: RollOption): string =>
  annualizedReturn === null ? DASH : percent(annualizedReturn);

const SOURCES: Readonly<Record<Candidate['source'], string>> = {
  typed: 'typed',
  chain: 'bid in the chain',
  model: 'model',
};

/** `bid in the chain`, and the doubts about its quote. */
export const sourceWords = ({ candidate: { source, doubts } }: RollOption): string =>
  doubts === undefined ? SOURCES[source] : `${SOURCES[source]}, ${doubtBrief(doubts)}`;
