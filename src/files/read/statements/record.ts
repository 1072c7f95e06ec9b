import type { Besides, Rows, UnreadLine } from '../../../core/book/statement/statement';
import type { Row, Told } from './reading';

/** An event as it is being read. */
export interface Draft {
  readonly told: Told;
  readonly row: Row;
  readonly also: readonly Row[];
  readonly id: string | undefined;
  /** Change in the position, if the row states it: a short put that expires is 1. */
  readonly delta: number | undefined;
  /** Money moved in the currency the file counts in, if that is not the ledger's. */
  readonly counted?: number | undefined;
  /** The day it was posted, which may be after the day it happened. */
  readonly posted?: string | undefined;
}

/** Shares delivered by an option, in a row of their own. */
export interface Leg {
  readonly account: string;
  readonly date: string;
  readonly time?: string;
  readonly symbol: string;
  readonly side: 'buy' | 'sell';
  readonly shares: number;
  /** Null if the row has none: then it is the strike of the option that delivered them. */
  readonly price: number | null;
  /** After fees, if the row has an amount and no price. */
  readonly amount?: number | null | undefined;
  readonly feesTotal: number;
  readonly row: Row;
  readonly id?: string | undefined;
  readonly counted?: number | undefined;
  /** Whether the row says that an option delivered them, even if no row of the option does. */
  readonly isSaid?: boolean;
}

/** Tax withheld from a dividend, in a row of its own; negative is a refund. */
export interface Withholding {
  readonly account: string;
  readonly date: string;
  readonly symbol: string;
  readonly amountTotal: number;
  readonly row: Row;
}

/** A row that cancels a fill. */
export interface Cancellation {
  readonly fill: FillTold;
  readonly row: Row;
  /** The broker's id of the fill. */
  readonly id?: string;
}

export type FillTold = Extract<Told, { kind: 'option' | 'stock' }>;

/** What is known about an event besides its content. */
export interface DraftAbout {
  readonly id?: string | undefined;
  readonly delta?: number | undefined;
  readonly counted?: number | undefined;
  readonly posted?: string | undefined;
}

const NO_ROWS: readonly Row[] = [];

/** Records what each row of a file is, counting each row once. */
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
    /** A header, a total, or a row that repeats others. */
    summary() {
      summaries++;
    },
    leaveOut(kind: string) {
      leaveOut(kind);
    },
    /** Money moved by a row that is left out. */
    beside(kind: string, currency: string, amountTotal: number, { line }: Row) {
      if (amountTotal !== 0) besides.push({ kind, currency, amountTotal, line });
    },
    doubt({ line, text }: Row, why: string) {
      unread.push({ line, text, why });
    },
    /** Rows that were counted as events but turn out to be none. */
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
