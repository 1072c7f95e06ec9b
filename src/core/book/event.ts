import type { Contract } from '../market/contract';

/** A fact with a New York date. The book follows from a list of them: see readBook. */
interface Happening {
  readonly id: string;
  readonly account: string;
  /** ISO date in New York; for an outcome, the day the contract ended. */
  readonly date: string;
  /** HH:MM:SS in New York. */
  readonly time?: string;
}

export type Side = 'buy' | 'sell';

/** One fill of an option: an order filled at three prices is three fills. */
interface OptionFill {
  readonly kind: 'option';
  readonly contract: Contract;
  readonly side: Side;
  readonly contracts: number;
  /** Dollars per share. */
  readonly price: number;
  /** Dollars paid; negative is a rebate. */
  readonly feesTotal: number;
  /** What the source says the fill did. It moves nothing, but lets the book report a contradiction. */
  readonly effect?: 'open' | 'close';
}

interface Expiration {
  readonly kind: 'expiration';
  readonly contract: Contract;
  readonly contracts: number;
}

/** Assignment of a short put or call, including the shares it moves. */
interface Assignment {
  readonly kind: 'assignment';
  readonly contract: Contract;
  readonly contracts: number;
  readonly feesTotal: number;
}

/** Exercise of a long put or call, including the shares it moves. */
interface Exercise {
  readonly kind: 'exercise';
  readonly contract: Contract;
  readonly contracts: number;
  readonly feesTotal: number;
}

/** Settlement in cash of a long or a short option. */
interface Settlement {
  readonly kind: 'settlement';
  readonly contract: Contract;
  readonly contracts: number;
  /** Value at which the underlying was settled, dollars per share. */
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
  /** Gross dollars; negative if on short shares or reversed. */
  readonly amountTotal: number;
  readonly withheldTotal: number;
}

interface CashFlow {
  readonly kind: 'cash';
  /** A balance states the cash at the end of its day. */
  readonly reason: 'deposit' | 'withdrawal' | 'interest' | 'fee' | 'balance';
  /** Dollars; positive is into the account. */
  readonly amountTotal: number;
}

interface Split {
  readonly kind: 'split';
  readonly symbol: string;
  /** New shares per old share. */
  readonly ratio: number;
}

/** A change of symbol, or a series adjusted by the clearing house. */
interface Change {
  readonly kind: 'changed';
  readonly from: string | Contract;
  readonly to: string | Contract;
}

interface CarriedLot {
  readonly kind: 'carried';
  /** Contracts or shares; negative if short. */
  readonly quantity: number;
  /** Cash paid, including fees; negative is cash received; null if not known. */
  readonly basisTotal: number | null;
}

/** Contracts of a series, or shares of a symbol, held before the log begins. */
type Carried =
  | (CarriedLot & { readonly contract: Contract; readonly symbol?: never })
  | (CarriedLot & { readonly contract?: never; readonly symbol: string });

/** Something that happened in an account; a log is a list of these. */
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

/** An event without an id, which its log will assign. */
export type Happened = Without<BookEvent, 'id'>;

export type EventOf<Kind extends BookEvent['kind']> = Extract<BookEvent, { kind: Kind }>;

/** An event with its place in the order of the log. */
export interface Moment<Event extends BookEvent = BookEvent> {
  readonly event: Event;
  readonly at: number;
  /** Day number of its date. */
  readonly day: number;
}
