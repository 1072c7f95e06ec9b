const LIST = new Intl.ListFormat('en-US');

/** `cash, account value, and account number`. */
export const listed = (words: readonly string[]): string => LIST.format(words);
