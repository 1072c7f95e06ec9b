import type { Position, ShareHolding } from '../../core/book/book';
import type { Happened } from '../../core/book/event';
import type { Contract } from '../../core/market/contract';

type Standing = Pick<Position, 'account' | 'contract' | 'contracts'>;

/** A fill as typed on a position. */
export interface TypedFill {
  /** Dollars per share. */
  readonly price: number;
  readonly feesTotal: number;
  /** New York date. */
  readonly date: string;
}

/** Closes all of a series: bought if short, sold if long. */
export const closed = ({ account, contract, contracts }: Standing, fill: TypedFill): Happened => ({
  kind: 'option',
  account,
  contract,
  contracts: Math.abs(contracts),
  side: contracts < 0 ? 'buy' : 'sell',
  effect: 'close',
  ...fill,
});

/** Contracts of a series sold to open. */
export const soldToOpen = (
  account: string,
  contract: Contract,
  contracts: number,
  fill: TypedFill,
): Happened => ({
  kind: 'option',
  account,
  contract,
  contracts,
  side: 'sell',
  effect: 'open',
  ...fill,
});

/** A roll: all of a series bought back, and as many of another sold, on one day. */
export const rolled = (
  position: Standing,
  closing: TypedFill,
  into: Contract,
  opening: TypedFill,
): readonly Happened[] => [
  closed(position, closing),
  soldToOpen(position.account, into, Math.abs(position.contracts), opening),
];

/** All of a series expired worthless, on its last day. */
export const expiredAll = ({ account, contract, contracts }: Standing): Happened => ({
  kind: 'expiration',
  account,
  contract,
  contracts: Math.abs(contracts),
  date: contract.expiration,
});

/** All of a series assigned if short, exercised if long, on its last day unless another is given. */
export const deliveredAll = (
  { account, contract, contracts }: Standing,
  feesTotal: number,
  date: string = contract.expiration,
): Happened => ({
  kind: contracts < 0 ? 'assignment' : 'exercise',
  account,
  contract,
  contracts: Math.abs(contracts),
  feesTotal,
  date,
});

/** All of an index series settled in cash at a value, on its last day. */
export const settledAll = (
  { account, contract, contracts }: Standing,
  value: number,
  feesTotal: number,
): Happened => ({
  kind: 'settlement',
  account,
  contract,
  contracts: Math.abs(contracts),
  value,
  feesTotal,
  date: contract.expiration,
});

/** All shares of a holding sold, or bought back if short. */
export const sharesClosed = (
  { account, symbol, shares }: Pick<ShareHolding, 'account' | 'symbol' | 'shares'>,
  fill: TypedFill,
): Happened => ({
  kind: 'stock',
  account,
  symbol,
  side: shares > 0 ? 'sell' : 'buy',
  shares: Math.abs(shares),
  ...fill,
});
