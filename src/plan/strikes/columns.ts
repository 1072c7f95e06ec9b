import { isSound } from '../../core/chain/dominance';
import { rulesBroken } from '../../core/chain/filters';
import type { RankedPut } from '../../core/chain/rankedPut';

/** The figure a column is sorted by. */
const FIGURES = {
  expiration: ({ days }) => days,
  strike: ({ contract }) => contract.strike,
  spread: ({ spreadOfMid }) => spreadOfMid,
  annualizedReturn: ({ annualizedReturn }) => annualizedReturn,
  overBills: ({ excessOverBills }) => excessOverBills,
  assignment: ({ assignment }) => assignment,
  bearable: ({ bearableVolatility }) => bearableVolatility,
  cash: ({ collateralTotal }) => collateralTotal,
  rules: rulesBroken,
  soldAt: ({ price }) => price,
  periodReturn: ({ periodReturn }) => periodReturn,
  perDay: ({ dollarsPerDay }) => dollarsPerDay,
  breakeven: ({ breakeven }) => breakeven,
  implied: ({ impliedVolatility }) => impliedVolatility,
  delta: ({ delta }) => delta,
  profit: ({ profit }) => profit,
  touch: ({ touchStrike }) => touchStrike,
  deviations: ({ deviationsToStrike }) => deviationsToStrike,
  openInterest: ({ quote }) => quote.openInterest,
  volume: ({ quote }) => quote.volume,
  secured: ({ contractsSecured }) => contractsSecured,
  passingBid: ({ passingBid }) => passingBid,
  dominated: ({ dominatedBy }) => dominatedBy && dominatedBy.strike,
} as const satisfies Readonly<Record<string, (put: RankedPut) => number | null>>;

export type Column = keyof typeof FIGURES;

export const ALL_COLUMNS = Object.keys(FIGURES) as readonly Column[];

/** The columns shown until others are chosen. */
export const COLUMNS: readonly Column[] = [
  'expiration',
  'strike',
  'spread',
  'annualizedReturn',
  'overBills',
  'assignment',
  'bearable',
  'cash',
  'rules',
];

/** Columns that name a put and come first on its card. */
export const NAMING: ReadonlySet<Column> = new Set(['expiration', 'strike']);

/** The market and the rules, which come last on a put's card. */
const ENDING: ReadonlySet<Column> = new Set(['spread', 'rules']);

/** Columns in the order of a card, starting with those that name the put. */
export function cardOrder(columns: readonly Column[]): readonly Column[] {
  const place = (column: Column) => (NAMING.has(column) ? 0 : ENDING.has(column) ? 2 : 1);
  return columns.toSorted((one, other) => place(one) - place(other));
}

/** A put's figure in a column; null if it has none. */
export const figureOf = (column: Column, put: RankedPut): number | null => FIGURES[column](put);

/** Columns in which the largest value is best. */
const MOST_FIRST: ReadonlySet<Column> = new Set([
  'annualizedReturn',
  'overBills',
  'bearable',
  'soldAt',
  'periodReturn',
  'perDay',
  'implied',
  'profit',
  'deviations',
  'openInterest',
  'volume',
  'secured',
]);

export interface Sort {
  readonly column: Column;
  readonly isDescending: boolean;
}

/** Sorts by a column, best first, or reverses it if it is already sorted so. */
export const sortedBy = (column: Column, before: Sort): Sort => ({
  column,
  isDescending: before.column === column ? !before.isDescending : MOST_FIRST.has(column),
});

/** Puts sorted by a column. Puts without a figure come last, and ties keep their order. */
function sorted(puts: readonly RankedPut[], { column, isDescending }: Sort): readonly RankedPut[] {
  const of = FIGURES[column];
  const way = isDescending ? -1 : 1;
  return puts.toSorted((one, other) => {
    const [a, b] = [of(one), of(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return way * (a - b);
  });
}

/** Puts to show: undoubted ones and, separately, doubtful ones. */
export interface Rows {
  readonly sound: readonly RankedPut[];
  readonly doubtful: readonly RankedPut[];
}

/** When grouped, the next expiration comes first, with each group in the column's order. */
export function rowsOf(puts: readonly RankedPut[], sort: Sort, isGrouped = false): Rows {
  const inOrder = sorted(puts, sort);
  const all = isGrouped ? inOrder.toSorted((one, other) => one.days - other.days) : inOrder;
  return { sound: all.filter(isSound), doubtful: all.filter((put) => !isSound(put)) };
}
