/* Why a row is not read, in the sentences that several formats have for rows of their own. */

/** `isNot('Feb 30', 'a date')` says that “Feb 30” is not a date. */
export const isNot = (text: string, what: string) => `“${text}” is not ${what}.`;

export const namesNothing = (name: string) => `“${name}” names neither an option nor a stock.`;

export const NAMES_NO_STOCK = 'It names no stock.';
export const HAS_NO_QUANTITY = 'It has no quantity.';
export const QUANTITY_IS_0 = 'Its quantity is 0.';
export const NOT_WHOLE = 'It is not for whole contracts.';
export const HAS_NO_PRICE = 'It has no price.';
export const HAS_NO_AMOUNT = 'It has no amount.';

/** What a person has to enter by hand. */
export const UNREAD_ACTION = 'This corporate action is not read: enter by hand what it changed.';
export const UNREAD_MOVE = 'Moves like this are not read: enter by hand what came or went.';

export const UNCLOSED = 'A quotation mark opens here and never closes: the rest is not read.';
