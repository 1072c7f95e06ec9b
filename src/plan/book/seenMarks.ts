import type { BookEvent, EventOf } from '../../core/book/event';
import { newYorkDate } from '../../core/market/newYorkTime';
import type { Desk } from './desk';

type Split = EventOf<'split'>;

/** The splits until a day, each once, in however many accounts it was. */
function splitsUntil(asOf: string, events: readonly BookEvent[]): readonly Split[] {
  const splits = events.filter(
    (event): event is Split => event.kind === 'split' && event.date <= asOf && event.ratio > 0,
  );
  return [...new Map(splits.map((split) => [`${split.symbol} ${split.date}`, split])).values()];
}

/**
 * Prices that had been seen by the end of a day. One of a stock that was seen before a split is what a
 * share has become worth since: 420 before a split four for one is 105.
 */
export function seenMarks(
  marks: Desk['marks'],
  events: readonly BookEvent[],
  asOf: string,
): Desk['marks'] {
  const splits = splitsUntil(asOf, events);
  const seen = Object.entries(marks).flatMap(([key, mark]) => {
    const day = newYorkDate(Date.parse(mark.at));
    if (day > asOf) return [];
    const [symbol] = key.split('@'); // of a day, as spotOnKey has it
    const price = splits
      .filter((split) => split.symbol === symbol && split.date > day)
      .reduce((before, { ratio }) => before / ratio, mark.price);
    return [[key, price === mark.price ? mark : { ...mark, price }] as const];
  });
  return Object.fromEntries(seen);
}
