import type { TwoViews } from '../../plan/chances';
import { specOf } from '../../draft/fields';
import { percent, percentFine, usdTotal } from '../../text/format';
import { usdResult } from '../../text/resultFormat';
import { isEuropean, unit } from '../kindWords';
import { noun } from '../planWords';
import { lacksRate } from './rateWords';
import { impliedOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { pricingOf } from '../../plan/pricing';

function driftWords(plan: Plan): string {
  if (plan.days === 0) return 'has no time left to drift';
  return lacksRate(plan)
    ? 'does not drift, as there is no T-bill quote'
    : `drifts at the T-bill’s ${percentFine(pricingOf(plan).rate)}`;
}

/** The assumptions of the two columns, and why one of them is empty. */
export function secondColumnWords(plan: Plan, { byPremium, asExpected }: TwoViews): string {
  const { input } = plan;
  const implied = impliedOf(plan);
  const first = byPremium
    ? `By the premium: the volatility it implies, and ${plan.isIndex ? 'an index' : 'a stock'} that ${driftWords(plan)}.`
    : 'By the premium: nothing, since no volatility explains it.';
  if (asExpected) {
    if (input.ownVolatility === null)
      return `${first} As you expect: your drift, at the premium’s volatility.`;
    const drift = plan.days === 0 ? '' : ', with a drift at that rate';
    return input.ownDrift === null
      ? `${first} As you expect: your volatility${drift}.`
      : `${first} As you expect: your volatility and drift.`;
  }
  const unread = (['ownVolatility', 'ownDrift'] as const).find((name) =>
    input.unread.includes(name),
  );
  if (unread) return `${first} The second column waits for: ${specOf(unread).label}.`;
  return !implied && input.ownDrift !== null
    ? `${first} Enter the volatility you expect to fill the second column.`
    : `${first} Enter the volatility or the drift you expect to fill the second column.`;
}

interface BeyondChancesProps {
  readonly plan: Plan;
  readonly views: TwoViews;
}

/** What the chances say about the trade, and what they do not. */
export function BeyondChances({ plan, views: { byPremium, asExpected } }: BeyondChancesProps) {
  const { analysis, convention } = plan;
  const implied = impliedOf(plan);
  const afterFees = `${convention.fees} fees`;
  const kept = analysis.netPremiumTotal;
  return (
    <>
      {byPremium && implied && (
        <>
          <p className="note">
            At the premium’s own volatility a fairly priced put leaves nothing on average: here{' '}
            <strong>{usdResult(byPremium.expectedTotal)}</strong>
            {kept > 0 ? ` of the ${usdTotal(kept)} kept` : ', since fees take the premium'},{' '}
            {afterFees}. What is not zero is{' '}
            {isEuropean(plan) ? 'fees and interest' : 'fees, interest and early exercise'}, not a
            reward. If there is an edge, it is that the {noun(plan)} moves less than the{' '}
            {percent(implied.market.volatility)} the premium implies. Time decay is not an edge: it
            only pays for the moves. {plan.isIndex ? 'An index' : 'A stock'} that moves more brings
            a loss on average.
          </p>
          <p className="note">
            Delta is not the chance of assignment. By delta, each {unit(plan)} sold moves like{' '}
            {implied.delta.toFixed(2)} of a {unit(plan)}; N(−d2), {percent(byPremium.assignment)},
            is the chance that the {noun(plan)} ends below the strike.
            {isEuropean(plan) ? '' : ' The chance that a holder exercises early comes on top.'}
          </p>
        </>
      )}
      {asExpected && (
        <p className="note">
          As you expect, the put leaves <strong>{usdResult(asExpected.expectedTotal)}</strong> on
          average, {afterFees}: that follows from your opinion, and is no more certain.
        </p>
      )}
    </>
  );
}
