import { contractKind } from '../core/market/contractKind';

export type SymbolRefusal = 'noSymbol' | 'badSymbol' | 'adjustedContract' | 'ambiguousRoot';

export type TwsSymbol =
  | { readonly value: string; readonly refusal: null }
  | { readonly value: null; readonly refusal: SymbolRefusal };

const refused = (refusal: SymbolRefusal): TwsSymbol => ({ value: null, refusal });

/**
 * A stock's symbol as in Trader Workstation, with a space before the share class: `brk.b` is `BRK
 * B`. A symbol alone cannot distinguish an adjusted contract from the standard one, nor an index's
 * roots from each other.
 */
export function twsSymbol(text: string): TwsSymbol {
  const typed = text.trim();
  if (typed === '') return refused('noSymbol');
  const kind = contractKind(typed);
  if (kind === 'index') return refused('ambiguousRoot');
  if (kind === 'adjusted') return refused('adjustedContract');
  const [, root, shareClass] = /^([A-Za-z]{1,5})(?:[ ./-]([A-Za-z]))?$/.exec(typed) ?? [];
  if (root === undefined) return refused('badSymbol');
  return { value: [root, shareClass ?? []].flat().join(' ').toUpperCase(), refusal: null };
}
