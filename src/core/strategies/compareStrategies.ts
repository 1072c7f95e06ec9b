import { bills } from './uses/bills';
import { bullPutSpread } from './uses/bullPutSpread';
import { cashSecuredPut } from './uses/cashSecuredPut';
import { coveredCall } from './uses/coveredCall';
import { putOnFullMargin } from './uses/putOnFullMargin';
import { putOnMargin } from './uses/putOnMargin';
import { putOnPortfolioMargin } from './uses/putOnPortfolioMargin';
import { putWithBills } from './uses/putWithBills';
import { putWithCreditInterest } from './uses/putWithCreditInterest';
import { shortStraddle } from './uses/shortStraddle';
import { longStock } from './uses/longStock';
import { resultOf, type ComparisonTerms, type StrategyResult } from './strategy';

/** Every strategy compared, in the order of the table. */
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
  longStock,
  bills,
] as const;

export type StrategyKind = (typeof STRATEGIES)[number]['kind'];

/** The strategies whose inputs are known, in the order of the list. */
export function compareStrategies(terms: ComparisonTerms): readonly StrategyResult<StrategyKind>[] {
  return STRATEGIES.flatMap((strategy) => resultOf<StrategyKind>(strategy, terms) ?? []);
}
