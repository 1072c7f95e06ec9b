import type { Row } from '../reading';

/** The content of a part of a Flex query. */
export type FlexPart =
  | 'trades'
  | 'outcomes'
  | 'positions'
  | 'cashTransactions'
  | 'cashReport'
  | 'corporateActions'
  | 'moves'
  | 'summary'
  | 'other';

/** A row of a query, from XML or CSV. */
export interface FlexRow {
  readonly part: FlexPart;
  /** The part's name in the file. */
  readonly label: string;
  /** The value of an attribute, by its name in XML; empty if there is none. */
  readonly get: (name: string) => string;
  readonly row: Row;
}

export interface FlexHead {
  readonly from: string;
  readonly to: string;
  readonly accounts: readonly string[];
}

/** Placeholders for a missing value. */
const NONE: ReadonlySet<string> = new Set(['-', '--', 'N/A', 'MULTI']);

export const valued = (value: string | null | undefined): string => {
  const trimmed = (value ?? '').trim();
  return NONE.has(trimmed) ? '' : trimmed;
};
