import { Suspense } from 'react';
import { profitAtExpiration } from '../../core/trade/payoff';
import type { Plan } from '../../state/plan';
import { useOutlook } from '../../state/useOutlook';
import { chance, count, percent, percentBrief, usd, usdTotal } from '../../text/format';
import { promise } from './planWords';
import styles from './Verdict.module.css';

/** What the trade is, what speaks for it and what speaks against it, at the same size. */
export function Verdict({ plan }: { readonly plan: Plan }) {
  return (
    <div className={styles.verdict}>
      <h1>{promise(plan)}</h1>
      <p>
        It ties up <strong>{usdTotal(plan.analysis.collateralTotal)}</strong> for{' '}
        <strong>{count(plan.days, 'day')}</strong>. <Room plan={plan} />{' '}
        <Suspense fallback={null}>
          <Assignment plan={plan} />
        </Suspense>
      </p>
      <Against plan={plan} />
    </div>
  );
}

function Room({ plan: { againstSpot, stock } }: { readonly plan: Plan }) {
  if (!againstSpot) return null;
  const { discountToSpot } = againstSpot;
  const distance = <strong>{percent(Math.abs(discountToSpot))}</strong>;
  return discountToSpot < 0 ? (
    <>
      {capitalized(stock)} must rise {distance} before you stop losing.
    </>
  ) : (
    <>
      {capitalized(stock)} can fall {distance} before you lose a cent.
    </>
  );
}

function Assignment({ plan }: { readonly plan: Plan }) {
  const { implied, analysis } = useOutlook(plan);
  if (!implied) return null;
  return (
    <>
      There is <strong>{chance(implied.chances.assignment)}</strong> that you end up owning the
      shares, at {usd(analysis.effectiveCost)} each.
    </>
  );
}

function Against({ plan }: { readonly plan: Plan }) {
  const { trade, input, stock, analysis, bill } = plan;
  if (!trade) return null;
  const result = profitAtExpiration(trade, trade.spot * (1 - input.fall));
  const kept = analysis.netPremiumTotal;
  return (
    <p>
      If {stock} falls {percentBrief(input.fall)}, you {result < 0 ? 'lose' : 'still gain'}{' '}
      <strong>{usdTotal(Math.abs(result))}</strong>
      {result < -kept && kept > 0 && <>, {times(-result / kept)} what you are paid</>}; at worst{' '}
      <strong>{usdTotal(analysis.maxLossTotal)}</strong>.
      {bill && (
        <>
          {' '}
          T-bills pay <strong>{usdTotal(analysis.collateralTotal * bill.periodReturn)}</strong> on
          the same cash and days, without that risk.
        </>
      )}
    </p>
  );
}

const times = (ratio: number) => `${ratio.toFixed(ratio < 10 ? 1 : 0)} times`;

const capitalized = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
