import type { BatchedEvent } from '../../core/book/statement/batch';
import type { Contradiction } from '../../core/book/statement/agreement';
import { moneyOf } from '../../core/book/statement/money';
import { currencyOf } from '../../core/book/ledger/currency';
import { count, mediumDate, monthDay } from '../../text/format';
import { amountWords } from '../trades/ledgerWords';
import { rowsWords } from './checkWords';

const sum = (events: readonly BatchedEvent[], amountOf: (event: BatchedEvent) => number) =>
  events.reduce((all, event) => all + amountOf(event), 0);

const feeOf = (event: BatchedEvent) => ('feesTotal' in event ? event.feesTotal : 0);

/** What distinguishes the two versions of a trade. */
export function apartIn({ book, file }: Contradiction): 'fee' | 'price' | 'amount' {
  const [one] = file;
  if (one === undefined || !('feesTotal' in one)) return 'amount';
  const gross = (events: readonly BatchedEvent[]) =>
    sum(events, (event) => moneyOf(event) + feeOf(event));
  return Math.abs(gross(book) - gross(file)) < 0.005 ? 'fee' : 'price';
}

const priceText = (events: readonly BatchedEvent[], currency: string) => {
  const prices = new Set(events.map((event) => ('price' in event ? event.price : null)));
  const [price] = prices;
  return prices.size === 1 && typeof price === 'number' ? `at ${amountWords(price, currency)}` : '';
};

/** One version of a contradicted trade: its source, date, and the difference. */
export interface SideWords {
  readonly who: string;
  readonly when: string;
  readonly what: string;
}

const timeWords = ([first]: readonly BatchedEvent[]) => first?.time ?? 'no time';

function toldApart(events: readonly BatchedEvent[], apart: ReturnType<typeof apartIn>): string {
  const currency = currencyOf(events[0]!.account);
  if (apart === 'fee') return `fee ${amountWords(sum(events, feeOf), currency)}`;
  if (apart === 'price')
    return priceText(events, currency) || amountWords(sum(events, moneyOf), currency);
  return amountWords(sum(events, moneyOf), currency);
}

/** Both versions of a trade with different money. */
export function sidesWords(
  pair: Contradiction,
  fileOf: (batch: string) => string | undefined,
): readonly [file: SideWords, book: SideWords] {
  const apart = apartIn(pair);
  const [mine] = pair.book;
  const from = mine?.batch === undefined ? undefined : fileOf(mine.batch);
  return [
    {
      who: `The file, ${rowsWords(pair.file.map(({ source }) => source.line))}`,
      when: timeWords(pair.file),
      what: toldApart(pair.file, apart),
    },
    {
      who: `Your log, ${from === undefined ? `typed for ${monthDay(mine!.date)}` : `from ${from}`}`,
      when: timeWords(pair.book),
      what: toldApart(pair.book, apart),
    },
  ];
}

/** `One row explains all three`, if the differences equal the trade's difference. */
export const whyTitle = (explained: number): string =>
  explained === 0
    ? 'The same trade, with other amounts'
    : explained === 1
      ? 'One row explains it'
      : `One row explains all ${['two', 'three', 'four', 'five'][explained - 2] ?? explained}`;

/** What an earlier statement brought: `12 events, Nov 2 to Nov 25`. */
export const batchWords = (events: number, addedOn: string): string =>
  `${count(events, 'event')}, added ${mediumDate(addedOn)}`;
