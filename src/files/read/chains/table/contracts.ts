import { rootOf, type Contract, type Right } from '../../../../core/market/contract';
import { oncePer } from '../../../../core/market/once';
import { cellNumber, type Locale } from '../../numbers';
import { namedOption, symbolReader } from '../../occSymbol';
import { writtenDate } from '../../writtenDate';
import type { Column } from '../reading';
import { underlyingOfRoot } from '../../underlyingOfRoot';
import type { Side } from './columns';

/** What the rows of a table leave to the text around them. */
export interface Around {
  /** A ticker as found; empty if none was. */
  readonly underlying: string;
  /** Root of the contracts, if not the underlying's own. */
  readonly root?: string;
  readonly expiration: string | null;
  readonly right: Right | null;
  readonly multiplier: number;
}

/** Reported for a row that cannot be read until a person has told its expiration. */
export const NO_EXPIRATION = 'Its expiration is unclear.';
export const NO_RIGHT = 'Whether it is a put or a call is unclear.';

/** The right that a word names. */
export const rightIn = (word: string): Right | null =>
  /^\s*(?:p|puts?)\b/i.test(word) ? 'put' : /^\s*(?:c|calls?)\b/i.test(word) ? 'call' : null;

/** The ticker in a column that elsewhere names contracts; undefined for a right, or other words. */
const tickerIn = (cell = ''): string | undefined =>
  /^\s*(?!(?:PUT|CALL)S?\s*$|[PC]\s*$)[A-Z]{1,5}(?:[./][A-Z])?\s*$/.test(cell)
    ? cell.trim()
    : undefined;

/** Strikes that differ by more than this are different. */
const ROUNDING = 0.0005;

/** Identifies the contract of a row's side: by its symbol, or by strike, right and expiration. */
export function contractReader({ columns, right: sideRight }: Side, locale: Locale) {
  const dateOf = oncePer(writtenDate);
  const symbolIn = symbolReader();
  let last = { root: '', named: '', underlying: '' };
  const stockOf = (root: string, named: string) => {
    if (last.root !== root || last.named !== named) {
      last = { root, named, underlying: underlyingOfRoot(root, named) };
    }
    return last.underlying;
  };
  const at = (cells: readonly string[], column: Column) => {
    const index = columns[column];
    return index === undefined ? undefined : cells[index];
  };

  return (cells: readonly string[], around: Around): Contract | string => {
    const strikeCell = at(cells, 'strike');
    const strike = strikeCell === undefined ? undefined : cellNumber(strikeCell, locale);
    const sizeCell = at(cells, 'multiplier');
    const size = sizeCell === undefined ? null : cellNumber(sizeCell, locale);
    const multiplier = size && size > 0 ? size : around.multiplier;
    const symbolCell = at(cells, 'symbol');
    const known = at(cells, 'underlying');
    const symbol =
      symbolCell === undefined ? null : (symbolIn(symbolCell) ?? namedOption(symbolCell.trim()));
    if (symbol !== null) {
      const { root, expiration, right } = symbol;
      if (typeof strike === 'number' && Math.abs(strike - symbol.strike) > ROUNDING) {
        return `Its strike ${strike} is not the ${symbol.strike} of its symbol.`;
      }
      const underlying = stockOf(root, known ?? around.underlying);
      return { underlying, root, expiration, right, strike: symbol.strike, multiplier };
    }
    if (typeof strike !== 'number' || !(strike > 0)) return 'Its strike is unclear.';
    const right = sideRight ?? rightIn(at(cells, 'right') ?? '') ?? around.right;
    if (right === null) return NO_RIGHT;
    const dated = at(cells, 'expiration');
    const expiration = (dated === undefined ? null : dateOf(dated)) ?? around.expiration;
    if (expiration === null) return NO_EXPIRATION;
    const named = known ?? tickerIn(symbolCell) ?? around.underlying;
    const root = around.root ?? rootOf(named);
    return { underlying: stockOf(root, named), root, expiration, right, strike, multiplier };
  };
}
