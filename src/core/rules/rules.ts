import { REVIEW_DAYS } from '../market/reminders';
import type { MissingFact, RuleFacts } from './ruleFacts';
import type { RuleThresholds } from './ruleThresholds';

/*
 * Rules a trader sets for one trade, as data: thresholds in, a verdict and the figure it rests on
 * out. A rule whose input is missing is never passed.
 */

export type RuleStatus = 'pass' | 'warn' | 'fail' | 'unknown';

/** A verdict with the figure it rests on; the figure's unit is the rule's. */
export type Verdict =
  | { readonly status: 'unknown'; readonly missing: MissingFact }
  | { readonly status: Exclude<RuleStatus, 'unknown'>; readonly value: number | null };

type Rule = (facts: RuleFacts, thresholds: RuleThresholds) => Verdict;

const unknown = (missing: MissingFact): Verdict => ({ status: 'unknown', missing });

const judged = (value: number | null, pass: boolean, warn: boolean): Verdict => ({
  status: pass ? 'pass' : warn ? 'warn' : 'fail',
  value,
});

/** Prices and percentages as typed meet, whatever last bits computing with them has left. */
export const atLeast = (value: number, floor: number) => value >= floor - 1e-9;

const within = (value: number, low: number, high: number) =>
  atLeast(value, low) && atLeast(high, value);

/** A warning up to nine days short of the window and fifteen beyond it: 21 to 60 around 30 to 45. */
const daysWindow: Rule = ({ daysToExpiration: days }, { minDays, maxDays }) =>
  judged(days, within(days, minDays, maxDays), within(days, minDays - 9, maxDays + 15));

/** A warning up to one point nearer to the stock, and however far below it. */
const outOfTheMoneyBand: Rule = ({ outOfTheMoney }, limits) => {
  if (outOfTheMoney === null) return unknown('spot');
  const inBand = within(outOfTheMoney, limits.minOutOfTheMoney, limits.maxOutOfTheMoney);
  const nearOrDeeper = outOfTheMoney > 0 && atLeast(outOfTheMoney, limits.minOutOfTheMoney - 0.01);
  return judged(outOfTheMoney, inBand, nearOrDeeper);
};

/** A warning up to 0.05 below the band and 0.10 above it. */
const deltaBand: Rule = ({ delta }, { minDelta, maxDelta }) => {
  if (delta === null) return unknown('volatility');
  const near = within(delta, minDelta - 0.05, maxDelta + 0.1);
  return judged(delta, within(delta, minDelta, maxDelta), near);
};

/** A warning between the yield of the T-bill and the floor; what a T-bill beats fails. */
const returnFloor: Rule = ({ annualizedReturn, billReturn }, { minReturn }) => {
  if (annualizedReturn === null) return unknown('daysLeft');
  if (annualizedReturn <= 0) return judged(annualizedReturn, false, false);
  if (billReturn === null) return unknown('billQuote');
  const beatsBill = atLeast(annualizedReturn, billReturn);
  return judged(annualizedReturn, beatsBill && atLeast(annualizedReturn, minReturn), beatsBill);
};

/** A warning up to a tenth of the middle; a crossed or one-sided market fails. */
const spreadWidth: Rule = ({ bid, ask }, { maxSpread }) => {
  if (bid === null || ask === null) return unknown('bidAndAsk');
  const spread = ask - bid;
  const twoSided = bid > 0 && spread >= 0;
  const tenthOfMid = 0.1 * ((bid + ask) / 2);
  const isNarrow = !atLeast(spread, maxSpread);
  return judged(spread, twoSided && isNarrow, twoSided && atLeast(tenthOfMid, spread));
};

/** A warning down to a third of the floor. */
const openInterestFloor: Rule = ({ openInterest }, { minOpenInterest }) =>
  openInterest === null
    ? unknown('openInterest')
    : judged(openInterest, openInterest >= minOpenInterest, openInterest >= minOpenInterest / 3);

/** The window is the option's whole life; a report up to three days after it is too close to call. */
const noEarnings: Rule = (facts, { earningsDays }) => {
  const { daysToEarnings: days, daysToExpiration, earningsConfirmed } = facts;
  if (facts.isIndex) return judged(null, true, true);
  if (days === null) return unknown('earnings');
  if (days < 0) return unknown('nextDate');
  const outside = days > Math.max(earningsDays, daysToExpiration);
  return judged(days, outside && earningsConfirmed && days > daysToExpiration + 3, outside);
};

/** A warning where the strike is covered, though not with the buffer on top. */
const cashBuffer: Rule = ({ cashTotal, collateralTotal }, thresholds) => {
  if (cashTotal === null) return unknown('cash');
  const coverage = cashTotal / collateralTotal;
  return judged(coverage, atLeast(coverage, 1 + thresholds.cashBuffer), atLeast(coverage, 1));
};

/** The strike is covered, or the put is a naked one. */
const cashSecured: Rule = ({ cashTotal, collateralTotal }) => {
  if (cashTotal === null) return unknown('cash');
  const coverage = cashTotal / collateralTotal;
  return judged(coverage, atLeast(coverage, 1), false);
};

/** One contract until enough trades are closed; two are a warning. */
const firstTradeSize: Rule = ({ contracts, closedTrades }, { firstTrades }) => {
  if (contracts === 1) return judged(contracts, true, true);
  if (closedTrades === null) return unknown('closedTrades');
  return judged(contracts, closedTrades >= firstTrades, contracts === 2);
};

/** A warning up to one and a half times the share allowed. */
const positionWeight: Rule = ({ collateralTotal, accountValueTotal }, { maxWeight }) => {
  if (accountValueTotal === null) return unknown('accountValue');
  const weight = collateralTotal / accountValueTotal;
  return judged(weight, atLeast(maxWeight, weight), atLeast(maxWeight * 1.5, weight));
};

/** Whether the order to buy back is placed, which it can be once the sale is filled. */
const takeProfit: Rule = ({ takeProfitPlaced }) =>
  takeProfitPlaced ? judged(null, true, true) : unknown('fill');

/** A warning from the first review on, a failure from the last. */
const reviewDays: Rule = ({ daysToExpiration: days }) => {
  const [first, last] = REVIEW_DAYS;
  return judged(days, days > first, days > last);
};

/** What is wrong with the limit of a sale. */
export type LimitFault = 'offTick' | 'aboveAsk' | 'belowBid';

/**
 * A limit that no exchange takes, that few buyers will pay, or that gives away what one bids. Null
 * when nothing is wrong with it, or nothing is known of the side it would offend.
 */
export function limitFault({
  limit,
  limitIsOnTick,
  bid,
  ask,
}: Pick<RuleFacts, 'limit' | 'limitIsOnTick' | 'bid' | 'ask'>): LimitFault | null {
  if (!limitIsOnTick) return 'offTick';
  if (ask !== null && !atLeast(ask, limit)) return 'aboveAsk';
  return bid !== null && !atLeast(limit, bid) ? 'belowBid' : null;
}

/** A warning outside the market, a failure off the tick. */
const saneLimit: Rule = (facts) => {
  const { limit, bid, ask } = facts;
  const fault = limitFault(facts);
  if (fault === 'offTick') return judged(limit, false, false);
  if (bid === null || ask === null) return unknown('bidAndAsk');
  return judged(limit, fault === null, true);
};

/** A date that has passed says nothing of the next one. */
const noExDividend: Rule = ({ daysToExDividend: days, daysToExpiration, isIndex }) => {
  if (isIndex) return judged(null, true, true);
  if (days === null) return unknown('exDividend');
  return days < 0 ? unknown('nextDate') : judged(days, days > daysToExpiration, true);
};

const answered = (answer: boolean | null): Verdict =>
  answer === null ? unknown('answer') : judged(null, answer, false);

/**
 * Judges one trade by every rule. Each is called by its name: a chain judges thousands of puts, and a
 * loop over a table of rules took three times as long.
 */
export const judgeTrade = (facts: RuleFacts, thresholds: RuleThresholds) =>
  ({
    daysWindow: daysWindow(facts, thresholds),
    outOfTheMoneyBand: outOfTheMoneyBand(facts, thresholds),
    deltaBand: deltaBand(facts, thresholds),
    returnFloor: returnFloor(facts, thresholds),
    spreadWidth: spreadWidth(facts, thresholds),
    saneLimit: saneLimit(facts, thresholds),
    openInterestFloor: openInterestFloor(facts, thresholds),
    noEarnings: noEarnings(facts, thresholds),
    noExDividend: noExDividend(facts, thresholds),
    cashSecured: cashSecured(facts, thresholds),
    cashBuffer: cashBuffer(facts, thresholds),
    positionWeight: positionWeight(facts, thresholds),
    firstTradeSize: firstTradeSize(facts, thresholds),
    reviewDays: reviewDays(facts, thresholds),
    willingToOwn: answered(facts.willingToOwn),
    privateCapital: answered(facts.privateCapital),
    takeProfit: takeProfit(facts, thresholds),
  }) as const satisfies Record<string, Verdict>;

export type RuleName = keyof ReturnType<typeof judgeTrade>;

/** In the order a trader asks. */
export const RULE_NAMES = [
  'daysWindow',
  'outOfTheMoneyBand',
  'deltaBand',
  'returnFloor',
  'spreadWidth',
  'saneLimit',
  'openInterestFloor',
  'noEarnings',
  'noExDividend',
  'cashSecured',
  'cashBuffer',
  'positionWeight',
  'firstTradeSize',
  'reviewDays',
  'willingToOwn',
  'privateCapital',
  'takeProfit',
] as const satisfies readonly RuleName[];
