import { create } from 'zustand';
import type { Reading } from '../core/book/readBook';
import type { Batch, BatchedEvent } from '../core/book/statement/batch';
import { ALONE_WORDS } from '../words/trades/keptWords';
import { useDatabaseFailure } from './databaseFailure';
import { reverseOf, overlaid } from './changes/overlaid';

/** An event as stored in the log. */
export type LoggedEvent = BatchedEvent & {
  readonly plan?: string | undefined;
  /** Orders events that core treats as ties: the one entered later has the higher place. */
  readonly place: number;
};

/** An observed price, dollars per share. */
export interface Mark {
  readonly price: number;
  /** Instant at which it was quoted or typed, ISO. */
  readonly at: string;
  /** True if it belongs to the example book, and is removed with it. */
  readonly isInvented?: true | undefined;
}

/** What one statement brought, and what in it remained open. */
export interface KeptBatch extends Batch {
  /** Orders batches: the one added later has the higher place. */
  readonly place: number;
  /** The format's name: `IBKR Activity Statement`. */
  readonly format: string;
  /** Accounts in the file, each mapped to its account in the log. */
  readonly accounts: Readonly<Record<string, string>>;
  /** Figures that differed when the statement was added, in words. */
  readonly differing: readonly string[];
}

export interface BookState {
  /** In the order that readBook expects. */
  readonly events: readonly LoggedEvent[];
  /** The day as of which the book is shown; null for today. */
  readonly asOf: string | null;
  /** The user's choices for reading the log. */
  readonly by: Required<Reading>;
  /** Prices of series by contract key, and of shares by symbol. */
  readonly marks: Readonly<Record<string, Mark>>;
  /** What statements brought, by batch id. */
  readonly batches: Readonly<Record<string, KeptBatch>>;
  /** Whether data from earlier visits has been loaded, or cannot be. */
  readonly isRead: boolean;
  /** Whether stored data exists that this page cannot read, so that what is shown is incomplete. */
  readonly isHidden: boolean;
  /** Whether some change exists only in this tab, where no other page finds it. */
  readonly isAlone: boolean;
  /** How many stored records could not be read and were set aside. */
  readonly aside: number;
}

export const useBookState = create<BookState>()(() => ({
  events: [],
  asOf: null,
  by: { flatDays: 0, joined: [], parted: [] },
  marks: {},
  batches: {},
  isRead: false,
  isHidden: false,
  isAlone: false,
  aside: 0,
}));

/** The changes of one action. */
export interface BookChange {
  readonly put?: readonly LoggedEvent[];
  /** Event ids. */
  readonly removed?: readonly string[];
  /** Null removes a mark. */
  readonly marks?: Readonly<Record<string, Mark | null>>;
  /** Null removes a batch. */
  readonly batches?: Readonly<Record<string, KeptBatch | null>>;
  readonly by?: BookState['by'] | undefined;
}

/** In the order that readBook expects: by place, ties by id. */
export const inPlace = (events: readonly LoggedEvent[]) =>
  events.toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));

type Keep = (change: BookChange, over: readonly LoggedEvent[]) => Promise<boolean> | null;

let keep: Keep = () => null;

/** Whether the last change was stored, once known; null if nothing stores it. */
let kept: ReturnType<Keep> = null;

/** From now on, tells `keeper` of every change of the book. */
export const keepBookWith = (keeper: Keep) => {
  keep = keeper;
};

/**
 * Changes the book and returns the reverse change. `over` are the events that the change replaces,
 * as seen by whoever made it, if that was not here and now.
 */
export function apply(change: BookChange, over?: readonly LoggedEvent[]): BookChange {
  const { put = [], removed = [], marks = {}, batches = {}, by } = change;
  const before = useBookState.getState();
  const gone = new Set([...removed, ...put.map(({ id }) => id)]);
  const replaced = before.events.filter(({ id }) => gone.has(id));
  const known = new Set(replaced.map(({ id }) => id));
  useBookState.setState({
    events: inPlace([...before.events.filter(({ id }) => !gone.has(id)), ...put]),
    marks: overlaid(before.marks, marks),
    batches: overlaid(before.batches, batches),
    by: by ?? before.by,
  });
  kept = keep(change, over ?? replaced);
  return {
    put: replaced,
    removed: put.map(({ id }) => id).filter((id) => !known.has(id)),
    marks: reverseOf(before.marks, marks),
    batches: reverseOf(before.batches, batches),
    by: by && before.by,
  };
}

const aloneWords = () => ALONE_WORDS[useDatabaseFailure.getState().failure ?? 'full'];

/**
 * Reports that a slow write is done, but only once it is: whoever has read that may close the page.
 * If it could not be written, the report ends with where the data is.
 */
export function onceWritten(sayIt: (where: string) => void) {
  if (kept === null) sayIt('');
  else void kept.then((isKept) => sayIt(isKept ? '' : ` ${aloneWords()}`));
}

/** Shows the book as it stood at the end of a day; null for today. */
export const showAsOf = (asOf: string | null) => useBookState.setState({ asOf });
