import type { Contract } from '../../market/contract';
import type { BookEvent } from '../event';

/** Where a file says something. */
export interface Source {
  /** Counted from 1, as an editor does. */
  readonly line: number;
  /** The line as it stands in the file. */
  readonly text: string;
  /** Other lines that say a part of it: the shares that an assigned put brought. */
  readonly also?: readonly number[];
  /** The broker's own id. */
  readonly id?: string;
  /** Change of what stands, where the row says it: a short put that expires is 1. */
  readonly delta?: number;
  /** Money it moved in the currency that the file counts in, where that is not the ledger's. */
  readonly counted?: number;
}

/** An event, and where a file says so. */
export type SourcedEvent = BookEvent & { readonly source: Source };

/** Figures of a file's own, against which ours are proved. */
export type Figure =
  | 'realized'
  | 'commissions'
  /** Options sold less bought, before fees. */
  | 'options'
  /** Shares sold less bought, before fees, those of assignments and exercises among them. */
  | 'shares'
  /** After withholding. */
  | 'dividends'
  | 'interest'
  | 'fees'
  /** Deposits less withdrawals. */
  | 'deposits'
  /** Bought less sold: contracts, or shares. */
  | 'quantity'
  /** All the money of the file's rows after fees. */
  | 'net';

/** A total that a file states, in the currency it names. */
export interface Stated {
  readonly figure: Figure;
  readonly currency: string;
  readonly total: number;
  readonly of: 'options' | 'shares' | 'all';
  /** Null of all of these. */
  readonly what: Contract | string | null;
  /** Where it stands, and where the rows do that the file adds up to it. */
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
  /** Null where the file has several and does not say. */
  readonly account: string | null;
  readonly what: Contract | string;
  /** Short below 0. */
  readonly quantity: number;
  /** What it cost, fees in; below 0 received; null where the file does not say. */
  readonly basisTotal: number | null;
  readonly lines: readonly number[];
}

/** What a file itself states; null where it does not. */
export interface Reported {
  /** After fees; by contract and symbol, and where it stands in all. */
  readonly realized: readonly Stated[] | null;
  /** Below 0 paid. */
  readonly commissions: readonly Stated[] | null;
  /** In the currency of each ledger, unless the file counts all in one. */
  readonly cash: readonly StatedCash[] | null;
  readonly positions: readonly StatedPosition[] | null;
  /** Options sold less bought, before fees. */
  readonly premium: readonly Stated[] | null;
  /** All other totals. */
  readonly others: readonly Stated[];
}

/** What a file does not say, and a person can. */
export type StatementAsk = 'account' | 'year' | 'columns' | 'locale';

/** A line that was not understood. */
export interface UnreadLine {
  readonly line: number;
  readonly text: string;
  /** A sentence. */
  readonly why: string;
}

/** Money of a row that is read and left out, or of one that no event holds. */
export interface Besides {
  /** Of what it is: `Forex`. */
  readonly kind: string;
  readonly currency: string;
  readonly amountTotal: number;
  readonly line: number;
}

/** Every row of a file: the four parts add up to all. */
export interface Rows {
  readonly all: number;
  /** Rows that events are made of. */
  readonly events: number;
  /** Headers, totals, and what repeats other rows. */
  readonly summaries: number;
  readonly leftOut: readonly { readonly kind: string; readonly rows: number }[];
  readonly unread: number;
}

/** What a broker's file says happened. */
export interface Statement {
  /** As a person calls it: `IBKR Activity Statement`. */
  readonly format: string;
  readonly broker: string;
  readonly accounts: readonly string[];
  /** ISO dates of the days it is of; null where it has none. */
  readonly from: string | null;
  readonly to: string | null;
  /** Oldest first. */
  readonly events: readonly SourcedEvent[];
  /** What stood and what cash there was before: of kinds `carried` and `cash` alone. */
  readonly opening: readonly SourcedEvent[];
  readonly reported: Reported;
  readonly besides: readonly Besides[];
  readonly rows: Rows;
  readonly asks: readonly StatementAsk[];
  readonly unread: readonly UnreadLine[];
  /** One sentence; then nothing else is in it. */
  readonly refused: string | null;
}
