import { SHARES_PER_CONTRACT } from '../../../core/market/sharesPerContract';
import { seriesReader, underlyingOf, type Contract } from '../../../core/market/contract';
import { underlyingOfRoot } from '../underlyingOfRoot';
import { oncePer } from '../../../core/market/once';
import { namedOption, type DayOf } from '../occSymbol';
import { writtenDate } from '../writtenDate';

/** What a file says about a contract besides its name. */
export interface NamedBy {
  readonly underlying?: string;
  readonly multiplier?: number;
}

/**
 * The contract that an option's name denotes, in any broker's notation; null if it denotes none.
 */
export function contractNamed(
  name: string,
  { underlying = '', multiplier = SHARES_PER_CONTRACT }: NamedBy = {},
  dayOf: DayOf = writtenDate,
): Contract | null {
  const option = namedOption(name.trim().replaceAll(/\s+/g, ' '), dayOf);
  if (option === null) return null;
  return { underlying: underlyingOfRoot(option.root, underlying), ...option, multiplier };
}

/** Parses each name once, and returns the same object for the same series. */
export function contractReader(
  oneOf = seriesReader(),
): (name: string, by?: NamedBy) => Contract | null {
  const known = new Map<string, Contract | null>();
  const dayOf = oncePer(writtenDate);
  return (name, by) => {
    const kept = known.get(name);
    if (kept !== undefined) return kept;
    const named = contractNamed(name, by, dayOf);
    const contract = named === null ? null : oneOf(named);
    known.set(name, contract);
    return contract;
  };
}

const TICKER = /^[A-Za-z][A-Za-z0-9]{0,5}(?:[ ./-][A-Za-z]{1,2})?$/;

/** A stock's symbol as the book writes it; null if the text is not a symbol. */
export const stockSymbol = (text: string): string | null =>
  TICKER.test(text.trim()) ? underlyingOf(text) : null;
