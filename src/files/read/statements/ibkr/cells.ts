/*
 * How Interactive Brokers writes accounts and days, the same in every language: columns that cannot
 * be named are found by them.
 */

/** `U1234567`, `DU1234567`. */
export const isAccount = (cell: string): boolean => /^[A-Z]{1,2}\d{5,}$/.test(cell);

/** Every account that a text names. */
export const accountsIn = (text: string): readonly string[] =>
  text.match(/\b[A-Z]{1,2}\d{5,}\b/g) ?? [];

/** Whether a cell begins with a day, whatever follows it. */
export const beginsWithDay = (cell: string): boolean => /^\d{4}-\d\d-\d\d/.test(cell);

/** A day, alone or before a time: `2025-01-06`, `2025-01-06, 10:15:02`. */
export const isDateTime = (cell: string): boolean => /^\d{4}-\d\d-\d\d(?:$|[, ])/.test(cell);
