import { memo, Suspense } from 'react';
import { billIncomeTotal } from '../../core/bills/treasuryBill';
import type { Plan } from '../../plan/plan';
import { Boundary } from '../../parts/Boundary';
import { useEngine } from '../../store/useEngine';
import { chance, percent, usd, usdTotal } from '../../text/format';
import { atStart } from '../../text/sentence';
import {
  billIsExample,
  fallLead,
  missingWords,
  promise,
  span,
  unsecuredIs,
} from '../../words/planWords';
import styles from './Verdict.module.css';

interface VerdictProps {
  readonly plan: Plan;
}

/** What the trade is, what speaks for it and what speaks against it, at the same size. */
export const Verdict = memo(function Verdict({ plan }: VerdictProps) {
  return (
    <div className={`verdict ${styles.verdict}`}>
      <h1 tabIndex={-1}>{promise(plan)}</h1>
      <p>
        It ties up <strong>{usdTotal(plan.analysis.collateralTotal)}</strong>{' '}
        <strong>{span(plan.days)}</strong>. <Room plan={plan} />{' '}
        <Boundary name="The chance that you end up owning the shares: —, as its part">
          <Suspense fallback={null}>
            <Assignment plan={plan} />
          </Suspense>
        </Boundary>
      </p>
      <p>
        <Falls plan={plan} /> At worst you lose{' '}
        <strong>{usdTotal(plan.analysis.maxLossTotal)}</strong>. <Bills plan={plan} />
        <Unsecured plan={plan} />
      </p>
    </div>
  );
});

function Room({ plan: { againstSpot, breakeven, stockName } }: VerdictProps) {
  if (!againstSpot || breakeven === null) return null;
  const { discountToSpot } = againstSpot;
  const distance = <strong>{percent(Math.abs(discountToSpot))}</strong>;
  return discountToSpot < 0 ? (
    <>
      {atStart(stockName)} must rise {distance} before you stop losing.
    </>
  ) : (
    <>
      {atStart(stockName)} can fall {distance} before you lose a cent.
    </>
  );
}

function Assignment({ plan }: VerdictProps) {
  const implied = useEngine().impliedOf(plan);
  const { analysis } = plan;
  if (!implied) return null;
  const probability = <strong>{chance(implied.chances.assignment)}</strong>;
  if (plan.isIndex) {
    return <>The chance that it ends below the strike, and you pay in cash, is {probability}.</>;
  }
  return (
    <>
      The chance that you end up owning the shares, at {usd(analysis.effectiveCost)} each, is{' '}
      {probability}.
    </>
  );
}

function Falls({ plan }: VerdictProps) {
  const { afterFallTotal: result, analysis } = plan;
  if (result === null) return null;
  const kept = analysis.netPremiumTotal;
  return (
    <>
      {fallLead(plan)} <strong>{usdTotal(Math.abs(result))}</strong>
      {result < -kept && kept > 0 && <>, {times(-result / kept)} what you are paid</>}.
    </>
  );
}

function Bills({ plan }: VerdictProps) {
  const { bill, analysis } = plan;
  if (!bill) return null;
  return (
    <>
      T-bills{billIsExample(plan) && ' at the example rate'} pay{' '}
      <strong>{usdTotal(billIncomeTotal(analysis.collateralTotal, bill.periodReturn))}</strong> on
      the same cash and days, without that risk.
    </>
  );
}

function Unsecured({ plan }: VerdictProps) {
  const missing = missingWords(plan);
  if (!missing) return null;
  return (
    <>
      {' '}
      <strong>Not cash-secured:</strong> {missing}, so {unsecuredIs(plan)}.
    </>
  );
}

const times = (ratio: number) => `${ratio.toFixed(ratio < 10 ? 1 : 0)} times`;
