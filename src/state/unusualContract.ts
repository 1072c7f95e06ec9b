import { twsSymbol } from '../files/twsSymbol';

/** What makes an option another thing than one on 100 shares. */
export type UnusualContract = 'index' | 'adjusted';

/** A symbol tells an index by its name, an adjusted contract by a digit; null where it tells neither. */
export function unusualContract(stock: string | null): UnusualContract | null {
  const { refusal } = twsSymbol(stock ?? '');
  if (refusal === 'ambiguousRoot') return 'index';
  return refusal === 'adjustedContract' ? 'adjusted' : null;
}
