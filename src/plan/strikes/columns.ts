import { isSound } from '../../core/chain/dominance';
import { rulesBroken } from '../../core/chain/filters';
import type { RankedPut } from '../../core/chain/rankedPut';

/** The figure of a put that a column is sorted by. */
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

/** The columns that stand there until others are chosen. */
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

/** What names a put, and leads its card. */
export const NAMING: ReadonlySet<Column> = new Set(['expiration', 'strike']);

/** Its market and the rules, which end its card. */
const ENDING: ReadonlySet<Column> = new Set(['spread', 'rules']);

/** Columns as a card shows them, from what names the put on. */
export function cardOrder(columns: readonly Column[]): readonly Column[] {
  const place = (column: Column) => (NAMING.has(column) ? 0 : ENDING.has(column) ? 2 : 1);
  return columns.toSorted((one, other) => place(one) - place(other));
}

/** The figure of a put in a column; null where it has none. */
export const figureOf = (column: Column, put: RankedPut): number | null => FIGURES[column](put);

/** What is best of it is most of it. */
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

/** A column sorted by with the best of it first, or the other way round where it is already. */
export const sortedBy = (column: Column, before: Sort): Sort => ({
  column,
  isDescending: before.column === column ? !before.isDescending : MOST_FIRST.has(column),
});

/** Puts in the order of a column. What has no figure there comes last, and equals keep their order. */
function sorted(puts: readonly RankedPut[], { column, isDescending }: Sort): readonly RankedPut[] {
  const of = FIGURES[column];
  const way = isDescending ? -1 : 1;
  return puts.toSorted((one, other) => {
    const [a, b] = [of(one), of(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return way * (a - b);
  });
}

/** Puts to show: those that nothing speaks against, and apart from them the doubtful. */
export interface Rows {
  readonly sound: readonly RankedPut[];
  readonly doubtful: readonly RankedPut[];
}

/** Grouped, the puts of the next expiration come first, each group in the order of the column. */
export function rowsOf(puts: readonly RankedPut[], sort: Sort, isGrouped = false): Rows {
  const inOrder = sorted(puts, sort);
  const all = isGrouped ? inOrder.toSorted((one, other) => one.days - other.days) : inOrder;
  return { sound: all.filter(isSound), doubtful: all.filter((put) => !isSound(put)) };
}
