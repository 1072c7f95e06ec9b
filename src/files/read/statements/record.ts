import type { Besides, Rows, UnreadLine } from '../../../core/book/statement/statement';
import type { Row, Told } from './reading';

/** An event as it is being read. */
export interface Draft {
  readonly told: Told;
  readonly row: Row;
  readonly also: readonly Row[];
  readonly id: string | undefined;
  /** Change of what stands, where the row says it: a short put that expires is 1. */
  readonly delta: number | undefined;
  /** Money it moved in the currency that the file counts in, where that is not the ledger's. */
  readonly counted?: number | undefined;
  /** The day its row has, which may come after the one it was on. */
  readonly posted?: string | undefined;
}

/** Shares that an option brought or took, as a row of their own. */
export interface Leg {
  readonly account: string;
  readonly date: string;
  readonly time?: string;
  readonly symbol: string;
  readonly side: 'buy' | 'sell';
  readonly shares: number;
  /** Null where the row has none: it is the strike of what brought them. */
  readonly price: number | null;
  /** After fees, where the row has this and no price. */
  readonly amount?: number | null | undefined;
  readonly feesTotal: number;
  readonly row: Row;
  readonly id?: string | undefined;
  readonly counted?: number | undefined;
  /** Where the row says that an option brought or took them, though none may say so of the option. */
  readonly isSaid?: boolean;
}

/** Tax taken off a dividend, as a row of its own; below 0 given back. */
export interface Withholding {
  readonly account: string;
  readonly date: string;
  readonly symbol: string;
  readonly amountTotal: number;
  readonly row: Row;
}

/** A row that takes a fill back. */
export interface Cancellation {
  readonly fill: FillTold;
  readonly row: Row;
  /** The broker's id of the fill. */
  readonly id?: string;
}

export type FillTold = Extract<Told, { kind: 'option' | 'stock' }>;

/** What is known of an event besides what it says. */
export interface DraftAbout {
  readonly id?: string | undefined;
  readonly delta?: number | undefined;
  readonly counted?: number | undefined;
  readonly posted?: string | undefined;
}

const NO_ROWS: readonly Row[] = [];

/** Takes down what the rows of a file are, each once. */
export function newRecord() {
  const drafts: Draft[] = [];
  const legs: Leg[] = [];
  const withholdings: Withholding[] = [];
  const cancellations: Cancellation[] = [];
  const unread: UnreadLine[] = [];
  const besides: Besides[] = [];
  const leftOut = new Map<string, number>();
  let summaries = 0;
  let events = 0;
  const leaveOut = (kind: string, rows = 1) => leftOut.set(kind, (leftOut.get(kind) ?? 0) + rows);
  return {
    drafts,
    legs,
    withholdings,
    cancellations,
    unread,
    besides,
    event(row: Row, told: Told, { id, delta, counted, posted }: DraftAbout = {}) {
      events++;
      drafts.push({ told, row, also: NO_ROWS, id, delta, counted, posted });
    },
    leg(leg: Leg) {
      events++;
      legs.push(leg);
    },
    withholding(withheld: Withholding) {
      events++;
      withholdings.push(withheld);
    },
    cancellation(cancellation: Cancellation) {
      events++;
      cancellations.push(cancellation);
    },
    /** A header, a total, or what repeats other rows. */
    summary() {
      summaries++;
    },
    leaveOut(kind: string) {
      leaveOut(kind);
    },
    /** Money that a row moved which is left out. */
    beside(kind: string, currency: string, amountTotal: number, { line }: Row) {
      if (amountTotal !== 0) besides.push({ kind, currency, amountTotal, line });
    },
    doubt({ line, text }: Row, why: string) {
      unread.push({ line, text, why });
    },
    /** Rows that were held for events and are none after all. */
    takeFromEvents(kind: string, rows: number) {
      events -= rows;
      leaveOut(kind, rows);
    },
    doubtAfterAll({ line, text }: Row, why: string) {
      events--;
      unread.push({ line, text, why });
    },
    rows: (): Rows => {
      const left = [...leftOut].map(([kind, rows]) => ({ kind, rows }));
      const out = left.reduce((sum, { rows }) => sum + rows, 0);
      return {
        all: events + summaries + out + unread.length,
        events,
        summaries,
        leftOut: left,
        unread: unread.length,
      };
    },
  };
}

export type RowRecord = ReturnType<typeof newRecord>;
