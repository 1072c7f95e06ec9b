import type { ChainFilters } from '../../core/chain/filters';
import type { RuleThresholds } from '../../core/rules/ruleThresholds';
import type { AskedExpiration } from '../../plan/strikes/asked';
import { count, mediumDate, number, percentBrief, usdBrief } from '../../text/format';
import { listed } from '../../text/listed';

/** `of 20 to 60 days`, or with one end only `of 20 days or more`. */
function ofTypedDays({ minDays, maxDays }: ChainFilters): string {
  if (minDays === undefined && maxDays === undefined) return 'of any expiration';
  if (maxDays === undefined) return `of ${count(minDays!, 'day')} or more`;
  return minDays === undefined
    ? `of at most ${count(maxDays, 'day')}`
    : `of ${minDays} to ${count(maxDays, 'day')}`;
}

const ofDays = (
  expiration: AskedExpiration,
  { minDays, maxDays }: RuleThresholds,
  filters: ChainFilters,
) => {
  if (expiration === 'days') return ofTypedDays(filters);
  if (expiration === 'all') return 'of any expiration';
  if (expiration === 'rules') return `of ${minDays} to ${maxDays} days`;
  return `of ${mediumDate(expiration)}`;
};

/** Why expirations outside the filter are shown. */
export const allWords = (expiration: AskedExpiration, rules: RuleThresholds) =>
  `The chain has none ${ofDays(expiration, rules, {})}, so all are shown.`;

interface Asked {
  readonly filters: ChainFilters;
  readonly expiration: AskedExpiration;
  readonly priceAt: 'bid' | 'mid';
  readonly rules: RuleThresholds;
}

/**
 * The filters in one sentence: `Puts of 30 to 45 days sold at the bid, paying 10% a year or more,
 * with at most 30% chance of assignment.`
 */
export function askedWords({ filters, expiration, priceAt, rules }: Asked): string {
  const { minReturn, maxAssignment, maxCollateralTotal, maxSpreadOfMid } = filters;
  const { minOpenInterest, maxRulesBroken } = filters;
  const most = [
    maxAssignment !== undefined && `${percentBrief(maxAssignment)} chance of assignment`,
    maxCollateralTotal !== undefined && `${usdBrief(maxCollateralTotal)} to set aside`,
    maxSpreadOfMid !== undefined && `a spread of ${percentBrief(maxSpreadOfMid)}`,
    maxRulesBroken !== undefined && `${count(maxRulesBroken, 'rule')} broken`,
  ].filter((words) => words !== false);
  return [
    `Puts ${ofDays(expiration, rules, filters)} sold at ${priceAt === 'bid' ? 'the bid' : 'the middle, on a tick'}`,
    minReturn !== undefined && `, paying ${percentBrief(minReturn)} a year or more`,
    most.length > 0 && `, with at most ${listed(most)}`,
    minOpenInterest !== undefined && `, open interest of ${number(minOpenInterest)} or more`,
    '.',
  ]
    .filter((words) => words !== false)
    .join('');
}
