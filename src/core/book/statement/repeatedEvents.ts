import { isSameSeries } from '../../market/contract';
import type { Same } from './agreement';
import { isTyped, type BatchedEvent } from './batch';
import { sizeOf } from './groups';
import { moneyOf } from './money';
import type { SourcedEvent } from './statement';

/** Events a file repeats word for word, and what is left to be matched. */
interface ToldAgain {
  readonly known: readonly Same[];
  /** Events only the book has so far. */
  readonly book: readonly BatchedEvent[];
  /** Events only the file has so far. */
  readonly file: readonly SourcedEvent[];
}

const sideOf = (event: BatchedEvent) => ('side' in event ? event.side : undefined);

const effectOf = (event: BatchedEvent) => ('effect' in event ? event.effect : undefined);

/**
 * Whether both are of one series or symbol. Rare kinds count as different here: their groups match
 * them.
 */
function isOfTheSame(one: BatchedEvent, other: BatchedEvent): boolean {
  switch (one.kind) {
    case 'option':
    case 'expiration':
    case 'assignment':
    case 'exercise':
    case 'settlement':
      return one.kind === other.kind && isSameSeries(one.contract, other.contract);
    case 'stock':
    case 'dividend':
      return one.kind === other.kind && one.symbol === other.symbol;
    case 'cash':
      return one.kind === other.kind && one.reason === other.reason;
    case 'split':
    case 'changed':
    case 'carried':
      return false;
  }
}

const isWordForWord = (book: BatchedEvent, file: SourcedEvent): boolean =>
  book.account === file.account &&
  book.date === file.date &&
  book.time === file.time &&
  sideOf(book) === sideOf(file) &&
  sizeOf(book) === sizeOf(file) &&
  moneyOf(book) === moneyOf(file) &&
  effectOf(book) === effectOf(file) &&
  book.source?.id === file.source.id &&
  isOfTheSame(book, file);

/**
 * Sets aside events that a file repeats word for word, as when it is read again or overlaps
 * another. Ids identify such events, so only the rest needs to be matched by groups.
 */
export function repeatedEvents(
  book: readonly BatchedEvent[],
  file: readonly SourcedEvent[],
): ToldAgain {
  const byId = new Map<string, BatchedEvent>();
  for (const event of book) if (!isTyped(event)) byId.set(event.id, event);
  const known: Same[] = [];
  const rest: SourcedEvent[] = [];
  for (const event of file) {
    const its = byId.get(event.id);
    if (its !== undefined && isWordForWord(its, event)) {
      known.push({ book: [its], file: [event] });
      byId.delete(event.id);
    } else rest.push(event);
  }
  const left = book.filter((event) => isTyped(event) || byId.has(event.id));
  return { known, book: left, file: rest };
}
