/*
 * Multiplies the amounts in a text by a whole number, keeping their format; sizes, ids and dates
 * stay.
 */

/** Column heads or attribute names whose numbers are not amounts. */
const NO_AMOUNT =
  /quant|qty|menge|anzahl|stück|stk|кол|shares|contracts|size|mult|conid|\bid\b|id$|order|number|nummer|account|konto|date|datum|time|zeit|code|level|isin|cusip|rate|%|period|year|version|count|length/i;

const NUMBER = /^[-+−]?\(?[-+−]?\s?[$€£]?\s?\(?(\d[\d.,]*)\)?$/;

/** Number of decimals: 2 in `1,234.50`, none in `1,500`. */
function decimalsOf(digits: string, isComma: boolean): number {
  const point = isComma ? ',' : '.';
  const at = digits.lastIndexOf(point);
  return at < 0 ? 0 : digits.length - at - 1;
}

/** `1,234.50` times 3 is `3,703.50`. */
export function times(digits: string, factor: number, isComma: boolean): string {
  const decimals = decimalsOf(digits, isComma);
  const bare = digits.replaceAll(/[.,]/g, '');
  const product = String(BigInt(bare) * BigInt(factor)).padStart(decimals + 1, '0');
  const whole = product.slice(0, product.length - decimals);
  const rest = decimals > 0 ? (isComma ? ',' : '.') + product.slice(-decimals) : '';
  const isGrouped = digits.slice(0, digits.length - decimals - 1).includes(isComma ? '.' : ',');
  const isBareGroup = decimals === 0 && digits.includes(isComma ? '.' : ',');
  const mark = isComma ? '.' : ',';
  const grouped = isGrouped || isBareGroup ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, mark) : whole;
  return grouped + rest;
}

/** Strikes and prices within words: `ACME 17JAN25 50 P`, `Put $50.00`, the code of a series. */
function wordsTimes(text: string, factor: number, isComma: boolean): string {
  const by = (digits: string) => times(digits, factor, isComma);
  return text
    .replaceAll(/(?<=[\uE001-\uFFFF][PC])(\d{8})(?!\d)/g, (code: string) =>
      String(Number(code) * factor).padStart(8, '0'),
    )
    .replaceAll(/(?<=[A-Z\uE000-\uFFFF] ?[PC])(\d{1,5}(?:\.\d+)?)(?![\d.])/g, by)
    .replaceAll(/(?<![\d.,/-])(\d+)(?= ?(?:[PC]|PUT|CALL|Put|Call)\b)/g, by)
    .replaceAll(/(?<=\b(?:PUT|CALL|Put|Call) )(\d+)(?![\d.,/-])/g, by)
    .replaceAll(/(?<=\$)(\d[\d,]*)(?![\d.,])/g, by)
    .replaceAll(/(?<![\d.,/-])(\d[\d,]*\.\d+)(?![\d.,/-])/g, by);
}

/** One cell under its head, or the value of an attribute. */
export function cellTimes(cell: string, head: string, factor: number, isComma: boolean): string {
  const [, digits] = NUMBER.exec(cell.trim()) ?? [];
  if (digits === undefined) return wordsTimes(cell, factor, isComma);
  return NO_AMOUNT.test(head) ? cell : cell.replace(digits, times(digits, factor, isComma));
}
