import { monthDay } from '../text/format';
import { parseDate } from '../text/parse';
import { atStart } from '../text/sentence';
import { type Draft } from './draft';

/** A name for a plan that has none yet: `GOOGL 365 put, Dec 24`. */
export function suggestedName({ stock, strike, expiration, days }: Draft): string {
  const date = parseDate(expiration).value;
  const until = date ? `, ${monthDay(date)}` : days.trim() && `, ${days.trim()} days`;
  const put = [stock.trim(), strike.trim().replace(/\.00$/, ''), 'put'].filter(Boolean).join(' ');
  return atStart(put) + until;
}
