import type { Quote } from '../../../../core/chain/quote';
import { contractKind, indexRoot } from '../../../../core/market/contractKind';
import { underlyingOf, type Contract, type Right } from '../../../../core/market/contract';
import { SHARES_PER_CONTRACT } from '../../../../core/market/sharesPerContract';
import { cellNumber, ofPercent, type Locale } from '../../numbers';
import { namedOption } from '../../occSymbol';
import { writtenDate } from '../../writtenDate';
import type { Side } from './columns';
import type { Column } from '../reading';

/** What the rows of a table leave to what stands around them. */
export interface Around {
  /** A ticker as it was found; empty where none was. */
  readonly underlying: string;
  /** Root of the contracts, where it is not the underlying's own. */
  readonly root?: string;
  readonly expiration: string | null;
  readonly right: Right | null;
  readonly multiplier: number;
}

/** The source's figures of a contract, before what stands for no value is taken out. */
export type Figures = Omit<Quote, 'contract'>;

/** The letters and digits of a ticker, as its series are listed. */
export const rootOf = (ticker: string) => ticker.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();

/** Share classes whose root does not show where the class begins. */
const CLASSES: Readonly<Record<string, string>> = { BRKB: 'BRK.B', BFB: 'BF.B' };

/**
 * What a root is on: AMD1 and 2AMD on AMD, SPXW on SPX. `named`, what the source calls the stock,
 * stands where it is the root's own.
 */
export function underlyingOfRoot(root: string, named: string): string {
  if (named !== '' && rootOf(named) === root) return underlyingOf(named);
  const index = indexRoot(root);
  if (index !== null)
    return indexRoot(index.slice(0, -1)) ?? indexRoot(index.slice(0, -2)) ?? index;
  const bare = contractKind(root) === 'adjusted' ? root.replaceAll(/^\d+|\d+$/g, '') : root;
  if (named !== '' && rootOf(named) === bare) return underlyingOf(named);
  return CLASSES[bare] ?? bare;
}

/** A price: what is below zero stands for none, and no one asks for nothing. */
const price = (value: number | null) => (value !== null && value >= 0 ? value : null);

/** A price above zero, a volatility: 0 stands for none. */
const positive = (value: number | null) => (value !== null && value > 0 ? value : null);

/** Takes out what stands for no value, whatever the source: 0 asked, -999, a delta above 1. */
export function cleaned({
  bid,
  ask,
  last,
  volume,
  openInterest,
  delta,
  ...rest
}: Figures): Figures {
  const asked = positive(ask);
  return {
    bid: asked === null ? positive(bid) : price(bid),
    ask: asked,
    last: positive(last),
    volume: price(volume),
    openInterest: price(openInterest),
    impliedVolatility: positive(rest.impliedVolatility),
    delta: delta !== null && Math.abs(delta) <= 1 ? delta : null,
  };
}

/** A row's quote, why there is none, or null where the row has nothing of that side. */
export type RowQuote = Quote | string | null;

/** What a person has to say before a row can be read. */
export const NO_EXPIRATION = 'Its expiration cannot be told.';
export const NO_RIGHT = 'Whether it is a put or a call cannot be told.';

/** What stands the same for all rows of a table. */
export interface Terms {
  readonly side: Side;
  readonly locale: Locale;
  /** Whether volatilities without a percent sign are in percent. */
  readonly isPercent: boolean;
  readonly clean: (figures: Figures) => Figures;
}

/** The right a word names. */
export const rightIn = (word: string): Right | null =>
  /^\s*(?:p|puts?)\b/i.test(word) ? 'put' : /^\s*(?:c|calls?)\b/i.test(word) ? 'call' : null;

const FIGURES = [
  'bid',
  'ask',
  'last',
  'volume',
  'openInterest',
  'impliedVolatility',
  'delta',
] as const;

const PRICES: ReadonlySet<Column> = new Set(['bid', 'ask']);

/** Reads quotes of one side from rows; dates and stocks are worked out once each. */
export function rowReader({ side, locale, isPercent, clean }: Terms) {
  const { columns } = side;
  const dates = new Map<string, string | null>();
  const underlyings = new Map<string, string>();
  const at = (cells: readonly string[], column: Column) => {
    const index = columns[column];
    return index === undefined ? undefined : cells[index];
  };
  const places = FIGURES.flatMap((name) => {
    const index = columns[name];
    return index === undefined ? [] : [{ name, index }];
  });

  const dateOf = (cell: string) => {
    const known = dates.get(cell);
    if (known !== undefined) return known;
    const date = writtenDate(cell);
    dates.set(cell, date);
    return date;
  };
  const stockOf = (root: string, named: string) => {
    const known = underlyings.get(root);
    if (known !== undefined) return known;
    const stock = underlyingOfRoot(root, named);
    underlyings.set(root, stock);
    return stock;
  };

  function contract(cells: readonly string[], around: Around): Contract | string {
    const strikeCell = at(cells, 'strike');
    const strike = strikeCell === undefined ? undefined : cellNumber(strikeCell, locale);
    const size = cellNumber(at(cells, 'multiplier') ?? '', locale);
    const multiplier = typeof size === 'number' && size > 0 ? size : around.multiplier;
    const named = at(cells, 'underlying') ?? around.underlying;
    const symbolCell = at(cells, 'symbol');
    const symbol = symbolCell === undefined ? null : namedOption(symbolCell.trim());
    if (symbol !== null) {
      if (typeof strike === 'number' && Math.abs(strike - symbol.strike) > 0.0005) {
        return `Its strike ${strike} is not the ${symbol.strike} of its symbol.`;
      }
      return { underlying: stockOf(symbol.root, named), ...symbol, multiplier };
    }
    if (typeof strike !== 'number' || !(strike > 0)) return 'No strike can be told from it.';
    const right = side.right ?? rightIn(at(cells, 'right') ?? '') ?? around.right;
    if (right === null) return NO_RIGHT;
    const dated = at(cells, 'expiration');
    const expiration = (dated === undefined ? null : dateOf(dated)) ?? around.expiration;
    if (expiration === null) return NO_EXPIRATION;
    const root = around.root ?? rootOf(named);
    return { underlying: stockOf(root, named), root, expiration, right, strike, multiplier };
  }

  function figures(cells: readonly string[]): Figures | string {
    const read: Record<string, number | null> = {
      bid: null,
      ask: null,
      last: null,
      volume: null,
      openInterest: null,
      impliedVolatility: null,
      delta: null,
    };
    for (const { name, index } of places) {
      const cell = cells[index];
      if (cell === undefined) continue;
      const value = cellNumber(cell, locale);
      if (value === undefined) {
        if (PRICES.has(name)) return `“${cell.trim()}” is no ${name}.`;
        continue;
      }
      read[name] =
        isPercent && name === 'impliedVolatility' && value !== null && !cell.includes('%')
          ? ofPercent(value)
          : value;
    }
    return clean(cleaned(read as unknown as Figures));
  }

  const own = Object.entries(columns).flatMap(([column, index]) =>
    ['strike', 'expiration', 'underlying', 'spot', 'multiplier', 'right'].includes(column)
      ? []
      : [index],
  );

  return (cells: readonly string[], around: Around): RowQuote => {
    if (!own.some((index) => (cells[index] ?? '').trim() !== '')) return null;
    const named = contract(cells, around);
    if (typeof named === 'string') return named;
    const said = figures(cells);
    return typeof said === 'string' ? said : { contract: named, ...said };
  };
}

/** A contract on 100 shares, unless the source says otherwise. */
export const STANDARD = SHARES_PER_CONTRACT;
