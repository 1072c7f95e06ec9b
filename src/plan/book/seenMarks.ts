import type { BookEvent, EventOf } from '../../core/book/event';
import { newYorkDate } from '../../core/market/newYorkTime';
import type { Desk } from './desk';

type Split = EventOf<'split'>;

/** The splits up to a day, each once even if several accounts recorded it. */
function splitsUntil(asOf: string, events: readonly BookEvent[]): readonly Split[] {
  const splits = events.filter(
    (event): event is Split => event.kind === 'split' && event.date <= asOf && event.ratio > 0,
  );
  return [...new Map(splits.map((split) => [`${split.symbol} ${split.date}`, split])).values()];
}

/**
 * Prices observed by the end of a day. A stock price from before a split is adjusted for it: 420
 * before a four-for-one split is 105.
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
    const [symbol] = key.split('@'); // in keys of a past day, as spotOnKey writes them
    const price = splits
      .filter((split) => split.symbol === symbol && split.date > day)
      .reduce((before, { ratio }) => before / ratio, mark.price);
    return [[key, price === mark.price ? mark : { ...mark, price }] as const];
  });
  return Object.fromEntries(seen);
}
