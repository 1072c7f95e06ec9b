import type { ShortPutMargin } from '../capital/margin';
import { profitAtExpiration } from '../trade/payoff';
import { capitalTotal, type ReturnConvention } from '../trade/returnConvention';
import { annualize, collateralTotal, netPremiumTotal, type ShortPut } from '../trade/shortPut';
import { nakedPut } from './nakedPut';

/** One use of the cash over the trade's days. Totals are dollars for the whole position. */
export interface CashUse {
  readonly kind: 'cashSecuredPut' | 'putWithBills' | 'nakedPut' | 'bills';
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
 * The put and its rivals on the same cash and days. `billPeriodReturn` is what a T-bill of those
 * days returns on its price, null when no quote is known; the rows that need it are then left out.
 * `fall` is the fall of the stock to answer for, as a decimal.
 */
export function sameCash(
  trade: ShortPut,
  convention: ReturnConvention,
  billPeriodReturn: number | null,
  fall: number,
): SameCash {
  const cash = collateralTotal(trade);
  const capital = capitalTotal(trade, convention);
  const kept = netPremiumTotal(trade);
  const afterFall = profitAtExpiration(trade, trade.spot * (1 - fall));

  const use = (
    kind: CashUse['kind'],
    incomeTotal: number,
    measuredOn: number,
    afterFallTotal: number,
  ): CashUse => ({
    kind,
    incomeTotal,
    capitalTotal: measuredOn,
    annualizedReturn: annualize(
      incomeTotal / measuredOn,
      trade.daysToExpiration,
      convention.compounding,
    ),
    afterFallTotal,
  });

  const put = use('cashSecuredPut', kept, capital, afterFall);
  const { margin, ...onMargin } = nakedPut(trade, convention);
  const naked: CashUse = {
    kind: 'nakedPut',
    incomeTotal: kept,
    ...onMargin,
    afterFallTotal: afterFall,
  };
  if (billPeriodReturn === null) return { rows: [put, naked], margin };
  const secured = cash * billPeriodReturn;
  return {
    rows: [
      put,
      use('putWithBills', kept + secured, capital, afterFall + secured),
      naked,
      use('bills', secured, cash, secured),
    ],
    margin,
  };
}
