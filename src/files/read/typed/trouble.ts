import type { Senseless } from '../../../core/book/problems';

/** What a typed line still lacks. */
export type Part =
  | 'what'
  | 'contracts'
  | 'shares'
  | 'symbol'
  | 'strike'
  | 'expiration'
  | 'price'
  | 'value'
  | 'amount'
  | 'ratio'
  | 'to'
  | 'basis';

/**
 * Why a typed line is not yet an event: the first word that makes no sense, or the first part it
 * lacks.
 */
export type Trouble =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'missing'; readonly part: Part }
  | { readonly kind: 'future'; readonly date: string }
  | { readonly kind: 'senseless'; readonly problem: Senseless }
  /** No open position matches, or more than one does. */
  | { readonly kind: 'noneStands' | 'severalStand'; readonly symbol: string | null };

export type Told<T> =
  | { readonly value: T; readonly trouble: null }
  | { readonly value: null; readonly trouble: Trouble };

export const told = <T>(value: T): Told<T> => ({ value, trouble: null });

export const troubled = (trouble: Trouble): Told<never> => ({ value: null, trouble });

export const missing = (part: Part) => troubled({ kind: 'missing', part });

export const notUnderstood = (word: string) => troubled({ kind: 'word', word });
