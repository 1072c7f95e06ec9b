import type { Contract } from '../market/contract';
import type { BookProblem } from './problems';

/** Options of one series that stand in one account. */
export interface Position {
  readonly account: string;
  readonly contract: Contract;
  /** Short below 0. */
  readonly contracts: number;
  /** Day of the oldest lot. */
  readonly openedOn: string;
  /** Average per share, before fees; null where a carried lot's is not known. */
  readonly premium: number | null;
  /** What was kept when opening, after fees; below 0 what a long one cost. */
  readonly netPremiumTotal: number | null;
}

/** Shares bought, or sold short, together. */
interface ShareLot {
  /** Short below 0. */
  readonly shares: number;
  /** Per share: what a long one cost, what a short one brought, after fees. */
  readonly taxBasis: number | null;
  readonly acquiredOn: string;
}

/** Shares of one symbol that stand in one account. */
export interface ShareHolding {
  readonly account: string;
  readonly symbol: string;
  readonly shares: number;
  readonly lots: readonly ShareLot[];
  /** Average per share. */
  readonly taxBasis: number | null;
}

/** Contracts of one series closed and as many of another sold in its place. */
export interface Roll {
  /** Of a pair joined over days, the later. */
  readonly date: string;
  readonly account: string;
  readonly from: Contract;
  readonly to: Contract;
  readonly contracts: number;
  /** After both fills' fees; a debit below 0. */
  readonly netPerShare: number;
  /** Gain of the closed leg, after its fees. */
  readonly lockedInTotal: number | null;
  /** Between the expirations. */
  readonly addedDays: number;
  /** netPerShare on the new strike, simple, over the added days; null unless days are added. */
  readonly annualizedReturn: number | null;
}

/** Short options that a fill opened, for premium received, or closed, for premium paid back. */
export interface Premium {
  readonly date: string;
  readonly account: string;
  readonly contract: Contract;
  readonly contracts: number;
  /** Before fees; 0 where the fill closed. */
  readonly receivedTotal: number;
  /** Before fees; 0 where the fill opened. */
  readonly paidTotal: number;
  readonly feesTotal: number;
  /** Id of the fill. */
  readonly event: string;
}

/** All that happened on one underlying in one account while anything stood. */
export interface Campaign {
  readonly account: string;
  readonly underlying: string;
  readonly from: string;
  /** The day that ended with nothing standing; null while open. */
  readonly to: string | null;
  /** Ids, in the order of the log. */
  readonly events: readonly string[];
  /** Options sold before fees, and settlements received. */
  readonly creditsTotal: number | null;
  /** Options bought before fees, and settlements paid. */
  readonly debitsTotal: number | null;
  readonly feesTotal: number;
  /** After withholding. */
  readonly dividendsTotal: number;
  /** Gain of its rows. */
  readonly realizedTotal: number | null;
  /** Every dollar in less every dollar out, stock included: the profit, once all is closed. */
  readonly netCashTotal: number | null;
  /** Dollars tied up, day by day, summed over the days. */
  readonly capitalDays: number | null;
  /** netCashTotal ÷ (capitalDays ÷ 365); null while open, which takes marks. */
  readonly annualizedReturn: number | null;
  /** The stock price at which the campaign makes exactly nothing; null where there is none. */
  readonly economicBreakeven: number | null;
  /** Average of the share lots; null without shares. */
  readonly taxBasis: number | null;
}

export type How = 'closed' | 'expired' | 'settled' | 'assigned' | 'sold' | 'exercised' | 'dividend';

/** How a gain is taxed in the United States; 60/40 is section 1256. */
export type Term = 'short' | 'long' | '60/40';

/** A question about wash sales beside a row; never arithmetic. */
export type WashFlag = 'W1' | 'W2' | 'W3';

/** A lot that an event closed, wholly or in part, or a dividend. */
export interface Realized {
  readonly date: string;
  readonly account: string;
  /** A contract, or the symbol of shares. */
  readonly what: Contract | string;
  /** Closed of the lot, in its sign: short below 0. Null of a dividend. */
  readonly quantity: number | null;
  readonly how: How;
  readonly openedOn: string | null;
  /** What came in, after its fees. */
  readonly proceedsTotal: number | null;
  /** What went out, with its fees. */
  readonly costTotal: number | null;
  readonly gainTotal: number | null;
  readonly term: Term | null;
  readonly flags: readonly WashFlag[];
  /** Id of the event that closed it. */
  readonly event: string;
  /** Id of the event that opened the lot. */
  readonly openedBy: string | null;
}

export interface AccountCash {
  readonly account: string;
  /** By trade date; null where the log states no balance and no deposit. */
  readonly total: number | null;
}

/** What an event moved in cash. */
export interface CashMoved {
  /** Its id. */
  readonly event: string;
  /** Into the account above 0, after fees. */
  readonly total: number;
}

/** What follows from a log. Oldest first, equals in the order of their events; unrounded. */
export interface Book {
  readonly positions: readonly Position[];
  readonly shares: readonly ShareHolding[];
  readonly rolls: readonly Roll[];
  readonly premiums: readonly Premium[];
  readonly campaigns: readonly Campaign[];
  readonly realized: readonly Realized[];
  readonly cash: readonly AccountCash[];
  /** An event that moves no cash has none. */
  readonly cashMoved: readonly CashMoved[];
  readonly problems: readonly BookProblem[];
}
