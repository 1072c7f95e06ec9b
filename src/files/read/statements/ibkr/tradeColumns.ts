import { cellNumber } from '../../numbers';
import { isDateTime } from './cells';
import { headOf, type TradeHead } from './words';

/** Positions of a trade's columns; -1 for missing ones. */
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

const isNumber = (cell = '') => typeof cellNumber(cell, 'point') === 'number';

/**
 * In an unknown language, columns are recognized by a row's structure: a date, the symbol before
 * it, quantity and price after it, and proceeds where a number equals the price of the whole
 * quantity.
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

/** Column positions by name, or else by the first row under the heading; null if neither works. */
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
