import type { Contract } from '../../market/contract';
import type { BookEvent } from '../event';

/** Where in a file something is stated. */
export interface Source {
  /** Counted from 1, as in an editor. */
  readonly line: number;
  /** The line's text, unchanged. */
  readonly text: string;
  /** Other lines that state part of the event, such as the shares delivered by an assigned put. */
  readonly also?: readonly number[];
  /** The broker's own id. */
  readonly id?: string;
  /** Change in the position, if the row states it: a short put that expires is 1. */
  readonly delta?: number;
  /** Money moved in the currency the file counts in, if that is not the ledger's. */
  readonly counted?: number;
}

/** An event with its place in a file. */
export type SourcedEvent = BookEvent & { readonly source: Source };

/** Figures stated by a file, against which ours are checked. */
export type Figure =
  | 'realized'
  | 'commissions'
  /** Proceeds of options sold less cost of options bought, before fees. */
  | 'options'
  /**
   * Proceeds of shares sold less cost of shares bought, before fees, including assignments and
   * exercises.
   */
  | 'shares'
  /** After withholding. */
  | 'dividends'
  | 'interest'
  | 'fees'
  /** Deposits less withdrawals. */
  | 'deposits'
  /** Contracts or shares bought less sold. */
  | 'quantity'
  /** All the money of the file's rows after fees. */
  | 'net';

/** A total that a file states, in the currency it names. */
export interface Stated {
  readonly figure: Figure;
  readonly currency: string;
  readonly total: number;
  readonly of: 'options' | 'shares' | 'all';
  /** The series or symbol; null for all of them. */
  readonly what: Contract | string | null;
  /** The line of the total, and the lines of the rows the file adds up to it. */
  readonly lines: readonly number[];
}

/** Cash of all accounts of a file in one currency. */
export interface StatedCash {
  readonly currency: string;
  readonly starting: number | null;
  readonly ending: number;
  readonly lines: readonly number[];
}

export interface StatedPosition {
  /** Null if the file has several accounts and does not say which. */
  readonly account: string | null;
  readonly what: Contract | string;
  /** Negative if short. */
  readonly quantity: number;
  /** Cost including fees; negative is cash received; null if the file does not say. */
  readonly basisTotal: number | null;
  readonly lines: readonly number[];
}

/** What a file itself states; null for what it does not. */
export interface Reported {
  /** Realized gains after fees, by contract and symbol and in total. */
  readonly realized: readonly Stated[] | null;
  /** Negative is paid. */
  readonly commissions: readonly Stated[] | null;
  /** Cash in each ledger's currency, unless the file counts everything in one currency. */
  readonly cash: readonly StatedCash[] | null;
  readonly positions: readonly StatedPosition[] | null;
  /** Proceeds of options sold less cost of options bought, before fees. */
  readonly premium: readonly Stated[] | null;
  /** All other totals. */
  readonly others: readonly Stated[];
}

/** What a file does not say and a person can answer. */
export type StatementAsk = 'account' | 'year' | 'columns' | 'locale';

/** A line that was not understood. */
export interface UnreadLine {
  readonly line: number;
  readonly text: string;
  /** The reason, as a sentence. */
  readonly why: string;
}

/** Money of rows that are deliberately left out, or that no event holds. */
export interface Besides {
  /** The kind of row: `Forex`. */
  readonly kind: string;
  readonly currency: string;
  readonly amountTotal: number;
  readonly line: number;
}

/** Every row of a file, counted in four parts that add up to all. */
export interface Rows {
  readonly all: number;
  /** Rows from which events are made. */
  readonly events: number;
  /** Headers, totals, and rows that repeat others. */
  readonly summaries: number;
  readonly leftOut: readonly { readonly kind: string; readonly rows: number }[];
  readonly unread: number;
}

/** What a broker's file says happened. */
export interface Statement {
  /** The format's name: `IBKR Activity Statement`. */
  readonly format: string;
  readonly broker: string;
  readonly accounts: readonly string[];
  /** ISO dates of the days the file covers; null if it has none. */
  readonly from: string | null;
  readonly to: string | null;
  /** Oldest first. */
  readonly events: readonly SourcedEvent[];
  /** Positions and cash before the file: events of kinds `carried` and `cash` only. */
  readonly opening: readonly SourcedEvent[];
  readonly reported: Reported;
  readonly besides: readonly Besides[];
  readonly rows: Rows;
  readonly asks: readonly StatementAsk[];
  readonly unread: readonly UnreadLine[];
  /** Why the file is refused, as one sentence; the rest of the statement is then empty. */
  readonly refused: string | null;
}
