import { useMemo } from 'react';
import type { Problem } from '../../core/book/problems';
import { readBook } from '../../core/book/readBook';
import type { TypedEvents } from '../../files/read/typed/about';
import { readTypedLine } from '../../files/read/typed/readTypedLine';
import { readTypedText } from '../../files/read/typed/readTypedText';
import type { Told } from '../../files/read/typed/trouble';
import { bearingOn } from '../../plan/book/bearingOn';
import { scheduledFees } from '../../plan/scheduledFees';
import { useBookState, type BookState } from '../book';
import { usePage } from '../page';
import { ownAccount } from './ownAccount';
import { useBookToday } from '../useBook';

interface Effect {
  /** Dollars after fees; positive is into the account; null if no cash moves. */
  readonly cashTotal: number | null;
  readonly problems: readonly Problem[];
}

const NO_EFFECT: Effect = { cashTotal: null, problems: [] };

/**
 * The cash that events would move, and the problems the book would report, if they were in the log.
 */
function effectOf(
  { events: typed }: TypedEvents,
  { events, by }: Pick<BookState, 'events' | 'by'>,
  today: string,
): Effect {
  const candidates = Array.from(typed, (event, at) => ({ ...event, id: `typed ${at}` }));
  const ids = new Set(candidates.map(({ id }) => id));
  const { cashMoved, problems } = readBook(
    [...bearingOn(events, candidates), ...candidates],
    today,
    by,
  );
  const moved = cashMoved.filter(({ event }) => ids.has(event));
  return {
    cashTotal: moved.length === 0 ? null : moved.reduce((sum, { total }) => sum + total, 0),
    problems: problems.filter(({ event }) => ids.has(event)).map(({ problem }) => problem),
  };
}

interface TypedLine extends Effect {
  readonly line: Told<TypedEvents>;
}

/**
 * Reads a typed line beside the log, without the event that it is to replace, `into` an account
 * that the line need not name. Null before the clock was read.
 */
export function useTypedLine(
  text: string,
  instead: string | null = null,
  into: string | null = null,
): TypedLine | null {
  const today = usePage((page) => page.clock?.today ?? null);
  const settings = usePage((page) => page.account);
  const account = into ?? ownAccount(settings);
  const events = useBookState((book) => book.events);
  const by = useBookState((book) => book.by);
  const standing = useBookToday()?.positions;
  return useMemo(() => {
    if (today === null || !standing) return null;
    const feesOf = (order: Parameters<typeof scheduledFees>[1]) => scheduledFees(settings, order);
    // An event can only be replaced by a single one.
    const read = instead === null ? readTypedText : readTypedLine;
    const line = read(text, { today, account, standing, feesOf });
    if (line.trouble) return { line, ...NO_EFFECT };
    const others = instead === null ? events : events.filter(({ id }) => id !== instead);
    return { line, ...effectOf(line.value, { events: others, by }, today) };
  }, [text, instead, today, settings, account, events, by, standing]);
}
