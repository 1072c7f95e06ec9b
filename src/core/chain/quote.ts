import type { Contract } from '../market/contract';

/** What a source says of one contract: its own figures, per share, null where it has none. */
export interface Quote {
  readonly contract: Contract;
  /** 0 where nobody bids. */
  readonly bid: number | null;
  readonly ask: number | null;
  readonly last: number | null;
  /** Contracts traded that day. */
  readonly volume: number | null;
  /** Contracts that stand open, of the evening before. */
  readonly openInterest: number | null;
  /** Decimal per year. */
  readonly impliedVolatility: number | null;
  /** Of the option held: negative of a put. */
  readonly delta: number | null;
  /** When it was quoted where that is not when its chain was, in the same form; null where nobody says. */
  readonly quotedAt?: string | null;
}

/** The figures of a quote, in the order in which they are kept and packed. */
export const QUOTE_FIGURES = [
  'bid',
  'ask',
  'last',
  'volume',
  'openInterest',
  'impliedVolatility',
  'delta',
] as const satisfies readonly (keyof Quote)[];
