import type { RuleName } from '../../core/rules/rules';
import type { Plan } from '../../plan/plan';
import { monthDay, number, percentBrief, usd } from '../../text/format';
import { RULE_WORDS } from '../ruleWords';

type Words = (plan: Plan) => string;

/** What a rule requires of the answer named above it. */
const OF_ANSWER: Readonly<Partial<Record<RuleName, Words>>> = {
  cashSecured: () => 'covers the strike',
  cashBuffer: ({ rules }) => `${percentBrief(rules.cashBuffer)} beyond it`,
  spreadWidth: ({ rules }) => `under ${usd(rules.maxSpread)} apart`,
  saneLimit: () => 'your limit in between',
  openInterestFloor: ({ rules }) => `${number(rules.minOpenInterest)} or more`,
  positionWeight: ({ rules }) => `at most ${percentBrief(rules.maxWeight)} of it in this put`,
  noEarnings: (plan) => `none ${beforeExpiration(plan)}`,
  noExDividend: (plan) => `none ${beforeExpiration(plan)}`,
};

const beforeExpiration = ({ expiration }: Plan) =>
  `before ${expiration ? monthDay(expiration) : 'expiration'}`;

/** `covers the strike; 10% beyond it`: the requirements of rules that wait for one answer. */
export const askedWords = (names: readonly RuleName[], plan: Plan) =>
  names
    .map((name) => OF_ANSWER[name]?.(plan) ?? RULE_WORDS[name].asks(plan.rules, plan))
    .join('; ');
