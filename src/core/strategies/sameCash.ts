import type { MarginTerms, ShortPutMargin } from '../margin/margin';
import type { ReturnConvention } from '../put/returnConvention';
import type { ShortPut } from '../put/shortPut';
import { bills } from './uses/bills';
import { cashSecuredPut } from './uses/cashSecuredPut';
import { profitAfterFall } from './falls';
import { nakedPut } from './nakedPut';
import { putOnMargin } from './uses/putOnMargin';
import { putWithBills } from './uses/putWithBills';
import { resultOf } from './strategy';

/** The strategies that the plan itself is shown beside, in the order of its table. */
const RIVALS = [cashSecuredPut, putWithBills, putOnMargin, bills] as const;

/** One use of the cash over the trade's days. Totals are dollars for the whole position. */
export interface CashUse {
  readonly kind: (typeof RIVALS)[number]['kind'];
  readonly incomeTotal: number;
  /** What the yearly return is measured against. */
  readonly capitalTotal: number;
  /** Decimal per year; null when no day is left or no bill yield is known. */
  readonly annualizedReturn: number | null;
  /** Gain or loss at expiration after the fall asked about. */
  readonly afterFallTotal: number;
}

export interface SameCash {
  readonly rows: readonly CashUse[];
  readonly margin: ShortPutMargin;
}

/**
 * The put and its nearest rivals on the same cash and days, a few of the rows of the comparison.
 * `billPeriodReturn` is what a T-bill of those days returns on its price, null when no quote is
 * known; the rows that need it are then left out. `fall` is the fall of the stock to answer for, as a
 * decimal.
 */
export function sameCash(
  trade: ShortPut,
  convention: ReturnConvention,
  billPeriodReturn: number | null,
  fall: number,
  margin: MarginTerms = {},
): SameCash {
  const terms = { trade, convention, billPeriodReturn, margin };
  const rows = RIVALS.flatMap((strategy) => {
    const result = resultOf<CashUse['kind']>(strategy, terms);
    if (!result) return [];
    const { kind, incomeTotal, capitalTotal, annualizedReturn } = result;
    const afterFallTotal = profitAfterFall(result, trade.spot, fall);
    return [{ kind, incomeTotal, capitalTotal, annualizedReturn, afterFallTotal }];
  });
  return { rows, margin: nakedPut(trade, convention, margin).margin };
}
