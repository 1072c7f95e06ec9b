import Papa from 'papaparse';
import type { CashMoved, Realized } from '../core/book/book';
import type { BookEvent } from '../core/book/event';
import { toCents } from '../text/cents';
import { typedLine } from './read/typed/typedLine';

/* Dollars are written as numbers: text starting with a minus sign would count as a formula. */

const csvOf = (rows: readonly (readonly unknown[])[]) =>
  Papa.unparse(rows as unknown[][], { escapeFormulae: true });

/** The log for a spreadsheet: each event in columns, in words, and as a line that can be read back. */
export function logCsv<Event extends BookEvent>(
  events: readonly Event[],
  cashMoved: readonly CashMoved[],
  wordsOf: (event: Event) => string,
): string {
  const moved = new Map(cashMoved.map(({ event, total }) => [event, total]));
  const heads = ['Date', 'Time', 'Account', 'Kind', 'What happened', 'Cash, dollars', 'Line'];
  return csvOf([
    heads,
    ...events.map((event) => {
      const total = moved.get(event.id);
      const { date, time = '', account, kind } = event;
      const cash = total === undefined ? '' : toCents(total);
      return [date, time, account, kind, wordsOf(event), cash, typedLine(event)];
    }),
  ]);
}

/** `12/24/2026`, the date format of the form. */
const formDate = (date: string) => `${date.slice(5, 7)}/${date.slice(8)}/${date.slice(0, 4)}`;

/**
 * Columns of Form 8949, Sales and Other Dispositions of Capital Assets, 2025; extra columns follow
 * them.
 */
const FORM_8949 = [
  '(a) Description of property',
  '(b) Date acquired',
  '(c) Date sold or disposed of',
  '(d) Proceeds',
  '(e) Cost or other basis',
  '(f) Code',
  '(g) Adjustment',
  '(h) Gain or loss',
  'Term',
  'Account',
  'How',
  'Wash sale to check',
];

/** Proceeds, cost and gain in cents. Rounding goes into the cost, so that (d) less (e) is (h). */
function centsOf({ proceedsTotal, costTotal, gainTotal }: Realized) {
  const [proceeds, cost, gain] = [proceedsTotal, costTotal, gainTotal].map((total) =>
    total === null ? '' : toCents(total),
  );
  const isWhole = typeof proceeds === 'number' && typeof gain === 'number';
  return { proceeds, cost: isWhole ? toCents(proceeds - gain) : cost, gain };
}

/**
 * Realized gains, one row each, in the columns of Form 8949: (b) is the opening day, (c) the
 * closing day. Dividends are not sales and are left out; codes and adjustments are left to the
 * filer.
 */
export function realizedCsv(rows: readonly Realized[], nameOf: (row: Realized) => string): string {
  return csvOf([
    FORM_8949,
    ...rows
      .filter(({ how }) => how !== 'dividend')
      .map((row) => {
        const { proceeds, cost, gain } = centsOf(row);
        return [
          nameOf(row),
          row.openedOn === null ? '' : formDate(row.openedOn),
          formDate(row.date),
          proceeds,
          cost,
          '',
          '',
          gain,
          row.term ?? '',
          row.account,
          row.how,
          row.flags.join(' '),
        ];
      }),
  ]);
}
