import type { Source, SourcedEvent, Statement } from '../../../core/book/statement/statement';
import { keyReader } from '../../../core/market/contract';
import { mended } from '../foreignText';
import { csvOf, type Csv } from './csv';
import { STATEMENT_FORMATS, type StatementSource } from './formats';
import type { KeyOf } from './held';
import { openingOf } from './opening';
import {
  NOTHING_REPORTED,
  Refusal,
  type StatementAbout,
  type StatementAnswers,
  type StatementReading,
  type Told,
} from './reading';
import { newRecord, type Draft } from './record';
import { refusal } from './refusals';
import { settled } from './settle';

/** The result for a text that is refused. */
export const refusedStatement = (format: string, sentence: string): Statement => ({
  format,
  broker: '',
  accounts: [],
  from: null,
  to: null,
  events: [],
  opening: [],
  reported: NOTHING_REPORTED,
  besides: [],
  rows: { all: 0, events: 0, summaries: 0, leftOut: [], unread: 0 },
  asks: [],
  unread: [],
  refused: sentence,
});

function sourceOf(text: string, about: StatementAbout): StatementSource {
  let csv: Csv | null = null;
  return { text, about, csv: () => (csv ??= csvOf(text)) };
}

/** Whether the rows run from newest to oldest. */
function isNewestFirst(drafts: readonly Draft[]): boolean {
  let [later, earlier] = [0, 0];
  let before = '';
  for (const { told } of drafts) {
    if (told.date > before) later++;
    else if (told.date < before) earlier++;
    before = told.date;
  }
  return earlier > later;
}

const inOrder = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** Within a day, events without a time come last. */
const byTime = ({ told: one }: Draft, { told: other }: Draft) =>
  inOrder(one.time ?? '~', other.time ?? '~');

/** Events by day, oldest first; those without a time keep the order of the file. */
function oldestFirst(drafts: readonly Draft[]): Draft[][] {
  const days = new Map<string, Draft[]>();
  for (const draft of isNewestFirst(drafts) ? drafts.toReversed() : drafts) {
    const day = days.get(draft.told.date);
    if (day === undefined) days.set(draft.told.date, [draft]);
    else day.push(draft);
  }
  const dates = [...days.keys()].toSorted(inOrder);
  return dates.map((date) => days.get(date)!.toSorted(byTime));
}

/** A short description of an event, identical in every file that contains the event. */
function nameOf(told: Told, keyOf: KeyOf): string {
  const { account, date, time = '', kind } = told;
  // Joined in one step, since a large file has as many names as rows.
  const named = (...words: readonly (string | number)[]) =>
    [account, date, time, kind, ...words].join(' ');
  switch (kind) {
    case 'option':
      return named(keyOf(told.contract), told.side, told.contracts, told.price);
    case 'stock':
      return named(told.symbol, told.side, told.shares, told.price);
    case 'expiration':
    case 'assignment':
    case 'exercise':
    case 'settlement':
      return named(keyOf(told.contract), told.contracts);
    case 'dividend':
      return named(told.symbol, told.amountTotal);
    case 'cash':
      return named(told.reason, told.amountTotal);
    case 'split':
      return named(told.symbol, told.ratio);
    case 'changed':
      return named(keyOf(told.from));
    case 'carried':
      return named(keyOf(told.contract ?? told.symbol), told.quantity);
  }
}

/**
 * Gives events their ids, numbering identical ones; called once per day, and once for all openings.
 */
function identified(keyOf: KeyOf) {
  const seen = new Map<string, number>();
  return ({ told, row, also, id, delta, counted }: Draft): SourcedEvent => {
    // Nothing else uses the record's objects; copying each would double the memory of a large file.
    const event = told as Told & { id: string; source: Source };
    const name = nameOf(told, keyOf);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const source: { -readonly [Key in keyof Source]: Source[Key] } = {
      line: row.line,
      text: row.text,
    };
    if (also.length > 0) source.also = also.map((other) => other.line);
    if (id !== undefined) source.id = id;
    if (delta !== undefined) source.delta = delta;
    if (counted !== undefined) source.counted = counted;
    event.id = times === 1 ? name : `${name} #${times}`;
    event.source = source;
    return event;
  };
}

/**
 * Reads a broker's statement or a table of trades, recognizing the format by its content. Questions
 * that the text leaves open are in `asks`: put the answers in `answers` and read again. Never
 * throws: a text that cannot be read has its reason in `refused`, and a line that cannot is in
 * `unread`.
 */
export function readStatement(
  text: string,
  about: StatementAbout = {},
  answers: StatementAnswers = {},
): StatementReading {
  const clean = mended(text);
  const why = refusal(clean);
  if (why !== null) return refusedStatement('Unknown', why);
  const source = sourceOf(clean, about);
  const format = STATEMENT_FORMATS.find(({ tells }) => tells(source))!;
  const record = newRecord();
  try {
    const found = format.read(source, record, answers);
    const days = oldestFirst(settled(record));
    const seriesKey = keyReader();
    const keyOf: KeyOf = (what) => (typeof what === 'string' ? what : seriesKey(what));
    const events = days.flatMap((day) => day.map(identified(keyOf)));
    const identify = identified(keyOf);
    const opening = openingOf(days, found, keyOf).map(([told, row]) =>
      identify({ told, row, also: [], id: undefined, delta: undefined }),
    );
    const { broker, accounts, reported, asks, table } = found;
    return {
      format: format.name,
      broker,
      accounts,
      from: found.from ?? events[0]?.date ?? null,
      to: found.to ?? events.at(-1)?.date ?? null,
      events,
      opening,
      reported,
      besides: record.besides,
      rows: record.rows(),
      asks,
      unread: record.unread,
      refused: null,
      ...(table && { table }),
    };
  } catch (error) {
    if (error instanceof Refusal) return refusedStatement(format.name, error.message);
    throw error;
  }
}
