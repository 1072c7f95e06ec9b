import type { Prepared, PreparedDay } from './prepared';
import type { ReplayRefusal } from './refusal';
import type { ReplayRule } from './rule';
import { dayOfNumber, fridayAbout, monthlyAfter, monthlyOnOrAfter } from './schedule';

/** The days a rule is replayed on. */
export interface Span {
  /** From the first sale on. */
  readonly days: readonly PreparedDay[];
  /** Number of days that could be the first instead: those of the first cycle. */
  readonly starts: number;
}

/** The day on which the first option expires. */
const firstEnd = ({ expiration }: ReplayRule, { number }: PreparedDay) =>
  expiration === 'monthly' ? monthlyAfter(number, 0) : fridayAbout(number, expiration.days);

/** Why the days named by a rule cannot be replayed; null if they can. */
function refusalOf(
  { from, to }: ReplayRule,
  { days, first, last }: Prepared,
): ReplayRefusal | null {
  const [begin, end] = [days[0], days.at(-1)];
  if (begin === undefined || end === undefined || first === null || last === null) {
    return { why: 'nothing' };
  }
  for (const date of [from, to]) {
    if (date === null) continue;
    if (date < first || date > last) return { why: 'outside', date, first, last };
    if (date < begin.date || date > end.date) {
      return { why: 'noVolatility', date, first: begin.date, last: end.date };
    }
  }
  return null;
}

/** The days of a rule; a monthly rule starts on the first standard expiration. */
export function spanOf(rule: ReplayRule, prepared: Prepared): Span | ReplayRefusal {
  const refusal = refusalOf(rule, prepared);
  if (refusal !== null) return refusal;
  const { days } = prepared;
  const asked = rule.from ?? days[0]!.date;
  const until = rule.to ?? days.at(-1)!.date;
  const start = rule.expiration === 'monthly' ? dayOfNumber(monthlyOnOrAfter(asked)) : asked;
  const own = days.filter(({ date }) => date >= start && date <= until);
  const first = own[0];
  const end = first && firstEnd(rule, first);
  if (end === undefined || own.at(-1)!.number < end) {
    return { why: 'tooLong', from: asked, to: until };
  }
  return { days: own, starts: own.findIndex(({ number }) => number >= end) };
}
