import type { FeeSchedule } from '../costs/feeSchedule';
import { orderFees } from '../costs/orderFees';
import type { Contract } from '../market/contract';
import { roundToTick, type TickClass } from '../market/tickSize';
import type { PutsTogether } from '../pricing/american/putsTogether';
import { deviationsDown } from '../pricing/expectedRange';
import { chances } from '../pricing/likelihood';
import type { PricedMarket } from '../pricing/optionPrice';
import { contractsSecured } from '../put/backward';
import { profitIfUnchanged } from '../put/payoff';
import { periodReturn, underConvention } from '../put/returnConvention';
import {
  annualize,
  attainableBreakeven,
  collateralTotal,
  netPremiumTotal,
  sharesTotal,
  type PutTerms,
} from '../put/shortPut';
import type { VerdictsInCommon } from '../rules/rulesInCommon';
import type { Doubt } from './doubt';
import { midOf, spreadOfMid } from './market';
import { passingBid } from './passingBid';
import type { Quote } from './quote';
import type { RankedPut } from './rankedPut';
import type { RankFacts } from './rankFacts';
import { verdictsOf } from './verdicts';

/** What the puts of one expiration share. */
export interface Expiration {
  readonly days: number;
  /** Years used for pricing, ACT/365F. */
  readonly years: number;
  /** Simple yearly return of the T-bill, decimal. */
  readonly billReturn: number | null;
  readonly inCommon: VerdictsInCommon;
  readonly carry: Omit<PricedMarket, 'volatility'>;
  /** Null if options are not priced from this stock, or no time is left. */
  readonly priced: PutsTogether | null;
  readonly schedule: FeeSchedule;
  readonly tickClass: TickClass;
}

/** The source's volatility or delta is shown beside ours if it differs by more than this. */
const OTHER = 0.03;

/** The source's value if it differs from ours, regardless of sign. */
const other = (theirs: number | null, ours: number | null): number | null =>
  theirs !== null && ours !== null && Math.abs(Math.abs(theirs) - Math.abs(ours)) > OTHER
    ? theirs
    : null;

/** A mid price lowered to a valid tick, but not below the bid. */
function onTick(mid: number, bid: number, { tickClass }: RankFacts): number {
  if (tickClass === undefined) return mid;
  return Math.max(roundToTick(mid, 'buy', tickClass) ?? bid, bid);
}

/**
 * The price at which the put is sold; null if nobody trades there, or if it is at least the strike.
 */
function priceOf(quote: Quote, facts: RankFacts): number | null {
  const { bid, ask, contract } = quote;
  const mid = facts.priceAt === 'mid' ? midOf(quote) : null;
  const price =
    facts.priceAt === 'bid' ? bid : facts.priceAt === 'ask' ? ask : mid && onTick(mid, bid!, facts);
  return price !== null && price > 0 && price < contract.strike ? price : null;
}

/** The figures that follow from the volatility of the mid price. */
function outlook(quote: Quote, { priced, carry, years }: Expiration, breakeven: number | null) {
  const { strike } = quote.contract;
  const mid = midOf(quote);
  const volatility = priced === null || mid === null ? null : priced.volatilityAt(strike, mid);
  if (priced === null || volatility === null) return null;
  const { spot, rate, dividendYield, cashDividends } = carry;
  const { assignment, profit, touchStrike } = chances({
    option: { strike, years },
    market: { spot, rate, dividendYield, cashDividends, volatility },
    breakeven: breakeven ?? strike,
  });
  return {
    volatility,
    delta: priced.deltaAt(strike, volatility),
    deviationsToStrike: deviationsDown(1 - strike / spot, { volatility, years }),
    assignment,
    profit,
    touchStrike,
  };
}

/** What the put pays at its price by the convention, and compared with the T-bill. */
function paid(terms: PutTerms, { days, billReturn }: Expiration, { convention, spot }: RankFacts) {
  const { compounding } = convention;
  const period = periodReturn(terms, spot, convention);
  const annualized = annualize(period, days, compounding);
  const ofBills =
    billReturn === null ? null : annualize((billReturn * days) / 365, days, compounding);
  return {
    period,
    annualized,
    excess: annualized === null || ofBills === null ? null : annualized - ofBills,
    perDay: days > 0 ? profitIfUnchanged(underConvention(terms, convention), spot) / days : null,
  };
}

/** One contract on 100 shares at a premium, with its fees; equivalent to `soldAt`. */
function oneSold(
  strike: number,
  premium: number,
  daysToExpiration: number,
  schedule: FeeSchedule,
): PutTerms {
  const { total } = orderFees({ side: 'sell', schedule, contracts: 1, premium });
  return { strike, premium, contracts: 1, daysToExpiration, openFeesTotal: total };
}

const NONE: readonly Doubt[] = [];

/** A put as judged, before comparison with all others shows what dominates it. */
export type JudgedPut = Omit<RankedPut, 'dominatedBy'> & { dominatedBy: Contract | null };

/** Judges one put of an expiration. */
export function judge(
  quote: Quote,
  doubts: readonly Doubt[] | undefined,
  expiration: Expiration,
  facts: RankFacts,
): JudgedPut {
  const { contract } = quote;
  const { strike } = contract;
  const { days, billReturn, priced, schedule, tickClass } = expiration;
  const { spot, convention, cashTotal, thresholds } = facts;
  const price = days < 0 ? null : priceOf(quote, facts);
  const terms = oneSold(strike, price ?? 0, days, schedule);
  const pays = price === null ? null : paid(terms, expiration, facts);
  const breakeven = pays && attainableBreakeven(underConvention(terms, convention));
  const seen = outlook(quote, expiration, breakeven);
  const verdicts = pays && verdictsOf(terms, quote, seen && seen.delta, expiration, facts);
  return {
    contract,
    quote,
    days,
    price,
    periodReturn: pays && pays.period,
    annualizedReturn: pays && pays.annualized,
    breakeven,
    discountToSpot: breakeven === null ? null : 1 - breakeven / spot,
    outOfTheMoney: (spot - strike) / spot,
    spreadOfMid: spreadOfMid(quote),
    impliedVolatility: seen && seen.volatility,
    otherVolatility: other(quote.impliedVolatility, seen && seen.volatility),
    bearableVolatility:
      pays && priced && priced.volatilityAt(strike, netPremiumTotal(terms) / sharesTotal(terms)),
    delta: seen && seen.delta,
    otherDelta: other(quote.delta, seen && seen.delta),
    assignment: seen && seen.assignment,
    profit: seen && pays && seen.profit,
    touchStrike: seen && seen.touchStrike,
    deviationsToStrike: seen && seen.deviationsToStrike,
    excessOverBills: pays && pays.excess,
    collateralTotal: collateralTotal(terms),
    contractsSecured:
      cashTotal === null ? null : contractsSecured(cashTotal, terms, thresholds.cashBuffer),
    dollarsPerDay: pays && pays.perDay,
    verdicts,
    dominatedBy: null,
    passingBid:
      verdicts &&
      passingBid({
        terms,
        spot,
        verdicts,
        minReturn: thresholds.minReturn,
        billReturn,
        schedule,
        tickClass,
      }),
    doubts: doubts ?? NONE,
  };
}
