import type { Row } from '../reading';

/** What a part of a Flex query holds. */
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

/** A row of a query, as XML or CSV has it. */
export interface FlexRow {
  readonly part: FlexPart;
  /** What the part is called. */
  readonly label: string;
  /** By the attribute's name in XML; empty where there is no value. */
  readonly get: (name: string) => string;
  readonly row: Row;
}

export interface FlexHead {
  readonly from: string;
  readonly to: string;
  readonly accounts: readonly string[];
}

/** Marks of no value. */
const NONE: ReadonlySet<string> = new Set(['-', '--', 'N/A', 'MULTI']);

export const valued = (value: string | null | undefined): string => {
  const trimmed = (value ?? '').trim();
  return NONE.has(trimmed) ? '' : trimmed;
};
