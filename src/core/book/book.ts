import type { Contract } from '../market/contract';
import type { BookProblem } from './problems';

/** Open options of one series in one account. */
export interface Position {
  readonly account: string;
  readonly contract: Contract;
  /** Negative if short. */
  readonly contracts: number;
  /** Day of the oldest lot. */
  readonly openedOn: string;
  /** Average dollars per share, before fees; null if a carried lot's premium is not known. */
  readonly premium: number | null;
  /** Dollars kept when opening, after fees; negative is the cost of a long position. */
  readonly netPremiumTotal: number | null;
}

/** Shares bought, or sold short, at one time. */
interface ShareLot {
  /** Negative if short. */
  readonly shares: number;
  /** Dollars per share after fees: the cost of a long share, the proceeds of a short one. */
  readonly taxBasis: number | null;
  readonly acquiredOn: string;
}

/** Open shares of one symbol in one account. */
export interface ShareHolding {
  readonly account: string;
  readonly symbol: string;
  readonly shares: number;
  readonly lots: readonly ShareLot[];
  /** Average dollars per share. */
  readonly taxBasis: number | null;
}

/** Contracts of one series closed, and the same number of another sold in their place. */
export interface Roll {
  /** The later date, for a pair joined across days. */
  readonly date: string;
  readonly account: string;
  readonly from: Contract;
  readonly to: Contract;
  readonly contracts: number;
  /** Dollars per share after both fills' fees; negative is a debit. */
  readonly netPerShare: number;
  /** Gain of the closed leg, after its fees. */
  readonly lockedInTotal: number | null;
  /** Days between the two expirations. */
  readonly addedDays: number;
  /** netPerShare over the new strike, simple, for the added days; null unless days are added. */
  readonly annualizedReturn: number | null;
}

/** Short options that one fill opened, for premium received, or closed, for premium paid back. */
export interface Premium {
  readonly date: string;
  readonly account: string;
  readonly contract: Contract;
  readonly contracts: number;
  /** Before fees; 0 if the fill closed. */
  readonly receivedTotal: number;
  /** Before fees; 0 if the fill opened. */
  readonly paidTotal: number;
  readonly feesTotal: number;
  /** Id of the fill. */
  readonly event: string;
}

/** Everything that happened on one underlying in one account while any position was open. */
export interface Campaign {
  readonly account: string;
  readonly underlying: string;
  readonly from: string;
  /** The day at whose end nothing was open; null if something still is. */
  readonly to: string | null;
  /** Event ids, in the order of the log. */
  readonly events: readonly string[];
  /** Premium of options sold, before fees, plus settlements received. */
  readonly creditsTotal: number | null;
  /** Premium of options bought, before fees, plus settlements paid. */
  readonly debitsTotal: number | null;
  readonly feesTotal: number;
  /** After withholding. */
  readonly dividendsTotal: number;
  /** Sum of its rows' gains. */
  readonly realizedTotal: number | null;
  /** Every dollar in less every dollar out, including stock: the profit once everything is closed. */
  readonly netCashTotal: number | null;
  /** Dollars tied up each day, summed over the days. */
  readonly capitalDays: number | null;
  /** netCashTotal ÷ (capitalDays ÷ 365); null while the campaign is open, which would need marks. */
  readonly annualizedReturn: number | null;
  /** The stock price at which the campaign makes exactly nothing; null if there is none. */
  readonly economicBreakeven: number | null;
  /** Average of the share lots; null without shares. */
  readonly taxBasis: number | null;
}

export type How = 'closed' | 'expired' | 'settled' | 'assigned' | 'sold' | 'exercised' | 'dividend';

/** How a gain is taxed in the United States; 60/40 is section 1256. */
export type Term = 'short' | 'long' | '60/40';

/** A question about wash sales attached to a row; it never changes a figure. */
export type WashFlag = 'W1' | 'W2' | 'W3';

/** A dividend, or a lot that an event closed in whole or in part. */
export interface Realized {
  readonly date: string;
  readonly account: string;
  /** A contract, or the symbol of the shares. */
  readonly what: Contract | string;
  /** Number closed, with the sign of the lot: negative if short. Null for a dividend. */
  readonly quantity: number | null;
  readonly how: How;
  readonly openedOn: string | null;
  /** Dollars received, after fees. */
  readonly proceedsTotal: number | null;
  /** Dollars paid, including fees. */
  readonly costTotal: number | null;
  readonly gainTotal: number | null;
  readonly term: Term | null;
  readonly flags: readonly WashFlag[];
  /** Id of the event that closed the lot. */
  readonly event: string;
  /** Id of the event that opened the lot. */
  readonly openedBy: string | null;
}

export interface AccountCash {
  readonly account: string;
  /** Dollars by trade date; null if the log states no balance and no deposit. */
  readonly total: number | null;
}

/** Cash moved by one event. */
export interface CashMoved {
  /** Id of the event. */
  readonly event: string;
  /** Dollars after fees; positive is into the account. */
  readonly total: number;
}

/** What follows from a log. Lists are oldest first, ties in the order of their events; unrounded. */
export interface Book {
  readonly positions: readonly Position[];
  readonly shares: readonly ShareHolding[];
  readonly rolls: readonly Roll[];
  readonly premiums: readonly Premium[];
  readonly campaigns: readonly Campaign[];
  readonly realized: readonly Realized[];
  readonly cash: readonly AccountCash[];
  /** One entry for each event that moves cash. */
  readonly cashMoved: readonly CashMoved[];
  readonly problems: readonly BookProblem[];
}
