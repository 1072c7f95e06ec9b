import type { MarginTerms, ShortPutMargin } from '../margin/margin';
import { wholeParts } from '../market/rounding';
import type { ReturnConvention } from '../put/returnConvention';
import { collateralTotal, type ShortPut } from '../put/shortPut';
import { bills } from './uses/bills';
import { cashSecuredPut } from './uses/cashSecuredPut';
import { profitAfterFall } from './falls';
import { nakedPut } from './nakedPut';
import { putOnMargin } from './uses/putOnMargin';
import { putWithBills } from './uses/putWithBills';
import { crossings } from './profitLine';
import { resultOf } from './strategy';

/** The strategies shown beside the plan, in the order of its table. */
const RIVALS = [cashSecuredPut, putWithBills, putOnMargin, bills] as const;

/** Totals by what the stock does until expiration. */
export interface Ends {
  /** The stock ends where it is now. */
  readonly unchangedTotal: number;
  /** The stock falls by the share asked about. */
  readonly afterFallTotal: number;
  /** The stock rises by the same share. */
  readonly afterRiseTotal: number;
}

/** One use of the cash over the trade's days. Totals are dollars for the whole position. */
export interface CashUse extends Ends {
  readonly kind: (typeof RIVALS)[number]['kind'];
  readonly incomeTotal: number;
  /** What the yearly return is measured against. */
  readonly capitalTotal: number;
  /** Decimal per year; null when no day is left or no bill yield is known. */
  readonly annualizedReturn: number | null;
}

/** The whole shares the same cash buys, and their gain or loss, without dividends and fees. */
interface SharesForCash extends Ends {
  readonly shares: number;
}

export interface SameCash {
  readonly rows: readonly CashUse[];
  readonly shares: SharesForCash;
  /**
   * The stock price above which the put beats T-bills; null where it never does, or always does.
   */
  readonly beatsBillsAbove: number | null;
  readonly margin: ShortPutMargin;
}

/**
 * The put and its nearest rivals on the same cash and days: a few rows of the comparison.
 * `billPeriodReturn` is what a T-bill of those days returns on its price, null when no quote is
 * known; rows that need it are then left out. `fall` is the fall of the stock to show, a decimal.
 */
export function sameCash(
  trade: ShortPut,
  convention: ReturnConvention,
  billPeriodReturn: number | null,
  fall: number,
  margin: MarginTerms = {},
): SameCash {
  const terms = { trade, convention, billPeriodReturn, margin };
  const results = RIVALS.flatMap((strategy) => resultOf<CashUse['kind']>(strategy, terms) ?? []);
  const rows = results.map((result) => {
    const { kind, incomeTotal, capitalTotal, annualizedReturn } = result;
    const ends = endsOf((rise) => profitAfterFall(result, trade.spot, -rise), fall);
    return { kind, incomeTotal, capitalTotal, annualizedReturn, ...ends };
  });
  const put = results.find(({ kind }) => kind === 'cashSecuredPut')!;
  const billsTotal = rows.find(({ kind }) => kind === 'bills')?.incomeTotal;
  const [beatsBillsAbove = null] = billsTotal === undefined ? [] : crossings(put, billsTotal);
  const shares = wholeParts(collateralTotal(trade), trade.spot);
  const paid = shares * trade.spot;
  const profitAfterRise = (rise: number) => paid * (1 + rise) - paid;
  return {
    rows,
    shares: { shares, ...endsOf(profitAfterRise, fall) },
    beatsBillsAbove,
    margin: nakedPut(trade, convention, margin).margin,
  };
}

const endsOf = (profitAfterRise: (rise: number) => number, fall: number): Ends => ({
  unchangedTotal: profitAfterRise(0),
  afterFallTotal: profitAfterRise(-fall),
  afterRiseTotal: profitAfterRise(fall),
});
