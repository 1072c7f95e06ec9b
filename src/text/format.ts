/** Shown in place of a figure that has no meaning; the reason is shown beside it. */
export const DASH = '—';

const MINUS = '−';

export const numberFormat = (options: Intl.NumberFormatOptions) => {
  const format = new Intl.NumberFormat('en-US', { signDisplay: 'negative', ...options });
  return (value: number) => format.format(value).replace('-', MINUS);
};

const dollarsAndCents = numberFormat({ style: 'currency', currency: 'USD' });
const wholeDollars = numberFormat({
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 0,
});
const plainCents = numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
const plain = numberFormat({ maximumFractionDigits: 6 });
const percentOf = (digits: number) =>
  numberFormat({ style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits });
const percent1 = percentOf(1);
const percent2 = percentOf(2);
const percent4 = percentOf(4);

/** Dollars per share: always cents. `359.6107` is `$359.61`. */
export const usd = dollarsAndCents;

/** Dollars without cents. */
export const usdWhole = wholeDollars;

/** The smallest amount that rounds to 1,000; from here up, whole units are shown. */
export const WHOLE_FROM = 999.995;

/** Dollars for the whole position: cents below $1,000, whole dollars from there. */
export const usdTotal = (value: number) =>
  Math.abs(value) < WHOLE_FROM ? dollarsAndCents(value) : wholeDollars(value);

/** Dollars for the whole position to the cent, for print and statements. */
export const usdExact = dollarsAndCents;

/** A price in a sentence: `$365`, `$359.61`. */
export const usdBrief = (value: number) => dollarsAndCents(value).replace(/\.00$/, '');

/** A decimal as a percentage with one decimal: 0.14566 is `14.6%`. */
export const percent = percent1;
/** A percentage set by a person, without trailing zeros: `20%`, `2.5%`. */
export const percentBrief = numberFormat({ style: 'percent', maximumFractionDigits: 2 });
export const percentFine = percent2;
/** A share for which decimals would add nothing: `56%`. */
export const percentWhole = percentOf(0);
export const percentFinest = percent4;

/** A yearly rate; above ten times a year its digits mean nothing. */
export const percentPerYear = (value: number) => (value > 10 ? '>1,000%' : percent1(value));

/** A plain number with up to six decimals and thousands separators. */
export const number = plain;

/** A price as in an order: `1,234.50`, without a currency sign. */
export const price = plainCents;

/** `1 day`, `37 days`. */
export const count = (n: number, one: string, many = `${one}s`) =>
  `${plain(n)} ${n === 1 ? one : many}`;

/** Makes a formatter for ISO dates. */
export const dateFormat = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...options });
  return (isoDate: string) => format.format(Date.parse(isoDate));
};

/** `2026-12-24` as `December 24, 2026`. */
export const longDate = dateFormat({ dateStyle: 'long' });
/** `2026-12-24` as `Thu, Dec 24, 2026`. */
export const shortDate = dateFormat({
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  year: 'numeric',
});
/** `2026-12-24` as `Dec 24, 2026`. */
export const mediumDate = dateFormat({ dateStyle: 'medium' });
/** `2026-12-24` as `Dec 24`. */
export const monthDay = dateFormat({ month: 'short', day: 'numeric' });
