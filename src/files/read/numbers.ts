/** How numbers are written: 1,234.50 with a decimal point, 1.234,50 with a decimal comma. */
export type Locale = 'point' | 'comma';

/** Words that stand for a missing value. */
const NONE = /^(?:[-–—]+|n\/?a|nan|none|null|unch|<empty>|k\.?a\.?)$/i;

/**
 * Currency signs and codes, spaces within numbers, and the mark before a previous day's last price.
 */
const DROPPED =
  /[\s\u00A0\u202F'’$€£]|US(?=\$)|(?<![A-Z])(?:USD|EUR|CHF|GBP|CAD|AUD|JPY)(?![A-Z])|^[CH](?=[\d.])/g;

/** Powers of ten for unit suffixes. */
const POWERS: Readonly<Record<string, number>> = { '%': -2, K: 3, M: 6 };

const SHAPES = {
  point: /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:e[-+]?\d+)?$/i,
  comma: /^(?:\d+|\d{1,3}(?:\.\d{3})+)?(?:,\d*)?$/,
} as const;

/** A cell with a sign, a unit or commas: undefined if it is not a number. */
function written(cell: string, locale: Locale): number | null | undefined {
  const trimmed = cell.trim();
  if (trimmed === '' || NONE.test(trimmed)) return null;
  const bare = trimmed.replaceAll(DROPPED, '');
  const [, open, sign, body = '', unit, after] =
    /^(\()?([-+])?(.*?)([%KM])?(-)?\)?$/.exec(bare.replace(/[−–]/, '-').replace('-(', '(')) ?? [];
  if (!/\d/.test(body) || !SHAPES[locale].test(body)) return undefined;
  const plain =
    locale === 'point' ? body.replaceAll(',', '') : body.replaceAll('.', '').replace(',', '.');
  // As text: 39.02 / 100 is not the double nearest to 0.3902.
  const size = Number(unit === undefined ? plain : `${plain}e${POWERS[unit]!}`);
  if (!Number.isFinite(size)) return undefined;
  const isNegative = open !== undefined || sign === '-' || after !== undefined;
  return size !== 0 && isNegative ? -size : size;
}

/** Powers of ten that doubles represent exactly, like whole numbers of 15 digits. */
const TENS = Array.from({ length: 16 }, (_, digits) => 10 ** digits);

const [ZERO, POINT, MINUS] = [48, 46, 45];

/**
 * A number with only digits, at most one point and at most one minus, as in nearly all cells: its
 * digits divided by a power of ten give the nearest double. NaN for any other text.
 */
function plainNumber(cell: string): number {
  const { length } = cell;
  if (length === 0 || length > 15) return Number.NaN;
  const isNegative = cell.charCodeAt(0) === MINUS;
  let digits = 0;
  let whole = 0;
  let decimals = -1;
  for (let at = isNegative ? 1 : 0; at < length; at++) {
    const code = cell.charCodeAt(at);
    const digit = code - ZERO;
    if (digit >= 0 && digit <= 9) {
      whole = whole * 10 + digit;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (code === POINT && decimals < 0) decimals = 0;
    else return Number.NaN;
  }
  if (digits === 0) return Number.NaN;
  const size = decimals > 0 ? whole / TENS[decimals]! : whole;
  return isNegative && size !== 0 ? -size : size;
}

/** A number; null if the cell has no value, undefined if its contents are not a number. */
export function cellNumber(cell: string, locale: Locale): number | null | undefined {
  if (locale === 'point') {
    const plain = plainNumber(cell);
    if (!Number.isNaN(plain)) return plain;
  }
  return written(cell, locale);
}

const CERTAIN: Readonly<Record<Locale, RegExp>> = {
  point:
    /^(?:\d{1,3}(?:,\d{3})+\.\d*|[1-9]\d{0,2}(?:,\d{3}){2,}|(?:0|\d{4,})?\.\d+|\d*\.(?:\d{1,2}|\d{4,}))$/,
  comma:
    /^(?:\d{1,3}(?:\.\d{3})+,\d*|[1-9]\d{0,2}(?:\.\d{3}){2,}|(?:0|\d{4,})?,\d+|\d*,(?:\d{1,2}|\d{4,}))$/,
};

/**
 * How a table's numbers are written, from numbers that can be read only one way: 0.25 and 1,234.5
 * have a decimal point, 0,25 and 1.234,5 a decimal comma. Null if they contradict each other, or if
 * there are only ones like 1,234 and 1.234.
 */
export function localeOf(cells: Iterable<string>): Locale | null {
  let [points, commas, doubtful] = [0, 0, 0];
  for (const cell of cells) {
    if (!/[.,]/.test(cell)) continue;
    const bare = cell
      .trim()
      .replaceAll(DROPPED, '')
      .replaceAll(/[-+−–()%]/g, '');
    if (CERTAIN.point.test(bare)) points++;
    else if (CERTAIN.comma.test(bare)) commas++;
    else if (/^\d{1,3}[.,]\d{3}$/.test(bare)) doubtful++;
  }
  if (points > 0 && commas > 0) return null;
  if (commas > 0) return 'comma';
  return points > 0 || doubtful === 0 ? 'point' : null;
}

/** A percentage as a decimal: 39.02 is 0.3902. */
export const ofPercent = (value: number): number => Number(`${value}e-2`);
