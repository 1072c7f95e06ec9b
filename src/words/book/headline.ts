import type { CashCalendar } from '../../plan/book/cashCalendar';
import { count, usdWhole } from '../../text/format';
import { dayWords } from './dayWords';

const MANY = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

const needsWords = (needs: number) =>
  needs === 0
    ? 'Nothing needs you.'
    : needs === 1
      ? 'One thing needs you.'
      : `${MANY[needs] ?? count(needs, '').trim()} things need you.`;

function cashWords(calendars: readonly CashCalendar[], asOf: string): string {
  const short = calendars.toSorted((a, b) => b.shortTotal - a.shortTotal)[0];
  if (!short) return '';
  if (short.shortTotal > 0) {
    return `If every put were assigned you would be ${usdWhole(short.shortTotal)} short by ${dayWords(short.shortOn!, asOf)}.`;
  }
  // An index owes nothing while it is above the strike, but as much as a stock if it falls.
  const pays = calendars.every(({ coverage }) => coverage !== null && coverage >= 1);
  return pays ? 'Your cash pays for every put if all are assigned.' : '';
}

/** The headline of Trades: what needs a decision, and the worst that assignments would take. */
export const headline = (needs: number, calendars: readonly CashCalendar[], asOf: string): string =>
  [needsWords(needs), cashWords(calendars, asOf)].filter(Boolean).join(' ');
