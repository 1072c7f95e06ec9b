/**
 * Whether a day or an instant lies where the clock of a computer may stand, right or wrong: from 1970,
 * when it is still the last day of 1969 in New York, to a year that leaves calendars room to count on.
 * What lies beyond is damage.
 */
export const isOfClock = (text: string) => /^(1969-12-31|(19[7-9]|[2-8]\d\d)\d-)/.test(text);
