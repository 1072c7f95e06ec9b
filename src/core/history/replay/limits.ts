import type { RuleNumber } from './refusal';
import type { ReplayRule } from './rule';

/** The least and the most that each number of a rule may be. */
export const RULE_LIMITS: Readonly<Record<RuleNumber, readonly [least: number, most: number]>> = {
  days: [1, 365],
  delta: [0.01, 0.6],
  distance: [0, 0.5],
  takeProfit: [0.05, 0.99],
  callDelta: [0.01, 0.9],
  costShare: [0, 0.5],
  costPerContract: [0, 100],
  volatilityFactor: [0.5, 1.5],
};

/** The numbers that a rule has. */
function* numbersOf(rule: ReplayRule): Generator<readonly [RuleNumber, number]> {
  const { expiration, strike, takeProfit, atExpiration } = rule;
  if (expiration !== 'monthly') yield ['days', expiration.days];
  if ('delta' in strike) yield ['delta', strike.delta];
  else yield ['distance', strike.distance];
  if (takeProfit !== null) yield ['takeProfit', takeProfit];
  if (atExpiration !== 'settle') yield ['callDelta', atExpiration.callDelta];
  yield ['costShare', rule.costShare];
  yield ['costPerContract', rule.costPerContract];
  yield ['volatilityFactor', rule.volatilityFactor];
}

/** The first number of a rule that is out of range; null if all are valid. */
export function numberBeyond(rule: ReplayRule): RuleNumber | null {
  for (const [name, value] of numbersOf(rule)) {
    const [least, most] = RULE_LIMITS[name];
    const isWhole = name !== 'days' || Number.isInteger(value);
    if (!(value >= least && value <= most && isWhole)) return name;
  }
  return null;
}
