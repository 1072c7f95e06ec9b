import type { Book, Campaign, Position } from '../../core/book/book';
import type { Spots } from '../../core/book/whole/coverage';
import { NOT_ON_INDEXES } from '../../core/costs/feeSchedule';
import { orderFees } from '../../core/costs/orderFees';
import { contractKind } from '../../core/market/contractKind';
import { contractKey, type Contract } from '../../core/market/contract';
import type { AccountTerms } from './accountTerms';

/** A price as it was seen, dollars per share. */
interface SeenPrice {
  readonly price: number;
  /** Instant it was quoted or typed at, ISO. */
  readonly at: string;
}

/** What is coming of a stock, New York dates; null is not known. */
export interface StockDates {
  readonly earnings: string | null;
  readonly exDividend: string | null;
}

/** A book with all that is known beside it: what Trades shows follows from it alone. */
export interface Desk {
  readonly book: Book;
  /** New York date as of which it is looked at. */
  readonly asOf: string;
  /** Of series by the key of their contract, of shares by symbol. */
  readonly marks: Readonly<Record<string, SeenPrice>>;
  readonly dates: Readonly<Record<string, StockDates>>;
  /** By symbol, as typed. */
  readonly sectors: Readonly<Record<string, string>>;
  readonly terms: AccountTerms;
}

export const spotOf = ({ marks }: Pick<Desk, 'marks'>, symbol: string): number | null =>
  marks[symbol]?.price ?? null;

export const isShortPut = ({ contract, contracts }: Position) =>
  contract.right === 'put' && contracts < 0;

/** Stock prices by symbol, of all that stands. */
export function spotsOf({ book, marks }: Pick<Desk, 'book' | 'marks'>): Spots {
  const symbols = [
    ...book.positions.map(({ contract }) => contract.underlying),
    ...book.shares.map(({ symbol }) => symbol),
  ];
  return Object.fromEntries(
    symbols.flatMap((symbol) => {
      const seen = marks[symbol];
      return seen ? [[symbol, seen.price] as const] : [];
    }),
  );
}

/** The open campaign that something of an account belongs to. */
export const campaignOf = (
  { book }: Pick<Desk, 'book'>,
  account: string,
  underlying: string,
): Campaign | null =>
  book.campaigns.find(
    (campaign) =>
      campaign.to === null && campaign.account === account && campaign.underlying === underlying,
  ) ?? null;

/** Fees of an order for contracts of a series at a price, dollars. */
export function feesOf(
  { terms: { schedule } }: Pick<Desk, 'terms'>,
  side: 'buy' | 'sell',
  { root, multiplier }: Pick<Contract, 'root' | 'multiplier'>,
  contracts: number,
  premium: number,
): number {
  const isIndex = contractKind(root) === 'index';
  const own = isIndex ? { ...schedule, [NOT_ON_INDEXES]: 0 } : schedule;
  return orderFees({ side, premium, contracts, multiplier, schedule: own }).total;
}

export const keyOf = ({ account, contract }: Pick<Position, 'account' | 'contract'>) =>
  `${account} ${contractKey(contract)}`;
