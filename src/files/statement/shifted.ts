import { addDays, isCalendarDate } from '../../core/market/calendar';

/*
 * Moves all dates in a text by the same number of days, keeping their format, whatever surrounds
 * them.
 */

const SHORT = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Full month names, one language per line. */
const LONG = [
  'January February March April May June July August September October November December',
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
].map((names) => names.split(' '));

const MONTH = `((?:${[...SHORT, ...LONG.flat()].toSorted((a, b) => b.length - a.length).join('|')}))`;

const sameWord = (name: string) => (other: string) => other.toLowerCase() === name.toLowerCase();

/** The list that contains a month name. */
const listOf = (name: string) => [SHORT, ...LONG].find((list) => list.some(sameWord(name)))!;

const monthOf = (name: string) => listOf(name).findIndex(sameWord(name)) + 1;

const two = (value: number | string) => String(value).padStart(2, '0');

/** A month's name in the style of another: `JAN`, `Jan`, `January`. */
function monthLike(name: string, month: number): string {
  const next = listOf(name)[month - 1]!;
  return name === name.toUpperCase() ? next.toUpperCase() : next;
}

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** Day, month and year some days later, as wide as before; null if they are not a date. */
function moved({ year, month, day }: Parts, days: number): Parts | null {
  const full = year.length === 2 ? `20${year}` : year;
  const number = /^\d+$/.test(month) ? Number(month) : monthOf(month);
  const date = `${full}-${two(number)}-${two(day)}`;
  if (!isCalendarDate(date)) return null;
  const [y = '', m = '', d = ''] = addDays(date, days).split('-');
  return {
    year: year.length === 2 ? y.slice(2) : y,
    month: /^\d+$/.test(month)
      ? month.length === 1
        ? String(Number(m))
        : m
      : monthLike(month, Number(m)),
    day: day.length === 1 ? String(Number(d)) : d,
  };
}

type Shape = readonly [pattern: RegExp, order: readonly (keyof Parts)[]];

/** Date formats, as their parts and what separates them. */
function shapes(isDayFirst: boolean): readonly Shape[] {
  const numbers = isDayFirst
    ? (['day', 'month', 'year'] as const)
    : (['month', 'day', 'year'] as const);
  return [
    [/\b((?:19|20)\d\d)(-)(\d\d)-(\d\d)\b/g, ['year', 'month', 'day']],
    [/\b((?:19|20)\d\d)()(0[1-9]|1[0-2])([0-3]\d)(?=\b|;|T)/g, ['year', 'month', 'day']],
    [/(?<!\d)(\d\d)()(0[1-9]|1[0-2])([0-3]\d)(?=[PC]\d)/g, ['year', 'month', 'day']],
    [/\b(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4}|\d{2})\b/g, numbers],
    [
      new RegExp(`\\b(\\d{1,2})([ -]?)${MONTH}[ -]?(\\d{4}|\\d\\d)\\b`, 'gi'),
      ['day', 'month', 'year'],
    ],
    [
      new RegExp(`\\b${MONTH}([ -])(\\d{1,2})(?:, ?| |-)(\\d{4}|\\d\\d)\\b`, 'gi'),
      ['month', 'day', 'year'],
    ],
  ];
}

/** Months without a day. */
const MONTHS: readonly (readonly [pattern: RegExp, isYearFirst: boolean])[] = [
  [/\b((?:19|20)\d\d)(-)(0[1-9]|1[0-2])\b(?!-)/g, true],
  [new RegExp(`\\b${MONTH}([ -])((?:19|20)\\d\\d)\\b`, 'gi'), false],
];

const [MARK, FIRST] = ['\uE000', 0xe001];

/**
 * A text with its dates set aside, so that nothing else changes them, and a function that puts them
 * back.
 */
interface Undated {
  readonly text: string;
  readonly dated: (text: string) => string;
}

/** Takes all dates out of a text, to be put back moved by a number of days. */
export function shifted(text: string, days: number, isDayFirst: boolean): Undated {
  const done: string[] = [];
  const keep = (date: string) => MARK + String.fromCodePoint(FIRST + done.push(date) - 1);
  let next = text;
  for (const [pattern, order] of shapes(isDayFirst)) {
    next = next.replaceAll(pattern, (whole: string, ...found: readonly string[]) => {
      const [first = '', mark = '', second = '', third = ''] = found;
      const values = [first, second, third];
      const parts = Object.fromEntries(order.map((name, at) => [name, values[at]!]));
      const later = moved(parts as unknown as Parts, days);
      if (later === null) return whole;
      const [a, b, c] = order.map((name) => later[name]);
      const before = first.length + mark.length + second.length;
      const between = whole.slice(before, whole.length - third.length);
      return keep(`${a}${mark}${b}${between}${c}`);
    });
  }
  for (const [pattern, isYearFirst] of MONTHS) {
    next = next.replaceAll(pattern, (whole: string, ...found: readonly string[]) => {
      const [first = '', mark = '', last = ''] = found;
      const [year, month] = isYearFirst ? [first, last] : [last, first];
      const later = moved({ year, month, day: '15' }, days);
      if (later === null) return whole;
      return keep(
        isYearFirst ? `${later.year}${mark}${later.month}` : `${later.month}${mark}${later.year}`,
      );
    });
  }
  const back = new RegExp(`${MARK}(.)`, 'gu');
  return {
    text: next,
    dated: (changed) =>
      changed.replaceAll(back, (_, mark: string) => done[mark.codePointAt(0)! - FIRST]!),
  };
}
