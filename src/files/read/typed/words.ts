import { MOST_FIGURE } from '../../../core/book/mostFigure';
import type { Right } from '../../../core/market/contract';
import { parseMoney } from '../../../text/parse';
import { notUnderstood, told, type Told } from './trouble';
import { isDateLike, typedDate } from './typedDate';

interface Word<T> {
  readonly word: string;
  readonly value: T;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The words of a line sorted by kind, before they are interpreted. */
export interface Sorted {
  readonly names: string[];
  /** The numbers of contracts or shares before the first name. */
  readonly counts: Word<number>[];
  readonly numbers: Word<number>[];
  readonly strikes: Word<{ readonly strike: number; readonly right: Right }>[];
  readonly dates: Word<string>[];
  readonly fee: number | null;
  readonly withheld: number | null;
  readonly on: string | null;
  readonly time: string | null;
  readonly account: string | null;
  readonly root: string | null;
  readonly multiplier: number | null;
  /** Cash paid for a carried position; negative is cash received. */
  readonly basis: number | 'unknown' | null;
  readonly isShort: boolean;
}

const MONTHS = 'jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec';

/** Joins what people write as several words: `Jan 15, 2027`, `67.5 put`. */
const joined = (text: string) =>
  text
    .replaceAll(
      new RegExp(`\\b(${MONTHS})[a-z]*\\.?\\s+(\\d{1,2}),?\\s+(\\d{4}|'\\d\\d)\\b`, 'gi'),
      '$2$1$3',
    )
    .replaceAll(
      new RegExp(`\\b(\\d{1,2})\\s+(${MONTHS})[a-z]*\\.?\\s+(\\d{4}|'\\d\\d)\\b`, 'gi'),
      '$1$2$3',
    )
    .replaceAll(/(\d)\s+(puts?|calls?|[pc])(?![\w.])/gi, '$1$2');

/** Splits a line into words; text in quotes is one word. */
export const wordsOf = (text: string): readonly string[] =>
  [...joined(text).matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);

const STRIKE = /^\$?([\d.,]+)(p|c|puts?|calls?)$/i;
const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/** Words that only make a line read well. */
const FILLERS = new Set(
  'of per the share shares contract contracts option options dollars @'.split(' '),
);

/** Fillers that are also tickers, until the line has a ticker. */
const FILLERS_AFTER_NAME = new Set(['at', 'for']);

function numberOf(word: string | undefined): number | null {
  const { value } = parseMoney(word?.replace(/^@/, '') ?? '');
  return value !== null && Math.abs(value) <= MOST_FIGURE ? value : null;
}

type Found = Mutable<Sorted>;

/** Interprets the word after a keyword; returns whether it did. */
type Keyed = (found: Found, next: string, today: string) => boolean;

const amountOf =
  (name: 'fee' | 'withheld'): Keyed =>
  (found, next) => {
    found[name] = numberOf(next);
    return found[name] !== null;
  };

const feeOf = amountOf('fee');

const basisOf =
  (sign: 1 | -1): Keyed =>
  (found, next) => {
    const amount = numberOf(next);
    found.basis = next === '?' ? 'unknown' : amount === null ? null : sign * amount;
    return found.basis !== null;
  };

const KEYED: Readonly<Record<string, Keyed>> = {
  fee: feeOf,
  fees: feeOf,
  commission: feeOf,
  withheld: amountOf('withheld'),
  cost: basisOf(1),
  received: basisOf(-1),
  on: (found, next, today) => {
    found.on = isDateLike(next) ? typedDate(next, today, true) : null;
    return found.on !== null;
  },
  at: (found, next) => {
    const [, hour, minute, second = '00'] = CLOCK.exec(next) ?? [];
    if (hour === undefined) return false;
    found.time = `${hour.padStart(2, '0')}:${minute}:${second}`;
    return true;
  },
  in: (found, next) => {
    // IN is also a ticker.
    if (found.names.length === 0 && /[.]|\d[pc]/i.test(next)) return false;
    found.account = next;
    return true;
  },
  root: (found, next) => {
    found.root = next.toUpperCase();
    return true;
  },
};

/** Keywords that are also tickers, until the line has a ticker. */
const AFTER_NAME = new Set(['cost', 'received', 'withheld', 'root']);

const SYMBOL = /^[$^]?[a-z][\w./-]*$/i;

/** Sorts a word that stands for itself; returns whether it is known. */
function place(found: Found, word: string, today: string): boolean {
  const key = word.toLowerCase();
  const number = numberOf(word);
  const [, price, right = ''] = STRIKE.exec(word) ?? [];
  const strike = numberOf(price);
  const date = isDateLike(word) ? typedDate(word, today, false) : null;
  // A word that could be a ticker is one until the line has a ticker.
  const isNamed = found.names.length > 0;
  if (/^x\d+$/i.test(word)) found.multiplier = Number(word.slice(1));
  else if (strike !== null) {
    const value = { strike, right: /^p/i.test(right) ? ('put' as const) : ('call' as const) };
    found.strikes.push({ word, value });
  } else if (date !== null) found.dates.push({ word, value: date });
  else if (isDateLike(word)) return false;
  else if (number !== null) (isNamed ? found.numbers : found.counts).push({ word, value: number });
  else if (!isNamed && key === 'short') found.isShort = true;
  else if (FILLERS.has(key) || (isNamed && FILLERS_AFTER_NAME.has(key))) return true;
  else if (SYMBOL.test(word)) found.names.push(word);
  else return false;
  return true;
}

/** Sorts the words after the first; returns the first unknown one, if any. */
export function sortWords(words: readonly string[], today: string): Told<Sorted> {
  const found: Found = {
    names: [],
    counts: [],
    numbers: [],
    strikes: [],
    dates: [],
    fee: null,
    withheld: null,
    on: null,
    time: null,
    account: null,
    root: null,
    multiplier: null,
    basis: null,
    isShort: false,
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    const next = words[at + 1];
    const key = word.toLowerCase();
    const isNamed = found.names.length > 0;
    const isKey = Object.hasOwn(KEYED, key) && (isNamed || (at > 0 && !AFTER_NAME.has(key)));
    if (isKey && next !== undefined && KEYED[key]!(found, next, today)) at += 1;
    else if (!place(found, word, today)) return notUnderstood(word);
  }
  return told(found);
}
