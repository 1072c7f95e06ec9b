import type { Contract } from '../market/contract';

/** A fact with a New York date. What follows from a list of them is the book: see readBook. */
interface Happening {
  readonly id: string;
  readonly account: string;
  /** ISO date: the day in New York, of an outcome the day the contract ended. */
  readonly date: string;
  /** HH:MM:SS in New York. */
  readonly time?: string;
}

export type Side = 'buy' | 'sell';

/** One fill of an option: an order filled at three prices is three. */
interface OptionFill {
  readonly kind: 'option';
  readonly contract: Contract;
  readonly side: Side;
  readonly contracts: number;
  /** Dollars per share. */
  readonly price: number;
  /** Dollars paid; below 0 a rebate. */
  readonly feesTotal: number;
  /** What the source says it did. It moves nothing and lets the book object. */
  readonly effect?: 'open' | 'close';
}

interface Expiration {
  readonly kind: 'expiration';
  readonly contract: Contract;
  readonly contracts: number;
}

/** Of a short put or call, the shares it moves included. */
interface Assignment {
  readonly kind: 'assignment';
  readonly contract: Contract;
  readonly contracts: number;
  readonly feesTotal: number;
}

/** Of a long put or call, the shares it moves included. */
interface Exercise {
  readonly kind: 'exercise';
  readonly contract: Contract;
  readonly contracts: number;
  readonly feesTotal: number;
}

/** In cash, of a long or a short option. */
interface Settlement {
  readonly kind: 'settlement';
  readonly contract: Contract;
  readonly contracts: number;
  /** At which the underlying was settled, dollars per share. */
  readonly value: number;
  readonly feesTotal: number;
}

interface StockFill {
  readonly kind: 'stock';
  readonly symbol: string;
  readonly side: Side;
  readonly shares: number;
  readonly price: number;
  readonly feesTotal: number;
}

interface Dividend {
  readonly kind: 'dividend';
  readonly symbol: string;
  /** Gross; below 0 on short shares, or taken back. */
  readonly amountTotal: number;
  readonly withheldTotal: number;
}

interface CashFlow {
  readonly kind: 'cash';
  /** A balance states the cash at the end of the day. */
  readonly reason: 'deposit' | 'withdrawal' | 'interest' | 'fee' | 'balance';
  /** Into the account above 0. */
  readonly amountTotal: number;
}

interface Split {
  readonly kind: 'split';
  readonly symbol: string;
  /** New shares for one old. */
  readonly ratio: number;
}

/** A new symbol, or a series that the clearing house adjusted. */
interface Change {
  readonly kind: 'changed';
  readonly from: string | Contract;
  readonly to: string | Contract;
}

/** Held before the log begins. */
interface Carried {
  readonly kind: 'carried';
  readonly contract?: Contract;
  readonly symbol?: string;
  /** Contracts or shares, short below 0. */
  readonly quantity: number;
  /** Cash it took, fees in; below 0 received; null where not known. */
  readonly basisTotal: number | null;
}

export type BookEvent = Happening &
  (
    | OptionFill
    | Expiration
    | Assignment
    | Exercise
    | Settlement
    | StockFill
    | Dividend
    | CashFlow
    | Split
    | Change
    | Carried
  );

type Without<Event, Key extends PropertyKey> = Event extends unknown ? Omit<Event, Key> : never;

/** An event that no log has given an id yet. */
export type Happened = Without<BookEvent, 'id'>;

export type EventOf<Kind extends BookEvent['kind']> = Extract<BookEvent, { kind: Kind }>;

/** An event with its place in the order of the log. */
export interface Moment<Event extends BookEvent = BookEvent> {
  readonly event: Event;
  readonly at: number;
  /** Day number of its date. */
  readonly day: number;
}
