import { isCalendarDate } from '../../core/market/calendar';
import type { Right } from '../../core/market/contract';
import { writtenDate } from './writtenDate';

/** The contents of an option symbol. */
export interface OptionSymbol {
  readonly root: string;
  /** ISO date. */
  readonly expiration: string;
  readonly right: Right;
  /** Dollars per share. */
  readonly strike: number;
}

/**
 * Root, date, right and strike, read from the right, since an adjusted root itself ends in a digit:
 * AMD1230825P00105000 is on AMD1. With eight digits the strike is in thousandths; thinkorswim and
 * Fidelity write it as a price. Source: OCC, Options Symbology Initiative.
 */
const OCC = /^(?:O:|[-.])?([A-Z0-9./ ]{1,6}?)\s*(\d{6})([CP])(\d{8}|\d{1,5}(?:\.\d{1,3})?)$/;

/** Barchart's form: AAPL|20251121|150.00P. */
const BARS = /^([A-Z0-9.]{1,6})\|20(\d{6})\|(\d{1,5}(?:\.\d{1,3})?)([CP])$/;

const isoDate = (six: string) => `20${six.slice(0, 2)}-${six.slice(2, 4)}-${six.slice(4)}`;

/** The contents of an option symbol, padded or compact; null for any other text. */
export function occSymbol(text: string): OptionSymbol | null {
  const [, root, six, right, price] = OCC.exec(text) ?? bars(text) ?? [];
  if (root === undefined || six === undefined || price === undefined) return null;
  const expiration = isoDate(six);
  if (!isCalendarDate(expiration)) return null;
  return {
    root: root.replaceAll(/[^A-Z0-9]/g, ''),
    expiration,
    right: right === 'P' ? 'put' : 'call',
    strike: price.length === 8 && !price.includes('.') ? Number(price) / 1000 : Number(price),
  };
}

function bars(text: string): readonly (string | undefined)[] | null {
  const [whole, root, six, price, right] = BARS.exec(text) ?? [];
  return whole === undefined ? null : [whole, root, six, right, price];
}

const [ZERO, NINE, CALL, PUT] = [48, 57, 67, 80];

/** Thousandths of a dollar from eight digits; NaN for other characters. */
function thousandths(text: string, from: number): number {
  let sum = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return Number.NaN;
    sum = sum * 10 + code - ZERO;
  }
  return sum;
}

/**
 * Reads compact symbols in sequence in a tenth of the time: a chain has few roots and dates and
 * many strikes. Null for any other text.
 */
export function symbolReader(): (text: string) => OptionSymbol | null {
  const known = new Map<string, OptionSymbol | null>();
  return (text) => {
    const at = text.length - 9;
    const code = text.charCodeAt(at);
    if (at < 7 || (code !== CALL && code !== PUT)) return null;
    const strike = thousandths(text, at + 1);
    if (Number.isNaN(strike)) return null;
    const head = text.slice(0, at);
    let series = known.get(head);
    if (series === undefined) {
      series = occSymbol(`${head}P00000000`);
      known.set(head, series);
    }
    if (series === null) return null;
    const { root, expiration } = series;
    return { root, expiration, right: code === PUT ? 'put' : 'call', strike: strike / 1000 };
  };
}

/** Reads the date of an expiration. */
export type DayOf = (text: string) => string | null;

/**
 * Brokers' display form: ACME 17JAN25 50 P, ACME 01/17/2025 50.00 P, ACME Jan17'25 50 PUT. If
 * another one follows, it is a spread: 50 P / ACME 17JAN25 45 P, 50 PUT/CALL.
 */
const SHOWN =
  /^([A-Z]{1,5}(?:[./ ][A-Z])?\d?)\s+(\S.*?)\s+\$?(\d[\d.,]*)\s+(P|C|PUT|CALL)\b(?!\s*[/+&|])/i;

/** Robinhood's form: ACME 1/17/2025 Put $50.00. */
const SHOWN_LAST =
  /^([A-Z]{1,5}(?:[./ ][A-Z])?\d?)\s+(\S.*?)\s+(P|C|PUT|CALL)\s+\$?(\d[\d.,]*)(?![\d.,]|\s*[/+&|])/i;

/**
 * Part of another name in the place of the date: of a second leg, or of the first if its own place
 * holds a kind of order, as in ROLL SPY 100 5 JUN 26 715 PUT.
 */
const NAME_WITHIN =
  /\b(?:P|C|PUT|CALL)\b|^[A-Z./]{1,6}\s+\d+\s+(?:\([^)]*\)\s+)?\d{1,2}\s+[A-Z]{3}\s+\d\d/i;

/** 6,000.00 has a thousands separator, 47,5 a decimal comma. */
const strikeIn = (price: string): number =>
  Number(
    /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(price)
      ? price.replaceAll(',', '')
      : price.replace(',', '.'),
  );

function shownOption(text: string, dayOf: DayOf): OptionSymbol | null {
  const [, root, day, price, right] = SHOWN.exec(text) ?? lastOf(text) ?? [];
  if (root === undefined || day === undefined || right === undefined) return null;
  const strike = strikeIn(price ?? '');
  if (NAME_WITHIN.test(day) || Number.isNaN(strike)) return null;
  const expiration = dayOf(day);
  if (expiration === null) return null;
  return {
    root: root.replaceAll(/[^A-Z0-9]/gi, '').toUpperCase(),
    expiration,
    right: /^p/i.test(right) ? 'put' : 'call',
    strike,
  };
}

function lastOf(text: string): readonly (string | undefined)[] | null {
  const [whole, root, day, right, price] = SHOWN_LAST.exec(text) ?? [];
  return whole === undefined ? null : [whole, root, day, price, right];
}

/**
 * The contract that a name describes, as a symbol or in a broker's display form; null for any other
 * text.
 */
export const namedOption = (text: string, dayOf: DayOf = writtenDate): OptionSymbol | null =>
  occSymbol(text) ?? shownOption(text, dayOf);
