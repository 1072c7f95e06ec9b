import type { FeeSchedule } from '../costs/feeSchedule';
import type { TickClass } from '../market/tickSize';
import type { CashDividend } from '../pricing/cashDividends';
import type { ReturnConvention } from '../put/returnConvention';
import type { RuleFacts } from '../rules/ruleFacts';
import type { RuleThresholds } from '../rules/ruleThresholds';

/** What the days to an expiration pay elsewhere. */
export interface RatesOfDays {
  /** To price by: continuous per year, decimal. */
  readonly rate: number;
  /** Of the T-bill of those days: simple, a year, decimal; null without a quote. */
  readonly billReturn: number | null;
}

/** What a person knows that no chain says; what is left out is not known. */
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

/** What the puts of a chain are judged by. */
export interface RankFacts {
  /** Price of the stock, dollars per share. */
  readonly spot: number;
  /** New York date. */
  readonly today: string;
  /** Continuous per year, decimal. */
  readonly rate: number;
  /** Continuous per year, decimal; 0 where dividends are known in dollars. */
  readonly dividendYield: number;
  readonly cashDividends?: readonly CashDividend[] | undefined;
  /** T-bill of the same days: simple, a year, decimal. */
  readonly billReturn?: number | null | undefined;
  /** Rates by expiration, ISO date, where they differ from the two above. */
  readonly ratesOn?: Readonly<Record<string, RatesOfDays>> | undefined;
  readonly convention: ReturnConvention;
  readonly schedule: FeeSchedule;
  readonly thresholds: RuleThresholds;
  /**
   * With one given, a middle of the market is lowered to a price that an order may carry; without, the
   * chain's own prices tell which prices those are, and the middle stays.
   */
  readonly tickClass?: TickClass | undefined;
  /** Cash and T-bills that stand behind the puts. */
  readonly cashTotal: number | null;
  /** ISO instant of the quotes; of today, it prices what expires within days to the minute. */
  readonly quotedAt?: string | null | undefined;
  /** Which price of the market a put is sold at. */
  readonly priceAt: 'bid' | 'mid' | 'ask';
  readonly known?: Partial<Known> | undefined;
}
