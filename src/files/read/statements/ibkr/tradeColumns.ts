import { cellNumber } from '../../numbers';
import { headOf, type TradeHead } from './words';

/** Where a trade's columns stand; those that are not there nowhere. */
export type TradePlaces = Readonly<Record<TradeHead, number>>;

const NOWHERE = -1;

const EMPTY: TradePlaces = {
  category: NOWHERE,
  currency: NOWHERE,
  account: NOWHERE,
  symbol: NOWHERE,
  dateTime: NOWHERE,
  quantity: NOWHERE,
  price: NOWHERE,
  proceeds: NOWHERE,
  fee: NOWHERE,
  basis: NOWHERE,
  realized: NOWHERE,
  code: NOWHERE,
};

const NEEDED: readonly TradeHead[] = [
  'currency',
  'symbol',
  'dateTime',
  'quantity',
  'price',
  'proceeds',
  'fee',
];

export const isDateTime = (cell: string) => /^\d{4}-\d\d-\d\d(?:$|[, ])/.test(cell);

const isNumber = (cell = '') => typeof cellNumber(cell, 'point') === 'number';

/**
 * In a language that is not known columns are told by a row: a day, before it the symbol, after it
 * quantity and price, and proceeds where they are the price of all of it.
 */
function byStructure(cells: readonly string[]): TradePlaces | null {
  const dateTime = cells.findIndex(isDateTime);
  if (dateTime < 6) return null;
  const quantity = isNumber(cells[dateTime + 1]) ? dateTime + 1 : dateTime + 2;
  const price = quantity + 1;
  const worth =
    Math.abs(cellNumber(cells[quantity] ?? '', 'point') ?? 0) *
    (cellNumber(cells[price] ?? '', 'point') ?? Number.NaN);
  const proceeds = [price + 1, price + 2].find((at) => {
    const size = Math.abs(cellNumber(cells[at] ?? '', 'point') ?? Number.NaN);
    return Math.abs(size - worth) < 0.01 || Math.abs(size - worth * 100) < 0.01;
  });
  if (proceeds === undefined) return null;
  return {
    category: 3,
    currency: 4,
    account: dateTime - 1 > 5 ? 5 : NOWHERE,
    symbol: dateTime - 1,
    dateTime,
    quantity,
    price,
    proceeds,
    fee: proceeds + 1,
    basis: proceeds + 2,
    realized: proceeds + 3,
    code: cells.length - 1,
  };
}

/** Where columns stand by their names, else by the first row under them; null where neither tells. */
export function tradePlaces(
  heads: readonly string[],
  cells: readonly string[],
): TradePlaces | null {
  const named: Record<TradeHead, number> = { ...EMPTY };
  for (const [at, name] of heads.entries()) {
    const head = headOf(name);
    if (head !== null && named[head] === NOWHERE) named[head] = at;
  }
  if (NEEDED.every((head) => named[head] !== NOWHERE)) return named;
  return byStructure(cells);
}
