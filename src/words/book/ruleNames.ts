import type { BookRuleName, BookThresholds, BookVerdict } from '../../core/book/whole/bookRules';
import { count, number, percent, percentBrief } from '../../text/format';

interface BookRuleWords {
  /** What the rule requires, with its thresholds. */
  readonly asks: (limits: BookThresholds) => string;
  /** The figure behind the verdict. */
  readonly found: (value: number) => string;
  /** The failure, as a decision to make. */
  readonly fails: (value: number, limits: BookThresholds) => string;
}

const beyond = (value: number) => `${percentBrief(Math.round(value * 1e4) / 1e4)} of the strikes`;

export const BOOK_RULE_WORDS: Readonly<Record<BookRuleName, BookRuleWords>> = {
  cashSecured: {
    asks: () => 'Cash for every strike',
    found: beyond,
    fails: (value) => `Your cash is ${beyond(value)}: the puts are not cash-secured`,
  },
  cashBuffer: {
    asks: ({ cashBuffer }) => `Cash ${percentBrief(cashBuffer)} above the strikes`,
    found: beyond,
    fails: (value) => `Your cash is ${beyond(value)}`,
  },
  nameWeight: {
    asks: ({ maxNameWeight }) => `One name at most ${percentBrief(maxNameWeight)} of the account`,
    found: percent,
    fails: (value) => `One name ties up ${percent(value)} of the account`,
  },
  names: {
    asks: ({ minNames, maxNames }) => `${minNames} to ${maxNames} names`,
    found: (value) => count(value, 'name'),
    fails: (value) => `Your puts are on ${count(value, 'name')}`,
  },
  weekWeight: {
    asks: ({ maxWeekWeight }) =>
      `One week of expirations at most ${percentBrief(maxWeekWeight)} of the strikes`,
    found: percent,
    fails: (value) => `One week of expirations has ${percent(value)} of the strikes`,
  },
  sectorWeight: {
    asks: ({ maxSectorWeight }) =>
      `One sector at most ${percentBrief(maxSectorWeight)} of the strikes`,
    found: percent,
    fails: (value) => `One sector has ${percent(value)} of the strikes`,
  },
  unusedPower: {
    asks: ({ minUnusedPower }) =>
      `At least ${percentBrief(minUnusedPower)} of the account free of puts`,
    found: percent,
    fails: (value) => `Only ${percent(value)} of the account is free of puts`,
  },
  averagingDown: {
    asks: () => 'No new put on a name with a put in the money',
    found: (value) => (value === 0 ? 'none' : count(value, 'put')),
    fails: (value) => `${number(value)} later sold on a name with a put in the money`,
  },
};

const MISSING: Readonly<Record<(BookVerdict & { status: 'unknown' })['missing'], string>> = {
  cash: 'Record a deposit or your balance',
  accountValue: 'Type your account’s value in Plan',
  unusedPower: 'Record a deposit or your balance',
  spot: 'Type the stock’s price',
  sector: 'Type the sector of each stock',
};

/** The figure of a verdict, or what must be entered before there is one. */
export const foundWords = (rule: BookRuleName, verdict: BookVerdict): string =>
  verdict.status === 'unknown'
    ? MISSING[verdict.missing]
    : BOOK_RULE_WORDS[rule].found(verdict.value);

export const STATUS_NAMES: Readonly<Record<BookVerdict['status'], string>> = {
  pass: 'passes',
  warn: 'warns',
  fail: 'fails',
  unknown: 'unanswered',
};
