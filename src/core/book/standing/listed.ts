import type { Position, ShareHolding } from '../book';
import type { Holding, Series } from './holding';
import { average, quantityOf, worth, type Lot } from './lot';

/** Money kept by opening it; negative is the cost of a long position. */
const netPremium = ({ contract, lots }: Series): number | null => {
  const cost = worth(lots, 'net');
  return cost === null ? null : 0 - cost * contract.multiplier;
};

const positionOf = (series: Series): Position => ({
  account: series.holding.account.name,
  contract: series.contract,
  contracts: quantityOf(series.lots),
  openedOn: series.lots[0]!.openedOn,
  premium: average(series.lots, 'price'),
  netPremiumTotal: netPremium(series),
});

const sharesOf = ({ account, symbol, shares }: Holding): ShareHolding => ({
  account: account.name,
  symbol,
  shares: quantityOf(shares),
  lots: shares.map(({ quantity, net, openedOn }) => ({
    shares: quantity,
    taxBasis: net,
    acquiredOn: openedOn,
  })),
  taxBasis: average(shares, 'net'),
});

/** By the oldest lot. */
const oldestFirst = (a: readonly Lot[], b: readonly Lot[]) => a[0]!.at - b[0]!.at;

export const positionsOf = (holdings: readonly Holding[]): Position[] =>
  holdings
    .flatMap(({ series }) => [...series])
    .toSorted((a, b) => oldestFirst(a.lots, b.lots))
    .map(positionOf);

export const shareHoldingsOf = (holdings: readonly Holding[]): ShareHolding[] =>
  holdings
    .filter(({ shares }) => shares.length > 0)
    .toSorted((a, b) => oldestFirst(a.shares, b.shares))
    .map(sharesOf);
