import type { Book, Campaign, Position } from '../../core/book/book';
import type { Spots } from '../../core/book/whole/coverage';
import { NOT_ON_INDEXES } from '../../core/costs/feeSchedule';
import { orderFees } from '../../core/costs/orderFees';
import { contractKind } from '../../core/market/contractKind';
import { contractKey, type Contract } from '../../core/market/contract';
import type { TickClass } from '../../core/market/tickSize';
import type { AccountTerms } from './accountTerms';

/** An observed price, dollars per share. */
interface SeenPrice {
  readonly price: number;
  /** Instant at which it was quoted or typed, ISO. */
  readonly at: string;
}

/** Upcoming dates of a stock, New York; null if not known. */
export interface StockDates {
  readonly earnings: string | null;
  readonly exDividend: string | null;
}

/** What a plan chooses about buying back; null where it leaves that open. */
export interface ChosenExit {
  /** Share of the premium to keep. */
  readonly share: number | null;
  readonly tickClass: TickClass | null;
}

/** A book with everything known beside it: all of Trades is computed from this alone. */
export interface Desk {
  readonly book: Book;
  /** New York date as of which the book is viewed. */
  readonly asOf: string;
  /** Prices of series by contract key, and of shares by symbol. */
  readonly marks: Readonly<Record<string, SeenPrice>>;
  readonly dates: Readonly<Record<string, StockDates>>;
  /** Sectors by symbol, as typed. */
  readonly sectors: Readonly<Record<string, string>>;
  readonly terms: AccountTerms;
  /** How to buy back, by position, where a plan says so. */
  readonly exits: Readonly<Record<string, ChosenExit>>;
}

export const spotOf = ({ marks }: Pick<Desk, 'marks'>, symbol: string): number | null =>
  marks[symbol]?.price ?? null;

/** Cash of an account, dollars; null if the log states no balance and no deposit. */
export const cashTotalOf = ({ book }: Pick<Desk, 'book'>, account: string): number | null =>
  book.cash.find((one) => one.account === account)?.total ?? null;

/** Every stock with an open position, in the order of the book. */
export const namesOf = ({ book }: Pick<Desk, 'book'>): readonly string[] => [
  ...new Set([
    ...book.positions.map(({ contract }) => contract.underlying),
    ...book.shares.map(({ symbol }) => symbol),
  ]),
];

/** Stock prices by symbol, for all open positions. */
export const spotsOf = (desk: Pick<Desk, 'book' | 'marks'>): Spots =>
  Object.fromEntries(
    namesOf(desk).flatMap((symbol) => {
      const spot = spotOf(desk, symbol);
      return spot === null ? [] : [[symbol, spot] as const];
    }),
  );

/** The open campaign that a position or holding belongs to. */
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
