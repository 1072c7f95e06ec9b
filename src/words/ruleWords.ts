import { REVIEW_DAYS } from '../core/market/reminders';
import { isOnTick, nthTick } from '../core/market/tickSize';
import { DEFAULT_CONVENTION } from '../core/put/returnConvention';
import type { GuardRail } from '../core/rules/guardRails';
import type { MissingFact } from '../core/rules/ruleFacts';
import { limitFault, type LimitFault, type RuleName } from '../core/rules/rules';
import type { RuleStatus, Verdict } from '../core/rules/verdict';
import { type RuleThresholds } from '../core/rules/ruleThresholds';
import { count, number, percent, percentBrief, usd, usdBrief } from '../text/format';
import { verdictsOf } from '../plan/derived';
import type { Order } from '../plan/order/order';
import type { Plan } from '../plan/plan';
import { tickClassOf } from '../plan/tickClass';
import { noun } from './planWords';
import { conventionName } from './conventionBrief';
import { conditionWords, isInTheMoney } from './planWords';

interface RuleWords {
  /** What the rule requires, with its thresholds. */
  readonly asks: (rules: RuleThresholds, plan: Plan) => string;
  /** The figure behind the verdict. */
  readonly found: (value: number, plan: Plan) => string;
}

const FAULT_WORDS: Readonly<Record<LimitFault, string>> = {
  offTick: 'between price steps',
  aboveAsk: 'above the ask',
  belowBid: 'below the bid',
};

/** What is wrong with the limit, if anything is: `, above the ask`. */
function faultWords(limit: number, plan: Plan): string {
  const { bid, ask } = plan.input;
  const limitIsOnTick = isOnTick(limit, tickClassOf(plan));
  const fault = limitFault({ limit, limitIsOnTick, bid, ask });
  if (limit < nthTick(1, tickClassOf(plan))) return ', below the smallest price step';
  return fault === null ? '' : `, ${FAULT_WORDS[fault]}`;
}

const inDays = (days: number) => (days < 0 ? 'past' : `in ${count(days, 'day')}`);

export const RULE_WORDS: Readonly<Record<RuleName, RuleWords>> = {
  daysWindow: {
    asks: ({ minDays, maxDays }) => `${minDays} to ${maxDays} days`,
    found: number,
  },
  outOfTheMoneyBand: {
    asks: ({ minOutOfTheMoney, maxOutOfTheMoney }, plan) =>
      `Strike ${percentBrief(minOutOfTheMoney)} to ${percentBrief(maxOutOfTheMoney)} below the ${noun(plan)}`,
    found: (value) => (value < 0 ? `${percent(-value)} above` : percent(value)),
  },
  deltaBand: {
    asks: ({ minDelta, maxDelta }) => `Delta ${minDelta.toFixed(2)} to ${maxDelta.toFixed(2)}`,
    found: (value) => value.toFixed(2),
  },
  returnFloor: {
    asks: ({ minReturn }) =>
      `Return at least ${percentBrief(minReturn)} a year, and more than T-bills`,
    found: (value, plan) =>
      `${percent(value)} ${conventionName(DEFAULT_CONVENTION)}${isInTheMoney(plan) ? `, ${conditionWords(plan)}` : ''}`,
  },
  spreadWidth: {
    asks: ({ maxSpread }) => `Bid–ask under ${usd(maxSpread)}`,
    found: (value) => (value < 0 ? 'crossed' : usd(value)),
  },
  saneLimit: {
    asks: () => 'Limit from bid to ask, on a price step',
    found: (value, plan) => usd(value) + faultWords(value, plan),
  },
  openInterestFloor: {
    asks: ({ minOpenInterest }) => `Open interest ${number(minOpenInterest)} or more`,
    found: number,
  },
  noEarnings: {
    asks: (_, { isIndex }) =>
      isIndex ? 'No earnings: an index has none' : 'No earnings before expiration',
    found: (value, { input }) =>
      `${inDays(value)}${input.earningsStatus === 'estimated' ? ', an estimate' : ''}`,
  },
  noExDividend: {
    asks: (_, { isIndex }) =>
      isIndex ? 'No ex-dividend date: an index has none' : 'No ex-dividend date before expiration',
    found: inDays,
  },
  cashSecured: {
    asks: () => 'Cash covers the strike',
    found: (value) => `${percentBrief(value)} of it`,
  },
  cashBuffer: {
    asks: ({ cashBuffer }) => `${percentBrief(cashBuffer)} cash beyond the strike`,
    found: (value) => percentBrief(value - 1),
  },
  positionWeight: {
    asks: ({ maxWeight }) => `At most ${percentBrief(maxWeight)} of the account`,
    found: percentBrief,
  },
  firstTradeSize: {
    asks: ({ firstTrades }) => `One contract until ${firstTrades} puts are closed`,
    found: (value) => count(value, 'contract'),
  },
  reviewDays: {
    asks: () => `More than ${REVIEW_DAYS[0]} days until it needs watching`,
    found: (value) => `${count(value, 'day')} left`,
  },
  willingToOwn: {
    asks: (_, { stockName, terms, isIndex }) =>
      isIndex
        ? `I can pay, in cash, what ${stockName} ends below ${usdBrief(terms.strike)}`
        : `I would own ${stockName} at ${usdBrief(terms.strike)}`,
    found: number,
  },
  privateCapital: {
    asks: () => 'Only my own long-term money',
    found: number,
  },
  takeProfit: {
    asks: () => 'Take-profit order in place',
    found: number,
  },
};

const MISSING_WORDS: Readonly<Record<MissingFact, string>> = {
  spot: 'enter the stock price',
  volatility: 'needs an implied volatility',
  daysLeft: 'no days left',
  billQuote: 'enter a T-bill quote',
  bidAndAsk: 'enter bid and ask',
  openInterest: 'enter the open interest',
  earnings: 'enter the next earnings date',
  nextDate: 'that date is past: enter the next one',
  exDividend: 'enter the ex-dividend date',
  cash: 'enter your cash',
  accountValue: 'enter the account value',
  closedTrades: 'enter the puts closed so far',
  fill: 'tick it in the checklist after the fill',
  answer: 'answer yes or no',
};

/** How a verdict is shown and named. */
export const STATUS: Readonly<
  Record<RuleStatus, { readonly sign: string; readonly words: string }>
> = {
  pass: { sign: '✓', words: 'Pass' },
  warn: { sign: '!', words: 'Warns' },
  fail: { sign: '✕', words: 'Fails' },
  unknown: { sign: '?', words: 'Unanswered' },
};

/** `5 pass`, `1 warns`, `2 fail`, `11 unanswered`. */
export const statusCount = (status: RuleStatus, rules: number) =>
  status === 'unknown'
    ? `${rules} unanswered`
    : `${rules} ${status}${rules === 1 ? (status === 'pass' ? 'es' : 's') : ''}`;

/** The figure behind a verdict, or the input it lacks. */
export function foundWords(name: RuleName, verdict: Verdict, plan: Plan): string {
  if (verdict.status === 'unknown') return MISSING_WORDS[verdict.missing];
  return verdict.value === null ? '' : RULE_WORDS[name].found(verdict.value, plan);
}

/** How old the quote is, or what to do if that is unknown. */
function quoteWords({ plan, quoteAgeMinutes: age, isPlaced }: Order, verdict: RuleStatus): string {
  const { bid, ask } = plan.input;
  if (isPlaced) return verdict === 'fail' ? 'older when placed' : '';
  if (bid === null || ask === null) return MISSING_WORDS.bidAndAsk;
  if (age === null) return 'age unknown: type bid and ask again';
  return age < 0
    ? 'from the future, so a clock is wrong: type bid and ask again'
    : `${count(age, 'minute')} old`;
}

/** A guard rail in words: its requirement, and the figure found or what to enter. */
export function railWords({ rail, verdict }: GuardRail, order: Order) {
  const { plan, isPlaced } = order;
  const asks =
    rail === 'freshQuote'
      ? `Quote at most ${count(plan.rules.quoteMaxMinutes, 'minute')} old`
      : RULE_WORDS[rail].asks(plan.rules, plan);
  if (isPlaced && verdict === 'unknown') return { asks, found: 'not known when placed' };
  return {
    asks,
    found:
      rail === 'freshQuote'
        ? quoteWords(order, verdict)
        : foundWords(rail, verdictsOf(plan)[rail], plan),
  };
}
