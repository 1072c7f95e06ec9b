import type { AskedExpiration, AskedTexts } from './asked';
import { ASKED_NAMES, NOTHING_ASKED } from './asked';
import { ALL_COLUMNS, COLUMNS, type Column, type Sort } from './columns';

/**
 * Columns, order and filters of a table, stored under a name. It may hold names of another version.
 */
export interface TableSet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly sort: { readonly column: string; readonly isDescending: boolean };
  readonly asked: Readonly<Record<string, string>>;
  readonly expiration: AskedExpiration;
}

/** A person's settings of the table of puts; columns in order, empty for the default ones. */
export interface TableChoices {
  readonly columns: readonly string[];
  readonly isGrouped: boolean;
  readonly sets: readonly TableSet[];
  /** Keys of pinned puts, from any chain. */
  readonly pins: readonly string[];
}

export const FIRST_CHOICES: TableChoices = { columns: [], isGrouped: false, sets: [], pins: [] };

/** Columns that name a row's put: always shown. */
const FIXED: readonly Column[] = ['expiration', 'strike'];

export const isFixed = (column: Column) => FIXED.includes(column);

const isColumn = (name: string): name is Column => ALL_COLUMNS.includes(name as Column);

/** The columns to show, from names that may be of another version. */
export function columnsOf(names: readonly string[]): readonly Column[] {
  const known = names.filter(isColumn);
  if (known.length === 0) return COLUMNS;
  return [...FIXED.filter((column) => !known.includes(column)), ...new Set(known)];
}

/** Adds a column at the end, or removes it. */
export const toggled = (columns: readonly Column[], column: Column): readonly Column[] =>
  columns.includes(column)
    ? columns.filter((each) => each !== column || isFixed(each))
    : [...columns, column];

/** Moves a column one place to the front or to the back. */
export function moved(columns: readonly Column[], column: Column, by: -1 | 1): readonly Column[] {
  const at = columns.indexOf(column);
  const to = at + by;
  if (at < 0 || to < 0 || to >= columns.length) return columns;
  return columns.with(at, columns[to]!).with(to, column);
}

/** A set's settings, as far as this version knows them. */
export interface Table {
  readonly columns: readonly Column[];
  readonly sort: Sort;
  readonly asked: AskedTexts;
  readonly expiration: AskedExpiration;
}

const FIRST_SORT: Sort = { column: 'bearable', isDescending: true };

export function tableOf({ columns, sort, asked, expiration }: TableSet): Table {
  const { column, isDescending } = sort;
  return {
    columns: columnsOf(columns),
    sort: isColumn(column) ? { column, isDescending } : FIRST_SORT,
    asked: {
      ...NOTHING_ASKED,
      ...Object.fromEntries(ASKED_NAMES.map((name) => [name, asked[name] ?? ''])),
    },
    expiration,
  };
}
