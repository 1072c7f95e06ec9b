import { currencyOf, HOME_CURRENCY } from '../../core/book/ledger/currency';
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
