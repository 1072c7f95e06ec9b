import type { BookEvent } from '../../core/book/event';
import { rootOf } from '../../core/market/contract';
import { newYorkDate } from '../../core/market/newYorkTime';
import type { Desk } from './desk';

type Marks = Desk['marks'];

/** What changes the prices seen before it: a split, or a new symbol. */
type Turn = { readonly date: string; readonly symbol: string } & (
  | { readonly ratio: number }
  | { readonly to: string }
);

function turnOf(event: BookEvent): Turn | [] {
  if (event.kind === 'split') return event.ratio > 0 ? event : [];
  const { kind, date } = event;
  return kind === 'changed' && typeof event.from === 'string' && typeof event.to === 'string'
    ? { date, symbol: event.from, to: event.to }
    : [];
}

/** The turns up to a day, oldest first, each once even if several accounts recorded it. */
function turnsUntil(asOf: string, events: readonly BookEvent[]): readonly Turn[] {
  const turns = events.flatMap(turnOf).filter(({ date }) => date <= asOf);
  const keyOf = (turn: Turn) => `${turn.symbol} ${turn.date} ${'to' in turn ? turn.to : ''}`;
  return [...new Map(turns.map((turn) => [keyOf(turn), turn])).values()].toSorted((one, other) =>
    one.date < other.date ? -1 : Number(one.date > other.date),
  );
}

/** The key of a price under a new symbol, of the stock or of an option on it; null if of another. */
function keyUnder(key: string, from: string, to: string): string | null {
  const [symbol, ...day] = key.split('@'); // in keys of a past day, as spotOnKey writes them
  if (symbol === from) return [to, ...day].join('@');
  const root = `${rootOf(from)}-`;
  return key.startsWith(root) ? `${rootOf(to)}-${key.slice(root.length)}` : null;
}

function after(marks: Marks, turn: Turn): Marks {
  const { date, symbol } = turn;
  const all = { ...marks };
  for (const [key, mark] of Object.entries(marks)) {
    if (newYorkDate(Date.parse(mark.at)) >= date) continue;
    if ('to' in turn) {
      const under = keyUnder(key, symbol, turn.to);
      if (under !== null) all[under] ??= mark;
    } else if (key.split('@')[0] === symbol) all[key] = { ...mark, price: mark.price / turn.ratio };
  }
  return all;
}

/**
 * Prices observed by the end of a day. A stock price from before a split is adjusted for it: 420
 * before a four-for-one split is 105. Those of a stock with a new symbol count under that, too.
 */
export function seenMarks(marks: Marks, events: readonly BookEvent[], asOf: string): Marks {
  const seen: Marks = Object.fromEntries(
    Object.entries(marks).filter(([, { at }]) => newYorkDate(Date.parse(at)) <= asOf),
  );
  return turnsUntil(asOf, events).reduce(after, seen);
}
