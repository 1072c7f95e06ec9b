import { CALENDAR, PDF, WEB_PAGE, WORKBOOK, textRefusal, type Stranger } from '../foreignText';

/** How files that are not chains begin, and what to say about them. */
const STRANGERS: readonly Stranger[] = [
  WORKBOOK,
  [PDF, 'This is a PDF, not a table: copy the quotes from the page itself.'],
  [
    WEB_PAGE,
    'This is a web page and not its table: on the page, select the quotes and copy them here.',
  ],
  [
    /^\s*<(?:\?xml|FlexQueryResponse)/,
    'This is XML, not an option chain: read a statement in Trades.',
  ],
  [
    /^\s*\{\\rtf/,
    'This is a document with its layout, not text: save it as plain text, or copy the quotes here.',
  ],
  [/^\s*"?Action"?,"?Quantity"?,/, 'This is a basket of orders, not an option chain.'],
  [CALENDAR, 'This is a calendar, not an option chain.'],
  [
    /^\s*"?(?:Statement"?,"?Header|BOF"?,|ClientAccountID|Run Date"?,|Activity Date"?,|Date"?,"?Type"?,"?Sub Type|Transactions {1,2}for account)/,
    'This is an account’s statement, not an option chain: read it in Trades.',
  ],
];

/** Why a text cannot be an option chain, as one sentence; null if it may be one. */
export const refusal = (text: string): string | null =>
  textRefusal(
    text,
    STRANGERS,
    'This is not text: save the quotes as CSV in UTF-8, or copy them here.',
  );
