import { CALENDAR, PDF, WORKBOOK, textRefusal, type Stranger } from '../foreignText';

/** How files without prices begin, and what to say about them. */
const STRANGERS: readonly Stranger[] = [
  WORKBOOK,
  [PDF, 'This is a PDF, not a table: download the prices as CSV.'],
  [
    /^\s*<(?:!doctype\s+html|html|head|body|table|\?xml)/i,
    'This is a web page and not its table: download the prices as CSV, or copy the table itself.',
  ],
  [/^\s*[[{]/, 'This is JSON, not a table: download the prices as CSV.'],
  [CALENDAR, 'This is a calendar, not a table of prices.'],
  [
    /^\s*"?(?:Statement"?,"?Header|BOF"?,|ClientAccountID)/,
    'This is an account’s statement, not a table of prices: read it in Trades.',
  ],
];

/** Why a text cannot be a price history, as one sentence; null if it may be one. */
export const refusal = (text: string): string | null =>
  textRefusal(text, STRANGERS, 'This is not text: save the prices as CSV in UTF-8.');
