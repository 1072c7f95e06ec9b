import type { Quote } from '../core/chain/quote';
import { underlyingOf } from '../core/market/contract';
import { indexRoot } from '../core/market/contractKind';
import type { TickClass } from '../core/market/tickSize';
import { priceText } from '../text/priceText';
import { EMPTY_DRAFT, type Draft } from './draft';
import type { DraftField } from './fields';

/** Fields about a stock that hold for any put on it. */
const OF_THE_STOCK = [
  'leverage',
  'dividendYield',
  'dividend',
  'exDividend',
  'dividendEvery',
  'earnings',
  'earningsStatus',
  'owns',
  'privateCapital',
] as const satisfies readonly DraftField[];

const orNothing = (value: number | null) => (value === null ? '' : priceText(value));

/** A put of a chain, with the price it is sold at. */
export interface Picked {
  readonly quote: Quote;
  /** Dollars per share. */
  readonly premium: number;
  /** Price of the stock, dollars per share. */
  readonly spot: number;
  readonly tickClass: TickClass;
}

/**
 * A trade of one contract of a chain's put. Fields typed for the same stock stay; those for another
 * stock are cleared.
 */
export function pickedDraft(picked: Picked, onPage: Draft): Draft {
  const { quote, premium, spot, tickClass } = picked;
  const { underlying, root, strike, expiration } = quote.contract;
  const isSame = underlyingOf(onPage.stock) === underlying;
  const kept = isSame
    ? Object.fromEntries(OF_THE_STOCK.map((name) => [name, onPage[name]]))
    : { privateCapital: onPage.privateCapital };
  return {
    ...EMPTY_DRAFT,
    ...kept,
    // Roots of one index settle at different times, and a log tells them apart.
    stock: indexRoot(root) ?? underlying,
    spot: priceText(spot),
    strike: priceText(strike),
    premium: priceText(premium),
    contracts: '1',
    expiration,
    bid: orNothing(quote.bid),
    ask: orNothing(quote.ask),
    openInterest: quote.openInterest === null ? '' : String(quote.openInterest),
    tickClass,
  };
}
