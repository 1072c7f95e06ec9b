import type { ChainFilters } from '../../core/chain/filters';
import type { RuleThresholds } from '../../core/rules/ruleThresholds';
import type { AskedExpiration } from '../../plan/strikes/asked';
import { mediumDate, percentBrief, usdBrief } from '../../text/format';

const ofDays = (expiration: AskedExpiration, { minDays, maxDays }: RuleThresholds) => {
  if (expiration === 'all') return 'of any expiration';
  if (expiration === 'rules') return `of ${minDays} to ${maxDays} days`;
  return `of ${mediumDate(expiration)}`;
};

interface Asked {
  readonly filters: ChainFilters;
  readonly expiration: AskedExpiration;
  readonly priceAt: 'bid' | 'mid';
  readonly rules: RuleThresholds;
}

/**
 * What is asked of the puts, in one sentence: `Puts of 30 to 45 days sold at the bid, paying 10% a year
 * or more, with at most 30% chance of assignment.`
 */
export function askedWords({ filters, expiration, priceAt, rules }: Asked): string {
  const { minReturn, maxAssignment, maxCollateralTotal, maxSpreadOfMid } = filters;
  const most = [
    maxAssignment !== undefined && `${percentBrief(maxAssignment)} chance of assignment`,
    maxCollateralTotal !== undefined && `${usdBrief(maxCollateralTotal)} to set aside`,
    maxSpreadOfMid !== undefined && `a spread of ${percentBrief(maxSpreadOfMid)}`,
  ].filter((words) => words !== false);
  return [
    `Puts ${ofDays(expiration, rules)} sold at ${priceAt === 'bid' ? 'the bid' : 'the middle, on a tick'}`,
    minReturn !== undefined && `, paying ${percentBrief(minReturn)} a year or more`,
    most.length > 0 && `, with at most ${new Intl.ListFormat('en-US').format(most)}`,
    '.',
  ]
    .filter((words) => words !== false)
    .join('');
}
