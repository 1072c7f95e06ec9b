import { type FeeSchedule } from '../../../core/costs/feeSchedule';
import { IBKR_PRO_FEE_ITEMS } from '../../../core/costs/feeSources';
import { type FieldName } from '../../../draft/fields';
import type { PlanView } from '../../../store/usePlan';
import { DraftField } from '../../../fields/DraftField';
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

const UNITS = {
  perContract: 'a contract',
  perOrder: 'an order',
  perPremiumDollar: 'a million',
  perAssignment: 'an assignment',
};

const SIDES = { both: '', sell: ', sales only', none: '' };

export function FeeInputs({ view: { problems } }: { readonly view: PlanView }) {
  return (
    <>
      {IBKR_PRO_FEE_ITEMS.map(({ id, unit, sides, asOf, needsCheck }) => (
        <DraftField
          key={id}
          name={FIELD_OF[id]}
          problem={problems[FIELD_OF[id]]}
          unit={`dollars ${UNITS[unit]}`}
          hint={`${UNITS[unit]}${SIDES[sides]}; as of ${asOf}${needsCheck ? ', check' : ''}`}
        />
      ))}
      <p className={`note ${styles.about}`}>
        Interactive Brokers Pro, up to 10,000 contracts a month. Regulatory fees change every year:
        compare those marked “check” with a statement of yours.
      </p>
    </>
  );
}
