import { SHARES_PER_CONTRACT } from '../../../core/market/sharesPerContract';
import { underlyingOf, type Contract } from '../../../core/market/contract';
import { underlyingOfRoot } from '../chains/underlying';
import { namedOption } from '../occSymbol';

/** What a file says of a contract besides its name. */
export interface NamedBy {
  readonly underlying?: string;
  readonly multiplier?: number;
}

/** The contract of an option's name, however the broker writes it; null of any other text. */
export function contractNamed(
  name: string,
  { underlying = '', multiplier = SHARES_PER_CONTRACT }: NamedBy = {},
): Contract | null {
  const option = namedOption(name.trim().replaceAll(/\s+/g, ' '));
  if (option === null) return null;
  return { underlying: underlyingOfRoot(option.root, underlying), ...option, multiplier };
}

/** Reads the same name once, however often it comes. */
export function contractReader(): (name: string, by?: NamedBy) => Contract | null {
  const known = new Map<string, Contract | null>();
  return (name, by) => {
    const kept = known.get(name);
    if (kept !== undefined) return kept;
    const contract = contractNamed(name, by);
    known.set(name, contract);
    return contract;
  };
}

const TICKER = /^[A-Za-z][A-Za-z0-9]{0,5}(?:[ ./-][A-Za-z]{1,2})?$/;

/** A stock's symbol as the book has it; null of what is none. */
export const stockSymbol = (text: string): string | null =>
  TICKER.test(text.trim()) ? underlyingOf(text) : null;
