import type { BatchedEvent } from './batch';
import { sizeOf } from './groups';
import { moneyOf } from './money';
import type { SourcedEvent } from './statement';

/** Events of the book and of a file that describe the same thing. */
export interface Same {
  readonly book: readonly BatchedEvent[];
  readonly file: readonly SourcedEvent[];
}

/** Events that describe the same trade with different money. */
export interface Contradiction extends Same {
  /** Dollars: the file's less the book's. */
  readonly difference: number;
}

/** How a group of the book and one of a file compare. */
export interface Agreement {
  readonly same: readonly Same[];
  readonly contradictions: readonly Contradiction[];
  /** Events only the file has. */
  readonly fresh: readonly SourcedEvent[];
  /** Events only the book has. */
  readonly own: readonly BatchedEvent[];
}

/** An unmatched event of a group, with the values used for matching. */
interface Open<Event extends BatchedEvent> {
  readonly event: Event;
  readonly size: number;
  readonly money: number;
}

const opened = <Event extends BatchedEvent>(events: readonly Event[]): Open<Event>[] =>
  events.map((event) => ({ event, size: sizeOf(event) ?? 0, money: moneyOf(event) }));

const sumOf = (rows: readonly Open<BatchedEvent>[], of: 'size' | 'money') =>
  rows.reduce((all, row) => all + row[of], 0);

const SMALL = 1e-9;

/** Less than a cent apart; for several rows, the rounding of each is added up. */
const isSameMoney = (one: number, other: number, rows: number) =>
  Math.abs(one - other) < Math.max(0.0095, 0.005 * rows) + SMALL;

const isSameSize = (one: number, other: number) => Math.abs(one - other) < SMALL;

const isSameRow = (one: Open<BatchedEvent>, other: Open<BatchedEvent>) =>
  isSameSize(one.size, other.size) && isSameMoney(one.money, other.money, 1);

const sameTime = (one: BatchedEvent, other: BatchedEvent) =>
  one.time !== undefined && one.time === other.time;

const eitherTimeless = (one: BatchedEvent, other: BatchedEvent) =>
  one.time === undefined || other.time === undefined;

const idOf = ({ source }: BatchedEvent) => source?.id;

const priceOf = (event: BatchedEvent) => ('price' in event ? event.price : null);

/** The unmatched rest of a book's group and a file's, and the matches so far. */
interface Rest {
  readonly book: Open<BatchedEvent>[];
  readonly file: Open<SourcedEvent>[];
  readonly same: Same[];
  readonly contradictions: Contradiction[];
}

/** Matches rows one to one, each to the first that fits. */
function matchRows(
  { book, file, same, contradictions }: Rest,
  isMatch: (book: Open<BatchedEvent>, file: Open<SourcedEvent>) => boolean,
): void {
  for (let at = 0; at < file.length;) {
    const row = file[at]!;
    const its = book.findIndex((each) => isMatch(each, row));
    const known = book[its];
    if (known === undefined) at++;
    else {
      book.splice(its, 1);
      file.splice(at, 1);
      const pair: Same = { book: [known.event], file: [row.event] };
      if (isSameRow(known, row)) same.push(pair);
      else contradictions.push({ ...pair, difference: row.money - known.money });
    }
  }
}

/** The start of a run of rows that adds up to one row; null if there is none. */
function runOf(
  one: Open<BatchedEvent>,
  rows: readonly Open<BatchedEvent>[],
): readonly [from: number, length: number] | null {
  for (let from = 0; from < rows.length; from++) {
    let [size, money] = [0, 0];
    for (let to = from; to < rows.length; to++) {
      size += rows[to]!.size;
      money += rows[to]!.money;
      if (size > one.size + SMALL) break;
      const length = to - from + 1;
      if (length > 1 && isSameSize(size, one.size) && isSameMoney(money, one.money, length)) {
        return [from, length];
      }
    }
  }
  return null;
}

/** Matches each order to a run of consecutive fills that it consists of. */
function matchRuns<One extends BatchedEvent, Many extends BatchedEvent>(
  ones: Open<One>[],
  many: Open<Many>[],
  found: (one: One, run: readonly Many[]) => void,
): void {
  for (let at = 0; at < ones.length;) {
    const one = ones[at]!;
    const run = one.size > 0 ? runOf(one, many) : null;
    if (run === null) at++;
    else {
      ones.splice(at, 1);
      found(
        one.event,
        many.splice(...run).map(({ event }) => event),
      );
    }
  }
}

const eventsOf = <Event extends BatchedEvent>(rows: readonly Open<Event>[]) =>
  rows.map(({ event }) => event);

/** Matches everything left on both sides if the totals agree. */
function matchTotals(rest: Rest): void {
  const { book, file, same, contradictions } = rest;
  const size = sumOf(file, 'size');
  if (size === 0 || !isSameSize(size, sumOf(book, 'size'))) return;
  const difference = sumOf(file, 'money') - sumOf(book, 'money');
  const pair: Same = { book: eventsOf(book), file: eventsOf(file) };
  if (isSameMoney(difference, 0, book.length + file.length)) same.push(pair);
  else contradictions.push({ ...pair, difference });
  book.length = 0;
  file.length = 0;
}

/**
 * Matches a group of the book with one of a file: by broker ids, then row by row, then orders to
 * their fills, then all that is left in total. Rows that agree in size but not in money contradict
 * each other; nothing is ever matched approximately. Identical rows are separate trades: each is
 * matched once.
 */
export function agree(book: readonly BatchedEvent[], file: readonly SourcedEvent[]): Agreement {
  const rest: Rest = { book: opened(book), file: opened(file), same: [], contradictions: [] };
  matchRows(rest, (one, other) => {
    const id = idOf(one.event);
    return id !== undefined && id === idOf(other.event) && isSameSize(one.size, other.size);
  });
  matchRows(rest, (one, other) => sameTime(one.event, other.event) && isSameRow(one, other));
  matchRows(rest, (one, other) => eitherTimeless(one.event, other.event) && isSameRow(one, other));
  matchRuns(rest.file, rest.book, (one, run) => rest.same.push({ book: run, file: [one] }));
  matchRuns(rest.book, rest.file, (one, run) => rest.same.push({ book: [one], file: run }));
  matchTotals(rest);
  matchRows(
    rest,
    (one, other) =>
      other.size > 0 &&
      isSameSize(one.size, other.size) &&
      (sameTime(one.event, other.event) ||
        (eitherTimeless(one.event, other.event) && priceOf(one.event) === priceOf(other.event))),
  );
  const { same, contradictions } = rest;
  return { same, contradictions, fresh: eventsOf(rest.file), own: eventsOf(rest.book) };
}

const digits = (value: number) => String(value).length;

/** Measures of how much an event tells, compared in this order. */
const TOLD: readonly ((event: BatchedEvent) => number)[] = [
  () => 1,
  ({ time }) => Number(time !== undefined),
  (event) => Number('effect' in event),
  (event) => Number(idOf(event) !== undefined),
  (event) => ('feesTotal' in event ? digits(event.feesTotal) : 0),
];

function toldBy(events: readonly BatchedEvent[], told: (event: BatchedEvent) => number): number {
  let all = 0;
  for (const event of events) all += told(event);
  return all;
}

/** Whether the file's version of the same event should replace the book's, whichever came first. */
export function isMoreDetailed({ book, file }: Same): boolean {
  for (const told of TOLD) {
    const more = toldBy(file, told) - toldBy(book, told);
    if (more !== 0) return more > 0;
  }
  const nameOf = (events: readonly BatchedEvent[]) =>
    events.map((event) => `${event.id} ${moneyOf(event)}`).join();
  return nameOf(file) > nameOf(book);
}
