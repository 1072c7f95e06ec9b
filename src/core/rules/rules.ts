import { atLeast, within } from '../market/rounding';
import type { FactsOfPrice, RuleFacts } from './ruleFacts';
import type { RuleThresholds } from './ruleThresholds';
import { judgeInCommon, type VerdictsInCommon } from './rulesInCommon';
import { judged, unknown, type RuleOf, type Verdict } from './verdict';

/*
 * Rules that a trader sets for one trade, as data: thresholds in; a verdict, with the figure behind
 * it, out. A rule whose input is missing never passes.
 */

type Rule = RuleOf<FactsOfPrice>;

/** A warning up to one point closer to the stock, or at any distance farther below it. */
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

/** A warning between the T-bill's yield and the floor; a failure below the T-bill's yield. */
const returnFloor: Rule = ({ annualizedReturn, billReturn }, { minReturn }) => {
  if (annualizedReturn === null) return unknown('daysLeft');
  if (annualizedReturn <= 0) return judged(annualizedReturn, false, false);
  if (billReturn === null) return unknown('billQuote');
  const beatsBill = atLeast(annualizedReturn, billReturn);
  return judged(annualizedReturn, beatsBill && atLeast(annualizedReturn, minReturn), beatsBill);
};

/** A warning up to a tenth of the mid price; a failure in a crossed or one-sided market. */
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

/** A warning where the cash covers the strike but not the buffer. */
const cashBuffer: Rule = ({ cashTotal, collateralTotal }, thresholds) => {
  if (cashTotal === null) return unknown('cash');
  const coverage = cashTotal / collateralTotal;
  return judged(coverage, atLeast(coverage, 1 + thresholds.cashBuffer), atLeast(coverage, 1));
};

/** Passes where cash covers the strike; otherwise the put is naked. */
const cashSecured: Rule = ({ cashTotal, collateralTotal }) => {
  if (cashTotal === null) return unknown('cash');
  const coverage = cashTotal / collateralTotal;
  return judged(coverage, atLeast(coverage, 1), false);
};

/** A warning up to one and a half times the share allowed. */
const positionWeight: Rule = ({ collateralTotal, accountValueTotal }, { maxWeight }) => {
  if (accountValueTotal === null) return unknown('accountValue');
  const weight = collateralTotal / accountValueTotal;
  return judged(weight, atLeast(maxWeight, weight), atLeast(maxWeight * 1.5, weight));
};

/** What is wrong with a sale's limit. */
export type LimitFault = 'offTick' | 'aboveAsk' | 'belowBid';

/**
 * What is wrong with a limit: no exchange accepts it, few buyers will pay it, or it gives away part
 * of the bid. Null when nothing is wrong, or when the side of the quote it would be compared with
 * is not known.
 */
export function limitFault({
  limit,
  limitIsOnTick,
  bid,
  ask,
}: Pick<FactsOfPrice, 'limit' | 'limitIsOnTick' | 'bid' | 'ask'>): LimitFault | null {
  if (!limitIsOnTick) return 'offTick';
  if (ask !== null && !atLeast(ask, limit)) return 'aboveAsk';
  return bid !== null && !atLeast(limit, bid) ? 'belowBid' : null;
}

/** A warning outside bid and ask, a failure off the tick. */
const saneLimit: Rule = (facts) => {
  const { limit, bid, ask } = facts;
  const fault = limitFault(facts);
  if (fault === 'offTick') return judged(limit, false, false);
  if (bid === null || ask === null) return unknown('bidAndAsk');
  return judged(limit, fault === null, true);
};

/**
 * Judges one put at its price, with a verdict for every rule. Each rule is called by name: a chain
 * judges thousands of puts, and a loop over a table of rules took three times as long.
 */
export const judgePrice = (
  facts: FactsOfPrice,
  thresholds: RuleThresholds,
  common: VerdictsInCommon,
) =>
  ({
    daysWindow: common.daysWindow,
    outOfTheMoneyBand: outOfTheMoneyBand(facts, thresholds),
    deltaBand: deltaBand(facts, thresholds),
    returnFloor: returnFloor(facts, thresholds),
    spreadWidth: spreadWidth(facts, thresholds),
    saneLimit: saneLimit(facts, thresholds),
    openInterestFloor: openInterestFloor(facts, thresholds),
    noEarnings: common.noEarnings,
    noExDividend: common.noExDividend,
    cashSecured: cashSecured(facts, thresholds),
    cashBuffer: cashBuffer(facts, thresholds),
    positionWeight: positionWeight(facts, thresholds),
    firstTradeSize: common.firstTradeSize,
    reviewDays: common.reviewDays,
    willingToOwn: common.willingToOwn,
    privateCapital: common.privateCapital,
    takeProfit: common.takeProfit,
  }) as const satisfies Record<string, Verdict>;

/** Judges one trade by every rule. */
export const judgeTrade = (facts: RuleFacts, thresholds: RuleThresholds) =>
  judgePrice(facts, thresholds, judgeInCommon(facts, thresholds));

export type RuleName = keyof ReturnType<typeof judgeTrade>;

/** In the order in which a trader asks. */
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
