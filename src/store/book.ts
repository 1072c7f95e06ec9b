import { create } from 'zustand';
import type { Reading } from '../core/book/readBook';
import type { Batch, BatchedEvent } from '../core/book/statement/batch';
import { ALONE_WORDS } from '../words/trades/keptWords';
import { useDatabaseFailure } from './databaseFailure';
import { beneath, overlaid } from './changes/overlaid';

/** An event as it stands in the log. */
export type LoggedEvent = BatchedEvent & {
  readonly plan?: string | undefined;
  /** Orders what the core holds for equal: the later entered has the higher. */
  readonly place: number;
};

/** A price as it was seen, dollars per share. */
export interface Mark {
  readonly price: number;
  /** Instant it was quoted or typed at, ISO. */
  readonly at: string;
  /** Of the example book, and gone with it. */
  readonly isInvented?: true | undefined;
}

/** What one statement brought, and what of it stayed open. */
export interface KeptBatch extends Batch {
  /** Orders those that were added: the later has the higher. */
  readonly place: number;
  /** As a person calls it: `IBKR Activity Statement`. */
  readonly format: string;
  /** The accounts of the file, each with the one of the log that it is. */
  readonly accounts: Readonly<Record<string, string>>;
  /** Figures that differed when it was added, in words. */
  readonly differing: readonly string[];
}

export interface BookState {
  /** In the order of the list that readBook takes. */
  readonly events: readonly LoggedEvent[];
  /** The day as of which the book is shown; null for today. */
  readonly asOf: string | null;
  /** How the user reads the log. */
  readonly by: Required<Reading>;
  /** Of series by the key of their contract, of shares by symbol. */
  readonly marks: Readonly<Record<string, Mark>>;
  /** What statements brought, by the ids of their batches. */
  readonly batches: Readonly<Record<string, KeptBatch>>;
  /** Whether what earlier visits left is here, or cannot be. */
  readonly isRead: boolean;
  /** Whether it lies where this page cannot read it: what is here is then not all there is. */
  readonly isHidden: boolean;
  /** Whether something that was changed is in this tab alone, where no other page finds it. */
  readonly isAlone: boolean;
  /** How many records of it could not be read, and lie aside. */
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

/** What one act changes. */
export interface BookChange {
  readonly put?: readonly LoggedEvent[];
  /** Ids. */
  readonly removed?: readonly string[];
  /** Null takes one away. */
  readonly marks?: Readonly<Record<string, Mark | null>>;
  /** Likewise. */
  readonly batches?: Readonly<Record<string, KeptBatch | null>>;
  readonly by?: BookState['by'] | undefined;
}

/** As readBook takes them: by their places, equals by their ids. */
export const inPlace = (events: readonly LoggedEvent[]) =>
  events.toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));

type Keep = (change: BookChange, over: readonly LoggedEvent[]) => Promise<boolean> | null;

let keep: Keep = () => null;

/** Whether what was changed last is kept, once that is known; null where nothing keeps it. */
let kept: ReturnType<Keep> = null;

/** From here on every change of the book is told to what keeps it. */
export const keepBookWith = (keeper: Keep) => {
  keep = keeper;
};

/**
 * Changes the book; gives what changes it back. `over` are the events that it goes over, as whoever
 * made it saw them, where that was not here and now.
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
    marks: beneath(before.marks, marks),
    batches: beneath(before.batches, batches),
    by: by && before.by,
  };
}

const aloneWords = () => ALONE_WORDS[useDatabaseFailure.getState().failure ?? 'full'];

/**
 * Says of what takes a while to write that it is done, once it is: who has read that may close the page.
 * Where it could not be written, what it says ends with where it is.
 */
export function onceWritten(sayIt: (where: string) => void) {
  if (kept === null) sayIt('');
  else void kept.then((isKept) => sayIt(isKept ? '' : ` ${aloneWords()}`));
}

/** Shows the book as it stood at the end of a day; null for today. */
export const showAsOf = (asOf: string | null) => useBookState.setState({ asOf });
