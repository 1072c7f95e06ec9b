import { RULE_LIMITS } from '../../core/history/replay/limits';
import type { ReplayRefusal, RuleNumber } from '../../core/history/replay/refusal';
import type { ReplayRule } from '../../core/history/replay/rule';
import type { FormProblem, RuleField } from '../../plan/history/ruleForm';
import { number, percentBrief, price, mediumDate, usd } from '../../text/format';
import { problemSentence, type FieldWords } from '../../text/problem';

interface RuleFieldWords extends FieldWords {
  readonly label: string;
}

/** Names of a rule's numbers. */
export const RULE_FIELD_WORDS: Readonly<Record<RuleField | 'from' | 'to', RuleFieldWords>> = {
  days: {
    label: 'Days to expiration',
    subject: 'The days',
    inner: 'the days to expiration',
    example: '37',
  },
  delta: { label: 'Delta', subject: 'The delta', inner: 'the delta', example: '0.23' },
  distance: {
    label: 'Strike below the index',
    subject: 'The distance',
    inner: 'how far below the index',
    example: '5%',
  },
  takeProfit: {
    label: 'Take profit at',
    subject: 'The share',
    inner: 'the share of the premium',
    example: '50%',
  },
  callDelta: {
    label: 'Delta of the calls',
    subject: 'The delta of the calls',
    inner: 'the delta of the calls',
    example: '0.30',
  },
  costShare: {
    label: 'Spread paid, each order',
    subject: 'The spread',
    inner: 'the share of the premium',
    example: '2%',
  },
  costPerContract: {
    label: 'Fee a contract, each order',
    subject: 'The fee',
    inner: 'the fee a contract',
    example: '0.65',
  },
  from: { label: 'From', subject: 'The first day', inner: 'the first day', example: '2000-01-03' },
  to: { label: 'Until', subject: 'The last day', inner: 'the last day', example: '2019-12-31' },
};

/** A limit as typed. */
function limitText(name: RuleNumber, value: number): string {
  switch (name) {
    case 'days':
      return number(value);
    case 'delta':
    case 'callDelta':
    case 'volatilityFactor':
      return price(value);
    case 'costPerContract':
      return usd(value);
    case 'distance':
    case 'takeProfit':
    case 'costShare':
      return percentBrief(value);
  }
}

const rangeWords = (name: RuleNumber) =>
  RULE_LIMITS[name].map((value) => limitText(name, value)).join(' to ');

/** What to fix in a field of the rule. */
export function ruleProblemWords(name: RuleField | 'from' | 'to', problem: FormProblem): string {
  const words = RULE_FIELD_WORDS[name];
  // A delta is typed like money but has no unit.
  const isPlain = problem === 'mustBeDollars' && /delta/i.test(name);
  if (problem !== 'beyond') return problemSentence(isPlain ? 'mustBePlain' : problem, words);
  return `${words.subject} must be ${rangeWords(name as RuleField)}`;
}

/** Names of a rule's numbers that have no field. */
const subjectOf = (name: RuleNumber) =>
  name === 'volatilityFactor' ? 'The volatility over the VIX' : RULE_FIELD_WORDS[name].subject;

/** Why a rule cannot be replayed, and what to do. */
export function refusalWords(refusal: ReplayRefusal): string {
  switch (refusal.why) {
    case 'number':
      return `${subjectOf(refusal.name)} must be ${rangeWords(refusal.name)}.`;
    case 'nothing':
      return 'The history has no day with a price, a VIX, a T-bill and a dividend.';
    case 'outside':
      return `${mediumDate(refusal.date)} is not in the history: it goes from ${mediumDate(refusal.first)} to ${mediumDate(refusal.last)}.`;
    case 'noVolatility':
      return `There is no VIX on ${mediumDate(refusal.date)}: it goes from ${mediumDate(refusal.first)} to ${mediumDate(refusal.last)}, and nothing is filled in.`;
    case 'tooLong':
      return `No put reaches its expiration from ${mediumDate(refusal.from)} to ${mediumDate(refusal.to)}: take more years, or fewer days to expiration.`;
  }
}

const strikeWords = ({ strike }: ReplayRule) =>
  'delta' in strike
    ? `at a delta of ${price(strike.delta)}`
    : strike.distance === 0
      ? 'at the money'
      : `${percentBrief(strike.distance)} below the index`;

const whenWords = ({ expiration }: ReplayRule) =>
  expiration === 'monthly' ? 'one-month puts' : `${number(expiration.days)}-day puts`;

/** The rule as the subject of a sentence: `Selling 37-day puts at a delta of 0.23`. */
export const sellingWords = (rule: ReplayRule): string =>
  `Selling ${whenWords(rule)} ${strikeWords(rule)}`;

/** What the rule does after the sale, one sentence. */
export function wayWords({ takeProfit, atExpiration, expiration }: ReplayRule): string {
  const early =
    takeProfit === null
      ? 'Each is held to its expiration'
      : `Each is bought back at the first close at which ${percentBrief(takeProfit)} of its premium is made, or held to its expiration`;
  const end =
    atExpiration === 'settle'
      ? 'settled in cash, and the next is sold at that close'
      : `in the money the shares are taken, and calls at a delta of ${price(atExpiration.callDelta)} are sold until they are called`;
  const when = expiration === 'monthly' ? ' on the third Friday' : '';
  return `${early}${when}; ${end}. The cash is in T-bills and covers every strike in full.`;
}
