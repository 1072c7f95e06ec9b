/**
 * Whether a day or an instant is one that a computer's clock may show, right or wrong: from 1970,
 * when it is still the last day of 1969 in New York, to a year that leaves calendars room to count
 * on. Anything else is corrupt.
 */
export const isOfClock = (text: string) => /^(1969-12-31|(19[7-9]|[2-8]\d\d)\d-)/.test(text);
