import { memo } from 'react';
import type { Plan } from '../../../plan/plan';
import { usdTotal } from '../../../text/format';
import { fallLead, promise } from '../../../words/planWords';
import styles from './Verdict.module.css';

interface VerdictProps {
  readonly plan: Plan;
}

/** The trade, and the case against it at the same size. */
export const Verdict = memo(function Verdict({ plan }: VerdictProps) {
  return (
    <div className="verdict">
      <h1 tabIndex={-1}>{promise(plan)}</h1>
      <p className={styles.against}>
        <Against plan={plan} />
      </p>
    </div>
  );
});

/** The fall asked about or, without a stock price, the worst case. */
function Against({ plan }: VerdictProps) {
  const { afterFallTotal, analysis } = plan;
  const result = afterFallTotal ?? -analysis.maxLossTotal;
  const kept = analysis.netPremiumTotal;
  return (
    <>
      {fallLead(plan)}{' '}
      <span className={result < 0 ? styles.loss : undefined}>
        {result < 0 ? 'you lose' : 'you still gain'} {usdTotal(Math.abs(result))}
      </span>
      {result < -kept && kept > 0 && `, ${times(-result / kept)} what it pays`}.
    </>
  );
}

const times = (ratio: number) => `${ratio.toFixed(ratio < 10 ? 1 : 0)} times`;
