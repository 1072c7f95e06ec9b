import { oncePer } from './once';
import { indexRoot } from './contractKind';
import { SHARES_PER_CONTRACT } from './sharesPerContract';

export type Right = 'put' | 'call';

/** An option series: two contracts with the same fields are the same contract. */
export interface Contract {
  /**
   * The underlying: a ticker, with its share class after a dot, as in BRK.B, or a name as typed.
   */
  readonly underlying: string;
  /**
   * The underlying's letters and digits, as the series is listed: BRKB. Empty where nothing is
   * named.
   */
  readonly root: string;
  /** ISO date. */
  readonly expiration: string;
  readonly right: Right;
  /** Dollars per share. */
  readonly strike: number;
  /** Shares a contract. */
  readonly multiplier: number;
}

/** The letters and digits of a symbol, in capitals: BRK.B is listed as BRKB. */
export const rootOf = (symbol: string) => symbol.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();

/** A ticker with an optional share class. */
const TICKER = /^([A-Za-z0-9]{1,6})(?:[ ./-]([A-Za-z]))?$/;

/**
 * Normalizes a ticker: `brk/b` is BRK.B, and `^spx` is SPX, as are its other roots, such as SPXW.
 * Any other text is returned unchanged.
 */
export function underlyingOf(symbol: string): string {
  const index = indexRoot(symbol);
  if (index !== null) {
    return indexRoot(index.slice(0, -1)) ?? indexRoot(index.slice(0, -2)) ?? index;
  }
  const [, ticker, shareClass] = TICKER.exec(symbol.trim()) ?? [];
  return ticker === undefined
    ? symbol.trim()
    : [ticker, shareClass ?? []].flat().join('.').toUpperCase();
}

/** A put on 100 shares of a stock, or on 100 times an index, from the symbol as typed. */
export const putOn = (symbol: string, expiration: string, strike: number): Contract => ({
  underlying: underlyingOf(symbol),
  root: rootOf(indexRoot(symbol) ?? symbol),
  expiration,
  right: 'put',
  strike,
  multiplier: SHARES_PER_CONTRACT,
});

/**
 * The series as one word, unique to it: `GOOGL-2026-12-18-P365000`, with the strike in thousandths.
 * The key of a contract without a root lacks that part. Source: OCC, Options Symbology Initiative.
 */
export function contractKey({ root, expiration, right, strike, multiplier }: Contract): string {
  const series = `${expiration}-${right === 'put' ? 'P' : 'C'}${Math.round(strike * 1000)}`;
  const named = root === '' ? series : `${root}-${series}`;
  return multiplier === SHARES_PER_CONTRACT ? named : `${named}-x${multiplier}`;
}

/**
 * Whether two contracts belong to one series: the same answer as comparing keys, without building
 * them.
 */
export const isSameSeries = (one: Contract, other: Contract): boolean =>
  one === other ||
  (one.root === other.root &&
    one.expiration === other.expiration &&
    one.right === other.right &&
    one.strike === other.strike &&
    one.multiplier === other.multiplier);

/** Returns one object for each series, so that series can be compared by identity. */
export function seriesReader(): (contract: Contract) => Contract {
  const known = new Map<string, Contract>();
  return (contract) => {
    const key = contractKey(contract);
    const same = known.get(key);
    if (same === undefined) known.set(key, contract);
    return same ?? contract;
  };
}

/**
 * Contract keys, computed once for each object: for lists that hold few contracts and name them
 * often.
 */
export const keyReader = (): ((contract: Contract) => string) => oncePer(contractKey);
