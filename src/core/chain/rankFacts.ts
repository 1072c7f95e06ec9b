import type { FeeSchedule } from '../costs/feeSchedule';
import type { TickClass } from '../market/tickSize';
import type { CashDividend } from '../pricing/cashDividends';
import type { ReturnConvention } from '../put/returnConvention';
import type { RuleFacts } from '../rules/ruleFacts';
import type { RuleThresholds } from '../rules/ruleThresholds';

/** Rates for the days to an expiration. */
export interface RatesOfDays {
  /** Rate for pricing, continuous, decimal per year. */
  readonly rate: number;
  /** Return of the T-bill of those days: simple, decimal per year; null without a quote. */
  readonly billReturn: number | null;
}

/** Facts that a person knows and no chain contains; absent if not known. */
type Known = Pick<
  RuleFacts,
  | 'daysToEarnings'
  | 'earningsConfirmed'
  | 'daysToExDividend'
  | 'accountValueTotal'
  | 'closedTrades'
  | 'willingToOwn'
  | 'privateCapital'
>;

/** The facts by which the puts of a chain are judged. */
export interface RankFacts {
  /** Price of the stock, dollars per share. */
  readonly spot: number;
  /** New York date. */
  readonly today: string;
  /** Risk-free rate, continuous, decimal per year. */
  readonly rate: number;
  /** Dividend yield, continuous, decimal per year; 0 if dividends are known in dollars. */
  readonly dividendYield: number;
  readonly cashDividends?: readonly CashDividend[] | undefined;
  /** Return of the T-bill of the same days: simple, decimal per year. */
  readonly billReturn?: number | null | undefined;
  /** Rates by expiration, ISO date, if they differ from the two above. */
  readonly ratesOn?: Readonly<Record<string, RatesOfDays>> | undefined;
  readonly convention: ReturnConvention;
  readonly schedule: FeeSchedule;
  readonly thresholds: RuleThresholds;
  /**
   * If given, a mid price is lowered to a valid tick; if absent, the valid prices are inferred from
   * the chain, and the mid price stays.
   */
  readonly tickClass?: TickClass | undefined;
  /** Cash and T-bills behind the puts. */
  readonly cashTotal: number | null;
  /** ISO instant of the quotes; if it is today, options about to expire are priced to the minute. */
  readonly quotedAt?: string | null | undefined;
  /** The market price at which a put is sold. */
  readonly priceAt: 'bid' | 'mid' | 'ask';
  readonly known?: Partial<Known> | undefined;
}
