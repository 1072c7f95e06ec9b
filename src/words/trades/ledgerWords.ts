import { currencyOf, HOME_CURRENCY } from '../../core/book/ledger/currency';
import type { Realized } from '../../core/book/book';
import type { BookEvent } from '../../core/book/event';
import { oncePer } from '../../core/market/once';
import { amountsIn } from '../../text/currency';
import { count, usdExact } from '../../text/format';
import { atStart } from '../../text/sentence';
import { eventWords } from './eventWords';

const isCode = (currency: string) => /^[A-Z]{3}$/.test(currency);

const amountsOf = oncePer((currency: string) =>
  currency === HOME_CURRENCY || !isCode(currency) ? usdExact : amountsIn(currency).perShare,
);

/** An amount to the cent in a currency: `$1,044.88`, `EUR 9,370.23`. */
export const amountWords = (amount: number, currency: string): string =>
  amountsOf(currency)(amount);

/** An event as the start of a sentence, with prices in its ledger's currency. */
export function toldWords(event: BookEvent): string {
  const words = atStart(eventWords(event));
  const currency = currencyOf(event.account);
  return currency === HOME_CURRENCY ? words : words.replaceAll('$', `${currency} `);
}

/** What is kept apart from figures in dollars, in one sentence; null if nothing is. */
export function apartWords(events: readonly BookEvent[]): string | null {
  const others = events.filter(({ account }) => currencyOf(account) !== HOME_CURRENCY);
  if (others.length === 0) return null;
  const currencies = [...new Set(others.map(({ account }) => currencyOf(account)))];
  const are = others.length === 1 ? 'is' : 'are';
  return `${count(others.length, 'event')} in ${currencies.join(', ')} ${are} kept apart: in the log, but in no figure here.`;
}

/** What a year's gains on broad indexes need apart from Form 8949; null if there are none. */
export const section1256Words = (rows: readonly Pick<Realized, 'term'>[]): string | null =>
  rows.some(({ term }) => term === '60/40')
    ? 'Rows of the term 60/40 are section 1256 contracts: they belong on Form 6781, not on Form 8949. One that is open on December 31 is taxed at its value of that day, which is not computed here.'
    : null;
