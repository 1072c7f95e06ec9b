import type { Happened } from '../../../core/book/event';
import type { Reported, Statement, StatementAsk } from '../../../core/book/statement/statement';
import type { Locale } from '../numbers';

/** What is known of a text besides itself. */
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

/** Where the columns stand, counted from 0. */
export type TradeColumns = Readonly<Partial<Record<TradeColumn, number>>>;

/** What a person said when asked. */
export interface StatementAnswers {
  /** Of what the file names no account for, or masks it. */
  readonly account?: string;
  /** Of dates without one. */
  readonly year?: number;
  readonly columns?: TradeColumns;
  readonly locale?: Locale;
}

/** The table that `columns` is asked about. */
export interface TradeTable {
  /** The same for every table with these columns: what an answer is kept by. */
  readonly heading: string;
  readonly columns: readonly string[];
  /** The first rows, as they are. */
  readonly rows: readonly (readonly string[])[];
  readonly found: TradeColumns;
}

/** What a file says, and the table to ask about where its columns cannot be told. */
export interface StatementReading extends Statement {
  readonly table?: TradeTable;
}

/** Thrown by a format that knows the text for its own and cannot read it: one sentence. */
export class Refusal extends Error {}

/** An event as a row tells it: its id follows from what it says. */
export type Told = Happened;

/** A row of a file. */
export interface Row {
  readonly line: number;
  readonly text: string;
  /** What it says it cost, fees in; below 0 received. */
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

/** What a format makes of a text, beside its rows. */
export interface Found {
  readonly broker: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly reported: Reported;
  readonly asks: readonly StatementAsk[];
  /** The one account that all is of; null where there are several. */
  readonly account: string | null;
  readonly accounts: readonly string[];
  /** The day the oldest lot was opened, by the key of its series or its symbol. */
  readonly openedOn?: ReadonlyMap<string, string>;
  readonly table?: TradeTable;
}
