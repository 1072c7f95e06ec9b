import type { TwoViews } from '../../state/chances';
import type { OutlookPlan } from '../../state/outlook';
import { percent, percentFine, usdTotal, usdResult } from '../../text/format';
import styles from './SameCash.module.css';

/** What the two columns rest on, and what keeps one of them empty. */
export function secondColumnWords(
  { input, implied, rate }: OutlookPlan,
  { byPremium, asExpected }: TwoViews,
): string {
  const drift =
    input.billQuote === null
      ? 'does not drift, for want of a T-bill quote'
      : `drifts at the T-bill’s ${percentFine(rate)}`;
  const first = byPremium
    ? `By the premium: the volatility it implies, and a stock that ${drift}.`
    : 'By the premium: nothing, since no volatility explains it.';
  if (asExpected) {
    if (input.ownVolatility === null)
      return `${first} As you expect: your drift, at the premium’s volatility.`;
    return input.ownDrift === null
      ? `${first} As you expect: your volatility, with a drift at that rate.`
      : `${first} As you expect: your volatility and drift.`;
  }
  return !implied && input.ownDrift !== null
    ? `${first} Enter the volatility you expect to fill the second column.`
    : `${first} Enter the volatility or the drift you expect to fill the second column.`;
}

interface BeyondChancesProps {
  readonly plan: OutlookPlan;
  readonly views: TwoViews;
}

/** What the chances say of the trade, and what they do not. */
export function BeyondChances({ plan, views: { byPremium, asExpected } }: BeyondChancesProps) {
  const { implied, analysis, convention } = plan;
  const afterFees = `${convention.fees} fees`;
  return (
    <>
      {byPremium && implied && (
        <>
          <p className={styles.note}>
            At the premium’s own volatility a fairly priced put leaves nothing on average: here{' '}
            <strong>{usdResult(byPremium.expectedTotal)}</strong> of the{' '}
            {usdTotal(analysis.netPremiumTotal)} kept, {afterFees}. What is not zero is fees,
            interest and early exercise, not a reward. If there is an edge, it is that the stock
            moves less than the {percent(implied.market.volatility)} the premium implies. Time decay
            is no edge: it only pays for the moves. A stock that moves more brings a loss on
            average.
          </p>
          <p className={styles.note}>
            Delta is not the chance of assignment. Delta, {implied.delta.toFixed(2)}, is how much of
            a share each share sold moves like; N(−d2), {percent(byPremium.assignment)}, is the
            chance that the stock ends below the strike. The chance that a holder exercises early
            comes on top.
          </p>
        </>
      )}
      {asExpected && (
        <p className={styles.note}>
          As you expect, the put leaves <strong>{usdResult(asExpected.expectedTotal)}</strong> on
          average, {afterFees}: a result of your opinion, and no surer than it.
        </p>
      )}
    </>
  );
}
