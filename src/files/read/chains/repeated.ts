import type { Quote } from '../../../core/chain/quote';
import type { Found, Unread } from './reading';

const sameFigures = (one: Quote, other: Quote) =>
  one.bid === other.bid && one.ask === other.ask && one.last === other.last;

const nameOf = ({ contract: { root, expiration, right, strike } }: Quote) =>
  `${root} ${expiration} ${strike} ${right}`;

/** Quotes of contracts by strike; neighbors mostly share an expiration. */
function ledger() {
  const series = new Map<string, Map<number, Quote>>();
  let last: {
    root: string;
    expiration: string;
    multiplier: number;
    own: Map<number, Quote>;
  } | null = null;
  return ({ root, expiration, multiplier }: Quote['contract']): Map<number, Quote> => {
    if (
      last === null ||
      last.root !== root ||
      last.expiration !== expiration ||
      last.multiplier !== multiplier
    ) {
      const name = `${root} ${expiration} ${multiplier}`;
      const own = series.get(name) ?? new Map<number, Quote>();
      series.set(name, own);
      last = { root, expiration, multiplier, own };
    }
    return last.own;
  };
}

/**
 * Merges a contract that appears twice with the same prices, and reports it; if prices differ both
 * stay, to be doubted in Strikes.
 */
export function repeated(found: Found): Found {
  const seriesOf = ledger();
  const unread: Unread[] = [];
  const quotes = found.quotes.filter((quote) => {
    const { contract } = quote;
    const seen = seriesOf(contract);
    const place = contract.right === 'put' ? contract.strike : -contract.strike;
    const before = seen.get(place);
    if (before !== undefined && sameFigures(before, quote)) {
      const why = 'It appears more than once with the same prices, and counts once.';
      unread.push({ line: null, text: nameOf(quote), why });
      return false;
    }
    seen.set(place, quote);
    return true;
  });
  return unread.length === 0 ? found : { ...found, quotes, unread: [...found.unread, ...unread] };
}
