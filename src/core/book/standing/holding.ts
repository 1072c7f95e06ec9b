import type { Contract } from '../../market/contract';
import type { CashMoved } from '../book';
import { newTill, type Till } from '../ledger/cash';
import type { Stretch } from '../campaigns/stretch';
import { addLots, type Lot } from './lot';

/** Open options of one series in an account. */
export interface Series {
  readonly key: string;
  readonly contract: Contract;
  readonly holding: Holding;
  readonly lots: Lot[];
}

/** Everything of one underlying in one account: open positions, and the stretches of its life. */
export interface Holding {
  readonly account: Account;
  symbol: string;
  readonly series: Set<Series>;
  readonly shares: Lot[];
  /** Oldest first. */
  readonly stretches: Stretch[];
  /** Whether a sale of more shares than held was reported: once, until none are short. */
  isSaidShort: boolean;
}

export interface Account {
  readonly name: string;
  readonly holdings: Map<string, Holding>;
  /** Open series, by key. */
  readonly series: Map<string, Series>;
  readonly till: Till;
  readonly keyOf: (contract: Contract) => string;
}

export const newAccount = (
  name: string,
  keyOf: Account['keyOf'],
  moved: CashMoved[] | null,
): Account => ({
  name,
  holdings: new Map(),
  series: new Map(),
  till: newTill(moved),
  keyOf,
});

export const isFlat = ({ series, shares }: Holding): boolean =>
  series.size === 0 && shares.length === 0;

/** The holding of a symbol, created if there is none. */
export function holdingOf(account: Account, symbol: string): Holding {
  const known = account.holdings.get(symbol);
  if (known !== undefined) return known;
  const holding: Holding = {
    account,
    symbol,
    series: new Set(),
    shares: [],
    stretches: [],
    isSaidShort: false,
  };
  account.holdings.set(symbol, holding);
  return holding;
}

export const standing = (account: Account, contract: Contract): Series | undefined =>
  account.series.get(account.keyOf(contract));

/** Adds lots to the open ones of a series. */
export function addToSeries(holding: Holding, contract: Contract, lots: readonly Lot[]): void {
  const { account } = holding;
  const key = account.keyOf(contract);
  const known = account.series.get(key);
  if (known === undefined) {
    const series = { key, contract, holding, lots: [...lots] };
    account.series.set(key, series);
    holding.series.add(series);
  } else {
    addLots(known.lots, lots);
  }
}

/** Removes a series from the open ones. */
export function removeSeries(series: Series): void {
  series.holding.account.series.delete(series.key);
  series.holding.series.delete(series);
}
