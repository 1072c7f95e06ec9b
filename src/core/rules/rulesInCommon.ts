import { REVIEW_DAYS } from '../market/reminders';
import { within } from '../market/rounding';
import type { FactsInCommon } from './ruleFacts';
import type { RuleThresholds } from './ruleThresholds';
import { judged, unknown, type RuleOf, type Verdict } from './verdict';

type Rule = RuleOf<FactsInCommon>;

/**
 * A warning up to nine days short of the window and fifteen beyond it: 21 to 60 for a window of 30
 * to 45.
 */
const daysWindow: Rule = ({ daysToExpiration: days }, { minDays, maxDays }) =>
  judged(days, within(days, minDays, maxDays), within(days, minDays - 9, maxDays + 15));

/** Covers the option's whole life at least; a report up to three days later is too close to call. */
const noEarnings: Rule = (facts, { earningsDays }) => {
  const { daysToEarnings: days, daysToExpiration, earningsConfirmed } = facts;
  if (facts.isIndex) return judged(null, true, true);
  if (days === null) return unknown('earnings');
  if (days < 0) return unknown('nextDate');
  const outside = days > Math.max(earningsDays, daysToExpiration);
  return judged(days, outside && earningsConfirmed && days > daysToExpiration + 3, outside);
};

/** One contract until enough trades are closed; two get a warning. */
const firstTradeSize: Rule = ({ contracts, closedTrades }, { firstTrades }) => {
  if (contracts === 1) return judged(contracts, true, true);
  if (closedTrades === null) return unknown('closedTrades');
  return judged(contracts, closedTrades >= firstTrades, contracts === 2);
};

/** Whether the order to buy back has been placed, which is possible once the sale is filled. */
const takeProfit: Rule = ({ takeProfitPlaced }) =>
  takeProfitPlaced ? judged(null, true, true) : unknown('fill');

/** A warning from the first review on, a failure from the last. */
const reviewDays: Rule = ({ daysToExpiration: days }) => {
  const [first, last] = REVIEW_DAYS;
  return judged(days, days > first, days > last);
};

/** A date that has passed says nothing about the next one. */
const noExDividend: Rule = ({ daysToExDividend: days, daysToExpiration, isIndex }) => {
  if (isIndex) return judged(null, true, true);
  if (days === null) return unknown('exDividend');
  return days < 0 ? unknown('nextDate') : judged(days, days > daysToExpiration, true);
};

const answered = (answer: boolean | null): Verdict =>
  answer === null ? unknown('answer') : judged(null, answer, false);

/**
 * Judges the rules that all puts of one expiration share, once per chain rather than once per
 * strike: their dates, how many are sold, and what the person answers.
 */
export const judgeInCommon = (facts: FactsInCommon, thresholds: RuleThresholds) =>
  ({
    daysWindow: daysWindow(facts, thresholds),
    noEarnings: noEarnings(facts, thresholds),
    noExDividend: noExDividend(facts, thresholds),
    firstTradeSize: firstTradeSize(facts, thresholds),
    reviewDays: reviewDays(facts, thresholds),
    willingToOwn: answered(facts.willingToOwn),
    privateCapital: answered(facts.privateCapital),
    takeProfit: takeProfit(facts, thresholds),
  }) as const satisfies Record<string, Verdict>;

export type VerdictsInCommon = ReturnType<typeof judgeInCommon>;
