import { bills } from './bills';
import { bullPutSpread } from './bullPutSpread';
import { cashSecuredPut } from './cashSecuredPut';
import { coveredCall } from './coveredCall';
import { putOnFullMargin } from './putOnFullMargin';
import { putOnMargin } from './putOnMargin';
import { putOnPortfolioMargin } from './putOnPortfolioMargin';
import { putWithBills } from './putWithBills';
import { putWithCreditInterest } from './putWithCreditInterest';
import { shortStraddle } from './shortStraddle';
import { stock } from './stock';
import { resultOf, type Setting, type StrategyResult } from './strategy';

/** Every strategy that is compared, in the order of the table. */
export const STRATEGIES = [
  cashSecuredPut,
  putWithBills,
  putWithCreditInterest,
  putOnMargin,
  putOnFullMargin,
  putOnPortfolioMargin,
  bullPutSpread,
  coveredCall,
  shortStraddle,
  stock,
  bills,
] as const;

export type StrategyKind = (typeof STRATEGIES)[number]['kind'];

/** The strategies that have what they need, in the order of the list. */
export function compareStrategies(setting: Setting): readonly StrategyResult<StrategyKind>[] {
  return STRATEGIES.flatMap((strategy) => resultOf<StrategyKind>(strategy, setting) ?? []);
}
