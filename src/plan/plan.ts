import { IBKR_PRO_SCHEDULE, NOT_ON_INDEXES, type FeeSchedule } from '../core/costs/feeSchedule';
import { orderFees } from '../core/costs/orderFees';
import { matchedBill, type BillQuote } from '../core/bills/billQuotes';
import { LONGEST_BILL } from '../core/bills/treasuryBill';
import { contractKind } from '../core/market/contractKind';
import { addDays, daysInYearFrom } from '../core/market/calendar';
import { profitAtExpiration } from '../core/put/payoff';
import {
  annualizedReturn,
  capitalTotal,
  underConvention,
  type ReturnConvention,
} from '../core/put/returnConvention';
import type { RuleThresholds } from '../core/rules/ruleThresholds';
import {
  analyzePutTerms,
  analyzeShortPut,
  annualize,
  attainableBreakeven,
  type PutTerms,
  type ShortPut,
} from '../core/put/shortPut';
import { initialShare } from '../draft/fields';
import type { AccountInput, Given } from '../draft/given';

export interface Clock {
  /** New York date. */
  readonly today: string;
  /** Instant, epoch milliseconds. */
  readonly now: number;
  /** The instant an opened plan is from, used while it is still that day. */
  readonly plannedAt?: number | null;
}

/** What a plan depends on besides its own fields. */
export interface PlanContext {
  readonly convention: ReturnConvention;
  readonly rules: RuleThresholds;
  /** Whether the take-profit order rests with the broker. */
  readonly takeProfitPlaced: boolean;
  /** Null before the clock has been read. */
  readonly clock: Clock | null;
}

/** The figures the page leads with, all from one set of inputs; derived.ts has the rest. */
export type Plan = ReturnType<typeof derivePlan>;

export const feeSchedule = (account: AccountInput): FeeSchedule => ({
  ...IBKR_PRO_SCHEDULE,
  commissionPerContract: account.commission,
  commissionBelowTenCents: account.commissionBelowTenCents,
  commissionBelowFiveCents: account.commissionBelowFiveCents,
  minimumPerOrder: account.minimumCommission,
  orf: account.regulatoryFee,
  occ: account.clearingFee,
  cat: account.auditTrailFee,
  exchange: account.exchangeFee,
  taf: account.tradingActivityFee,
  secPerDollar: account.saleValueFee / 1_000_000,
});

/**
 * The put as sold, with the order's fees: at its fill once that is known, until then at `limit`,
 * dollars per share.
 */
export function soldPut({ input, account, fill }: Given, limit: number = input.premium) {
  const { strike, contracts, daysToExpiration } = input;
  const premium = fill?.price ?? limit;
  const isIndex = contractKind(input.stock) === 'index';
  const schedule = { ...feeSchedule(account), ...(isIndex && { [NOT_ON_INDEXES]: 0 }) };
  const scheduledFees = orderFees({ side: 'sell', premium, contracts, schedule });
  const afterFees = {
    strike,
    premium,
    contracts,
    daysToExpiration,
    openFeesTotal: fill?.feesTotal ?? scheduledFees.total,
    assignmentFeesTotal: account.assignmentFee,
  } satisfies PutTerms;
  return {
    /** Whether the put is on an index, and therefore settled in cash. */
    isIndex,
    /** The fee schedule. */
    schedule,
    /** Fees to open by the schedule, whatever was actually paid. */
    scheduledFees,
    /** The put with its own order's fees: those paid, once known. */
    afterFees,
  };
}

/** Most letters of a name that fit into a sentence. */
const LONGEST_IN_SENTENCE = 12;

/** Days of the bills whose quotes a person may keep. */
export const KEPT_BILLS = { bill4: 28, bill8: 56, bill13: 91, bill26: 182, bill52: 364 } as const;

const yearDaysFrom = (date: string | null) => (date === null ? 365 : daysInYearFrom(date));

/**
 * The available quotes: those kept for several tenors, as newly issued bills, or otherwise the one
 * for this trade's days, which may be of an older bill.
 */
function billQuotes(account: AccountInput, days: number, today: string | null) {
  const { billKind, billQuote, billPrice, billIssued } = account;
  const quote = (rate: number, of: number, issued: string | null): BillQuote => ({
    days: of,
    yearDays: yearDaysFrom(issued),
    ...(billKind === 'yield' ? { investmentRate: rate } : { discountRate: rate }),
  });
  const kept = Object.entries(KEPT_BILLS).flatMap(([name, of]) => {
    const rate = account[name as keyof typeof KEPT_BILLS];
    return rate === null ? [] : [quote(rate, of, today)];
  });
  if (kept.length > 0) return kept;
  const issued = billIssued ?? today;
  if (billKind !== 'price') return billQuote === null ? [] : [quote(billQuote, days, issued)];
  return billPrice === null ? [] : [{ days, yearDays: yearDaysFrom(issued), price: billPrice }];
}

/** The T-bill that matures with the option, or is rolled; null without a quote or a day left. */
export function sameTenorBill(account: AccountInput, days: number, today: string | null) {
  const quotes = billQuotes(account, Math.min(days, LONGEST_BILL), today);
  return matchedBill(days, quotes, yearDaysFrom(today));
}

/**
 * Computes what the page leads with. `limit` is a selling price to use instead of the typed
 * premium.
 */
export function derivePlan(given: Given, context: PlanContext, limit?: number) {
  const { input, account, fill } = given;
  const { convention, rules, clock } = context;
  const { daysToExpiration: days, spot } = input;
  const sold = soldPut(given, limit);
  const terms = underConvention(sold.afterFees, convention);
  const trade: ShortPut | null = spot === null ? null : { ...terms, spot };
  const againstSpot = trade && analyzeShortPut(trade);
  const analysis = againstSpot ?? analyzePutTerms(terms);
  const expiration = input.expiration ?? (clock && addDays(clock.today, days));
  const matched = sameTenorBill(account, days, clock && clock.today);
  const bill = matched && matched.bill;
  const fall = input.fall ?? initialShare('fall');
  return {
    ...given,
    /** Dollars per share at which the order was filled; null until known. */
    filledAt: fill && fill.price,
    convention,
    rules,
    context,
    /**
     * New York date the figures count from: for a placed plan, the day of the fill; null before the
     * clock has been read.
     */
    asOf: clock && clock.today,
    /** The stock's name in sentences; null if it is too long for one. */
    stockName: input.stock && input.stock.length <= LONGEST_IN_SENTENCE ? input.stock : 'the stock',
    ...sold,
    /** The put as the convention sees it. */
    terms,
    /** The same with its stock price; null without one. */
    trade,
    days,
    expiration,
    analysis,
    againstSpot,
    /** Null if fees take the whole premium. */
    breakeven: attainableBreakeven(terms),
    /** The fall of the stock to show. */
    fall,
    /** Gain or loss after that fall; null without a stock price. */
    afterFallTotal: trade && profitAtExpiration(trade, trade.spot * (1 - fall)),
    /** Cash missing to pay for the shares; null while the cash is not known. */
    missingCashTotal:
      account.cash === null ? null : Math.max(0, analysis.collateralTotal - account.cash),
    capitalTotal: capitalTotal(terms, convention),
    annualized: annualizedReturn(terms, spot, convention),
    bufferTotal: analysis.collateralTotal * rules.cashBuffer,
    bill,
    /** The quotes the bill comes from; null if there is none. */
    matchedBill: matched,
    billReturn: bill && annualize(bill.periodReturn, days, convention.compounding),
  };
}
