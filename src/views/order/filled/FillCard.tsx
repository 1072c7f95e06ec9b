import { limitsOf } from '../../../plan/derived';
import { placedRows } from '../../../words/placedRows';
import { FILL_FIELD_NAMES } from '../../../draft/fill';
import { usePage } from '../../../store/page';
import { plannedOf } from '../../../plan/placedPlan';
import { conventionName } from '../../../words/conventionBrief';
import { longDate, price } from '../../../text/format';
import { Card } from '../../../ui/Card';
import { NumberTable } from '../../../ui/table/NumberTable';
import { DraftField } from '../../../fields/DraftField';
import { FILL_HINTS } from '../../../words/order/fillHints';
import { FillForm } from './FillForm';
import { InTheLog } from './InTheLog';
import type { OrderCardProps } from '../orderCard';
import type { Plan } from '../../../plan/plan';
import styles from '../Order.module.css';

/** The fill of the order, beside the plan. */
export function FillCard({ order: { plan }, problems }: OrderCardProps) {
  const placement = usePage((page) => page.work.placement);
  if (!placement) {
    return (
      <Card title="The fill">
        <p className="note">Enter the fill here once the order is marked as placed.</p>
      </Card>
    );
  }
  const isEmpty = FILL_FIELD_NAMES.every((name) => placement.fill[name] === '');
  return (
    <Card title="The fill">
      <p className="note">
        Placed on {longDate(placement.day)}. The plan stays as it was; changing the trade in Plan
        starts another one.
      </p>
      {isEmpty ? (
        <FillForm placement={placement} />
      ) : (
        <div className={`fields ${styles.fields} ${styles.pairs}`}>
          {FILL_FIELD_NAMES.map((name) => (
            <DraftField key={name} name={name} problem={problems[name]} hint={FILL_HINTS[name]} />
          ))}
        </div>
      )}
      {!isEmpty && <InTheLog placement={placement} />}
      <BelowTheLimit plan={plan} />
      <BesideTheFill plan={plan} />
    </Card>
  );
}

/** Warns of a fill price at which a sale with this limit cannot have filled. */
function BelowTheLimit({ plan }: { readonly plan: Plan }) {
  const { filledAt } = plan;
  const { sellLimit } = limitsOf(plan);
  if (filledAt === null || sellLimit === null || filledAt >= sellLimit) return null;
  return (
    <p className={styles.notice} role="note">
      Lower than the limit of {price(sellLimit)}: a sell limit order does not fill below its limit.
      Check the price.
    </p>
  );
}

/** The plan's figures beside the fill's. */
function BesideTheFill({ plan }: { readonly plan: Plan }) {
  const work = usePage((page) => page.work);
  const own = usePage((page) => page.account);
  const planned = plannedOf(work, own, plan.context);
  if (!planned || plan.filledAt === null) return null;
  return (
    <>
      <NumberTable
        caption="The plan and its fill"
        columns={['Figure', 'Planned', 'Filled']}
        rows={placedRows(planned, plan).map(({ name, planned: before, filled }) => ({
          key: name,
          cells: [name, before, filled],
        }))}
      />
      <p className="note">
        {plan.input.unread.includes('fillFees') &&
          'The fees paid cannot be read: the schedule’s are counted until they can. '}
        Annualized return: {conventionName(plan.convention)}, each as of its own day.
      </p>
    </>
  );
}
