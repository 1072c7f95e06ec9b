import type { Contract } from '../market/contract';

/** A source's own figures for one contract, per share; null for missing ones. */
export interface Quote {
  readonly contract: Contract;
  /** 0 where nobody bids. */
  readonly bid: number | null;
  readonly ask: number | null;
  readonly last: number | null;
  /** Contracts traded that day. */
  readonly volume: number | null;
  /** Open contracts as of the evening before. */
  readonly openInterest: number | null;
  /** Decimal per year. */
  readonly impliedVolatility: number | null;
  /** Delta of the option held: negative for a put. */
  readonly delta: number | null;
  /** When it was quoted if not with its chain, in the same form; null if not known. */
  readonly quotedAt?: string | null;
}

/** The figures of a quote, in the order used for storage and packing. */
export const QUOTE_FIGURES = [
  'bid',
  'ask',
  'last',
  'volume',
  'openInterest',
  'impliedVolatility',
  'delta',
] as const satisfies readonly (keyof Quote)[];
