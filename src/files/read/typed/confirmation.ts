import { writtenDate } from '../writtenDate';

/*
 * A fill in a broker's own words, as in its messages and lists of trades: Interactive Brokers `SOLD
 * 2 KO Jan15'27 67.5 Put @ 0.62 (U1234567)`, tastytrade `Sold 2 KO 01/15/27 Put 67.50 @ 0.62`,
 * Schwab `Sold to Open 2 KO 01/15/2027 67.50 P @ $0.62`, thinkorswim `SOLD -2 KO 100 15 JAN 27 67.5
 * PUT @.62`. Wording as of November 2026; other text is read as a typed line.
 */

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

/** The forms in which brokers write an expiration. */
const DATE = [
  `${MONTH}\\.?\\s*\\d{1,2},?\\s*'?\\d{2,4}`,
  `\\d{1,2}[\\s-]*${MONTH}[\\s-]*'?\\d{2,4}`,
  '\\d{1,2}/\\d{1,2}/\\d{2,4}',
  '\\d{4}-\\d{2}-\\d{2}',
  '20\\d{6}',
].join('|');

const NUMBER = '\\$?[\\d,]*\\.?\\d+';

const WHAT = `\\b(?<verb>bot|bought|buy|sld|sold|sell)(?:\\s+to\\s+(?<effect>open|close))?\\s+[+-]?(?<many>[\\d,]+)\\s+(?<symbol>[a-z][a-z0-9./]*)`;

const PRICE = `(?:@|\\bat\\b|\\bfor\\b)\\s*(?:usd\\s*)?(?<price>${NUMBER})`;

const RIGHT = '(?:put|call|p|c)\\b';

const OPTION = new RegExp(
  `${WHAT}\\s+(?:100\\s+)?(?:\\([^)]*\\)\\s*)?(?<date>${DATE})\\s+` +
    `(?:(?<strike>${NUMBER})\\s*(?<right>${RIGHT})|(?<right2>${RIGHT})\\s*(?<strike2>${NUMBER}))` +
    `(?:\\s*\\(100\\))?\\s*${PRICE}(?<rest>.*)$`,
  'i',
);

const STOCK = new RegExp(`${WHAT}(?:\\s+shares?)?\\s*${PRICE}(?<rest>.*)$`, 'i');

const SIDES: Readonly<Record<string, 'sold' | 'bought'>> = {
  bot: 'bought',
  bought: 'bought',
  buy: 'bought',
  sld: 'sold',
  sold: 'sold',
  sell: 'sold',
};

/** A date such as `Jan15'27` or `15 JAN 27`, ISO. */
function dayOf(text: string): string | null {
  const [, month, day, year] =
    new RegExp(`^(${MONTH})\\.?\\s*(\\d{1,2}),?\\s*'?(\\d{2,4})$`, 'i').exec(text) ?? [];
  const plain = month ? `${day}${month}${year}` : text.replaceAll(/[\s']/g, '');
  return writtenDate(plain);
}

const plain = (number = '') => number.replaceAll(/[$,]/g, '');

/** Text that may surround a fill, each with its form in a typed line. */
const AROUND: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/\b(?:commissions?|comm|fees?)\b:?\s*\$?(\d*\.?\d+)/i, (fees) => ` fee ${fees}`],
  [/\b(\d{1,2}:\d\d(?::\d\d)?)\b/, (time) => ` at ${time}`],
  [/\b(?:on\s+)?(\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{2,4})\b/i, (date) => ` on ${date}`],
  [/\(?\b((?:DU|U)\d{5,9})\b\)?:?/i, (account) => ` in ${account}`],
  // The sender, and where the order was executed.
  [/\b(?:tos|tip|you|filled|fill|order)\b:?/i, () => ''],
  [/\b(?:cboe|smart|amex|phlx|ise|box|island|nasdaq|nyse|arca|usd)\b/i, () => ''],
];

/**
 * Converts such surrounding text and keeps the rest: reading the line reports any word that makes
 * no sense.
 */
function beside(text: string): string {
  let left = text;
  let line = '';
  for (const [pattern, words] of AROUND) {
    const [whole, found = ''] = pattern.exec(left) ?? [];
    if (whole === undefined) continue;
    line += words(found);
    left = left.replace(whole, ' ');
  }
  return `${line} ${left.replaceAll(/(?:^|\s)[-–:,.]+(?=\s|$)/g, ' ')}`.trimEnd();
}

/** A confirmation as the line a person would type; null if the text is not one. */
export function asTypedLine(text: string): string | null {
  const option = OPTION.exec(text);
  const found = option ?? STOCK.exec(text);
  if (!found?.groups) return null;
  const { verb, effect, many, symbol, price, rest } = found.groups;
  const { date = '', strike, strike2, right, right2 } = found.groups;
  const way = SIDES[verb!.toLowerCase()]!;
  const start = `${way}${effect ? ` to ${effect}` : ''} ${plain(many)} ${symbol}`;
  const around = beside(`${text.slice(0, found.index)} ${rest}`);
  if (!option) return `${start} ${plain(price)}${around}`;
  const day = dayOf(date);
  if (day === null) return null;
  const series = `${plain(strike ?? strike2)}${(right ?? right2)!.charAt(0).toLowerCase()} ${day}`;
  return `${start} ${series} ${plain(price)}${around}`;
}
