import { CALENDAR, PDF, WEB_PAGE, WORKBOOK, textRefusal, type Stranger } from '../foreignText';

/** How files that are not statements begin, and what to say about them. */
const STRANGERS: readonly Stranger[] = [
  WORKBOOK,
  [PDF, 'This is a PDF, not a table: ask your broker for the same statement as CSV.'],
  [WEB_PAGE, 'This is a web page and not a statement: download the statement as CSV.'],
  [CALENDAR, 'This is a calendar, not a statement.'],
  [/^\s*[[{]/, 'This is JSON, not a known statement: download the statement as CSV.'],
];

/** Why a text cannot be a statement, as one sentence; null if it may be one. */
export const refusal = (text: string): string | null =>
  textRefusal(text, STRANGERS, 'This is not text: save the statement as CSV in UTF-8.');
