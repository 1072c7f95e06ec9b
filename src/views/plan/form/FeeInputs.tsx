import { NOT_ON_INDEXES, type FeeSchedule } from '../../../core/costs/feeSchedule';
import { IBKR_PRO_FEE_ITEMS } from '../../../core/costs/feeSources';
import { type FieldName } from '../../../draft/fields';
import { usePage } from '../../../store/page';
import type { PlanView } from '../../../store/usePlan';
import { DraftField } from '../../../fields/DraftField';
import { agedFeesWords, feeHint } from '../../../words/plan/feeWords';
import styles from './MoreInputs.module.css';

const FIELD_OF: Readonly<Record<keyof FeeSchedule, FieldName>> = {
  commissionPerContract: 'commission',
  commissionBelowTenCents: 'commissionBelowTenCents',
  commissionBelowFiveCents: 'commissionBelowFiveCents',
  minimumPerOrder: 'minimumCommission',
  orf: 'regulatoryFee',
  occ: 'clearingFee',
  cat: 'auditTrailFee',
  exchange: 'exchangeFee',
  taf: 'tradingActivityFee',
  secPerDollar: 'saleValueFee',
  assignmentFee: 'assignmentFee',
};

export function FeeInputs({ view: { plan, problems } }: { readonly view: PlanView }) {
  const today = usePage((page) => page.clock?.today ?? null);
  const counted = plan && { ...plan.schedule, assignmentFee: plan.account.assignmentFee };
  return (
    <>
      {IBKR_PRO_FEE_ITEMS.map((item) => (
        <DraftField
          key={item.id}
          name={FIELD_OF[item.id]}
          problem={problems[FIELD_OF[item.id]]}
          hint={feeHint(
            item,
            counted && counted[item.id],
            today,
            plan?.isIndex && item.id === NOT_ON_INDEXES,
          )}
        />
      ))}
      <p className={`note ${styles.about}`}>
        Interactive Brokers Pro, up to 10,000 contracts a month.{' '}
        {agedFeesWords(IBKR_PRO_FEE_ITEMS, today)} Regulatory fees change every year: compare those
        marked “check” with your own statement.
      </p>
    </>
  );
}
