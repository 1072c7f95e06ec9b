import { contractKind } from '../../core/market/contractKind';
import { mended } from '../read/foreignText';
import type { StatementReading } from '../read/statements/reading';
import { readStatement } from '../read/statements/readStatement';
import { provenStatement } from './proven';
import { cellTimes } from './scaled';
import { shifted } from './shifted';

/** How a copy differs from its file. */
interface Disguise {
  readonly days: number;
  readonly factor: number;
}

const WORDS = /[A-Z]+/g;

/** Other letters of the same number for each symbol, so that it names no real stock. */
function aliases(symbols: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Map<string, string>();
  let next = 0;
  for (const symbol of symbols) {
    if (contractKind(symbol) !== 'equity') continue;
    const alias = symbol.replaceAll(WORDS, (letters) => {
      let name = '';
      for (let left = letters.length, rest = next; left > 0; left--, rest = Math.floor(rest / 25)) {
        name = String.fromCodePoint(65 + (rest % 25)) + name;
      }
      return letters.length > 2 ? `Z${name.slice(1)}` : name;
    });
    taken.set(symbol, alias);
    next++;
  }
  return taken;
}

const symbolsOf = ({ events, reported }: StatementReading) => {
  const names = new Set<string>();
  const add = (what: string | { readonly underlying: string; readonly root: string }) => {
    if (typeof what === 'string') names.add(what);
    else names.add(what.underlying).add(what.root);
  };
  for (const event of events) {
    if ('symbol' in event && event.symbol !== undefined) add(event.symbol);
    if ('contract' in event && event.contract !== undefined) add(event.contract);
  }
  for (const { what } of reported.positions ?? []) add(what);
  return [...names].toSorted((one, other) => other.length - one.length);
};

/** Other digits, the same wherever an id occurs. */
const idLike = (id: string) =>
  id.replaceAll(/\d/g, (digit) => String((Number(digit) * 7 + 3) % 10));

const PERSONAL =
  /^(?:name|alias|.*address|street.*|city|state|postalcode|country|.*e-?mail|phone|.*holder|.*inhaber|имя|адрес)$/i;

/** The cells of a line and the text between them, quoted ones with their quotes. */
const piecesOf = (line: string, mark: string) =>
  line.match(
    new RegExp(
      `"(?:[^"]|"")*"|[^${mark === '|' ? '\\|' : mark}"]+|${mark === '|' ? '\\|' : mark}|"`,
      'g',
    ),
  ) ?? [];

/** The delimiter of a text: the most frequent one in its first lines. */
function markOf(text: string): string {
  const head = text.slice(0, 10_000).replaceAll(/"[^"]*"/g, '');
  const many = (mark: string) => head.split(mark).length;
  return [',', ';', '\t', '|'].toSorted((one, other) => many(other) - many(one))[0]!;
}

function cellsRedacted(text: string, factor: number, isComma: boolean): string {
  const mark = markOf(text);
  let heads: string[] = [];
  return text
    .split('\n')
    .map((line) => {
      const pieces = piecesOf(line, mark);
      const bare = (piece: string) => piece.replaceAll('"', '').trim();
      const cells: string[] = [''];
      for (const piece of pieces) {
        if (piece === mark) cells.push('');
        else cells[cells.length - 1] += bare(piece);
      }
      const hasNumber = cells.some((cell) => /[\d\uE000]/.test(cell));
      if (!hasNumber && cells.filter((cell) => cell !== '').length > 2) {
        heads = cells;
        return line;
      }
      let at = 0;
      return pieces
        .map((piece) => {
          if (piece === mark) {
            at++;
            return piece;
          }
          const before = at > 0 ? cells[at - 1]! : '';
          if (PERSONAL.test(before)) return 'Redacted';
          const inner = piece.startsWith('"') && piece.endsWith('"') && piece.length > 1;
          const body = inner ? piece.slice(1, -1) : piece;
          const changed = cellTimes(body, heads[at] ?? '', factor, isComma);
          return inner ? `"${changed}"` : changed;
        })
        .join('');
    })
    .join('\n');
}

const attributesRedacted = (text: string, factor: number) =>
  text.replaceAll(/([\w:]+)="([^"]*)"/g, (_, name: string, value: string) =>
    PERSONAL.test(name) && value !== ''
      ? `${name}="Redacted"`
      : `${name}="${cellTimes(value, name, factor, false)}"`,
  );

/** A copy with the same structure: dates moved, amounts multiplied, ids and names replaced. */
function disguised(text: string, reading: StatementReading, { days, factor }: Disguise): string {
  const isXml = /^\s*</.test(text);
  const isComma = !isXml && markOf(text) !== ',' && /\d,\d/.test(text) && !/\d\.\d\d\b/.test(text);
  const isDayFirst = isComma || /\b(?:1[3-9]|2\d|3[01])[/.]\d{1,2}[/.]\d{2,4}\b/.test(text);
  const undated = shifted(mended(text), days, isDayFirst);
  let next = undated.text;
  next = isXml ? attributesRedacted(next, factor) : cellsRedacted(next, factor, isComma);
  for (const account of reading.accounts) {
    if (/\d{3}/.test(account)) next = next.replaceAll(account, idLike(account));
  }
  next = next.replaceAll(/(?<![\w.,$])([A-Z]{0,2}\d{9,})(?![\d.,])/g, (id: string) => idLike(id));
  for (const [symbol, alias] of aliases(symbolsOf(reading))) {
    const word = symbol.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    next = next.replaceAll(
      new RegExp(`(?<![A-Za-z])${word}(?![A-Z]*[a-z])(?![A-Z]{2})`, 'g'),
      alias,
    );
  }
  return undated.dated(next);
}

/** The essentials of how a file is read: a copy in which they are equal is misread the same way. */
function readingOf(text: string, fileName: string): string {
  const { reading, adding } = provenStatement(
    text,
    { fileName },
    {},
    {
      log: { events: [], batches: [] },
      known: { told: {}, own: [], nameless: null },
      batch: '',
      today: '9999-12-31',
    },
  );
  const { format, asks, refused, rows, unread, events, opening } = reading;
  return JSON.stringify({
    format,
    asks,
    refused,
    rows,
    unread: unread.map(({ line }) => line),
    events: events.map(({ kind, source, ...event }) => [
      kind,
      source.line,
      'contracts' in event ? event.contracts : 'shares' in event ? event.shares : null,
    ]),
    opening: opening.map(({ kind }) => kind),
    differing: adding?.proof.checks.map(({ what, difference }) => [
      what,
      difference === null ? null : Math.sign(Math.round(difference * 100)),
    ]),
  });
}

/** How often another shift is tried: a date may be ambiguous after one. */
const TRIES = 12;

function waysFrom(seed: number): readonly Disguise[] {
  const weeks = Array.from({ length: TRIES }, (_, at) => 53 + ((seed + at * 5) % 97));
  return [
    ...weeks.map((each) => ({ days: -7 * each, factor: 3 })),
    // Weekdays, months and leap years repeat after 28 years.
    { days: -10_227, factor: 3 },
    { days: -7 * weeks[0]!, factor: 1 },
  ];
}

/**
 * A copy of a file for reporting how it was misread; null if no copy is read like the file, or if
 * the file is not read at all. `seed` determines how far its dates move.
 */
export function redacted(text: string, fileName: string, seed: number): string | null {
  const reading = readStatement(text, { fileName });
  if (reading.refused !== null) return null;
  const own = readingOf(text, fileName);
  for (const way of waysFrom(seed)) {
    const copy = disguised(text, reading, way);
    if (readingOf(copy, fileName) === own) return copy;
  }
  return null;
}
