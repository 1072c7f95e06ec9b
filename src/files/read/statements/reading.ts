import type { Happened } from '../../../core/book/event';
import type { Reported, Statement, StatementAsk } from '../../../core/book/statement/statement';
import type { Locale } from '../numbers';

/** What is known about a text besides its content. */
export interface StatementAbout {
  readonly fileName?: string;
}

/** What a column of a table of trades holds. */
export type TradeColumn =
  | 'date'
  | 'time'
  | 'action'
  | 'symbol'
  | 'description'
  | 'quantity'
  | 'price'
  | 'fees'
  | 'commission'
  | 'amount'
  | 'account'
  | 'currency'
  | 'right'
  | 'strike'
  | 'expiration'
  | 'multiplier'
  | 'id';

/** Column positions, counted from 0. */
export type TradeColumns = Readonly<Partial<Record<TradeColumn, number>>>;

/** A person's answers to what was asked. */
export interface StatementAnswers {
  /** For files that name no account, or mask it. */
  readonly account?: string;
  /** For dates without a year. */
  readonly year?: number;
  readonly columns?: TradeColumns;
  readonly locale?: Locale;
}

/** The table that `columns` is asked about. */
export interface TradeTable {
  /** The same for every table with these columns: answers are stored under it. */
  readonly heading: string;
  readonly columns: readonly string[];
  /** The first rows, as they are. */
  readonly rows: readonly (readonly string[])[];
  readonly found: TradeColumns;
}

/** What a file says, and the table to ask about if its columns are not recognized. */
export interface StatementReading extends Statement {
  readonly table?: TradeTable;
}

/**
 * Thrown by a format that recognizes a text as its own but cannot read it; the message is one
 * sentence.
 */
export class Refusal extends Error {}

/** An event as a row states it, without an id: the id follows from the content. */
export type Told = Happened;

/** A row of a file. */
export interface Row {
  readonly line: number;
  readonly text: string;
  /** Cost including fees, if stated; negative is cash received. */
  basis?: number | undefined;
}

export const NOTHING_REPORTED: Reported = {
  realized: null,
  commissions: null,
  cash: null,
  positions: null,
  premium: null,
  others: [],
};

/** What a format finds in a text besides its rows. */
export interface Found {
  readonly broker: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly reported: Reported;
  readonly asks: readonly StatementAsk[];
  /** The account of the whole file; null if it has several. */
  readonly account: string | null;
  readonly accounts: readonly string[];
  /** The day the oldest lot was opened, by the key of its series or its symbol. */
  readonly openedOn?: ReadonlyMap<string, string>;
  readonly table?: TradeTable;
}
