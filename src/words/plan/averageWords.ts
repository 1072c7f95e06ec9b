import { billIncomeTotal } from '../../core/bills/treasuryBill';
import { chancesOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { usdResult } from '../../text/resultFormat';

/** The reader's own inputs behind the second average. */
function ownView({ input }: Plan): string {
  if (input.ownDrift === null) return 'the volatility you expect';
  return input.ownVolatility === null
    ? 'the drift you expect'
    : 'the volatility and drift you expect';
}

/**
 * The put's mean result at expiration, at the premium's implied volatility and by the reader's
 * expectations; null if neither is known.
 */
export function averageWords(plan: Plan): string | null {
  const { byPremium, asExpected } = chancesOf(plan);
  const { bill, analysis, missingCashTotal } = plan;
  const billsTotal =
    bill && !missingCashTotal ? billIncomeTotal(analysis.collateralTotal, bill.periodReturn) : null;
  const made = (total: number) =>
    billsTotal === null
      ? usdResult(total)
      : `${usdResult(total)}, or ${usdResult(total + billsTotal)} with the cash in T-bills,`;
  const views = [
    byPremium && `${made(byPremium.expectedTotal)} at the premium’s own volatility`,
    asExpected && `${made(asExpected.expectedTotal)} at ${ownView(plan)}`,
  ].filter((view) => view !== null);
  return views.length === 0 ? null : `On average it makes ${views.join('; ')}.`;
}
