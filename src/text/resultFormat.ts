import { numberFormat, percentFine, usdBrief, usdTotal, usdWhole } from './format';

const shortDollars = numberFormat({
  style: 'currency',
  currency: 'USD',
  notation: 'compact',
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** The same where space is short: from a million `$1.23M`. */
export const usdTotalShort = (value: number) =>
  Math.abs(value) < 999_999.5 ? usdTotal(value) : shortDollars(value);

/** A round value on an axis: `$365`, `−$2,500`, and from a hundred thousand `−$10M`. */
export const usdAxis = (value: number) =>
  Math.abs(value) < 1e5 ? usdBrief(value) : shortDollars(value).replace('.00', '');

/** A result: a gain has a plus sign. */
export const usdResult = (value: number) => signed(usdTotal(value), value);

/** The same where space is short: from a million `−$1.23M`. */
export const usdResultBrief = (value: number) => signed(usdTotalShort(value), value);

/** A result where space is short: `+$539`, `−$12,345`, and from a million `−$1.23M`. */
export const usdResultShort = (value: number) =>
  signed(Math.abs(value) < 999_999.5 ? usdWhole(value) : shortDollars(value), value);

/** A percentage result: a gain has a plus sign. */
export const percentResult = (value: number) => signed(percentFine(value), value);

const signed = (text: string, value: number) =>
  value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
