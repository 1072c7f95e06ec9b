import { memo, useDeferredValue } from 'react';
import { part } from '../../../parts/part';
import { strikeHint } from '../../../words/strikeHint';
import type { Plan } from '../../../plan/plan';
import type { PlanView } from '../../../store/usePlan';
import { DraftField } from '../../../fields/DraftField';
import styles from './TradeForm.module.css';

const PremiumSource = part(() => import('./PremiumSource'), {
  name: 'Whether the premium is typed or estimated',
});
const ExpirationNote = part(() => import('./ExpirationNote'), { name: 'What day that is' });
const MoreInputs = part(() => import('./MoreInputs'), { name: 'Market, account and fees' });

/** The form. Every figure of the page follows each keystroke. */
export const TradeForm = memo(function TradeForm({ view }: { readonly view: PlanView }) {
  const { plan, problems, waitingFor, following } = view;
  // Parts not loaded yet keep their space while a first key is typed.
  const later = useDeferredValue(view);
  // The inputs of an estimate have step buttons.
  const isEstimate = plan !== null && plan.input.estimatedAt !== null;
  const distance = waitingFor ? null : plan?.againstSpot?.outOfTheMoney;
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()} aria-label="Trade">
      <DraftField name="stock" problem={problems.stock} />
      <div className={styles.pair}>
        <DraftField name="spot" problem={problems.spot} unit="dollars per share" />
        <DraftField
          name="strike"
          problem={problems.strike}
          unit="dollars per share"
          hint={typeof distance === 'number' && strikeHint(distance, plan!)}
          buttons={isEstimate}
        />
      </div>
      <div className={styles.pair}>
        <DraftField name="premium" problem={problems.premium} hint={premiumHint(plan)} />
        <DraftField
          name="contracts"
          problem={problems.contracts}
          hint={plan?.isIndex ? '100 times the index' : 'of 100 shares'}
        />
      </div>
      <div className={styles.source}>
        <PremiumSource view={later} />
      </div>
      <div className={styles.pair}>
        <DraftField
          name="days"
          problem={problems.days}
          following={following.days}
          buttons={isEstimate}
        />
        <DraftField
          name="expiration"
          problem={problems.expiration}
          following={following.expiration}
        />
      </div>
      <ExpirationNote view={later} />
      <MoreInputs view={later} />
    </form>
  );
});

const premiumHint = (plan: Plan | null) => {
  if (plan && plan.input.estimatedAt !== null) return 'an estimate, per share';
  return plan?.isIndex ? 'points of $100' : 'per share';
};
