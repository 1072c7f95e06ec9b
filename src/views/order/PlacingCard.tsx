import { limitsOf } from '../../plan/derived';
import { placingObstacle } from '../../words/order/placingObstacle';
import { undecidedWords } from '../../words/order/exitPlanWords';
import { placedRows } from '../../words/placedRows';
import { FILL_FIELD_NAMES, type FillField } from '../../draft/fill';
import { usePage } from '../../store/page';
import { plannedOf } from '../../plan/placedPlan';
import { placePlan } from '../../storage/plans/placing';
import { conventionName } from '../../words/conventionBrief';
import { CHECKLIST } from '../../words/checklist';
import { longDate, price } from '../../text/format';
import { Card } from '../../ui/Card';
import { NumberTable } from '../../ui/table/NumberTable';
import { AfterFill } from './AfterFill';
import { DraftField } from '../../fields/DraftField';
import styles from './Order.module.css';
import type { OrderCardProps } from './orderCard';
import type { Plan } from '../../plan/plan';

/** Marks the order as placed, and takes up what it was filled at. */
export function PlacingCard(props: OrderCardProps) {
  return (
    <Card title={props.order.isPlaced ? 'Placed' : 'Once it is sent'}>
      {props.order.isPlaced ? <Placed {...props} /> : <ToPlace {...props} />}
    </Card>
  );
}

function ToPlace({ order, waitingFor }: OrderCardProps) {
  const missing = placingObstacle(order, waitingFor);
  const undecided = undecidedWords(order.plan);
  return (
    <>
      <p className="note">
        Marking it as placed saves the plan and keeps it as it is now. Changing the trade later
        makes another plan; what it is filled at is entered here.
      </p>
      {undecided && <p className={styles.notice}>{undecided}</p>}
      <p>
        <button
          type="button"
          className="primary"
          aria-describedby="placing-missing"
          onClick={({ currentTarget }) => {
            // The button goes once it has done its work, so the focus moves to the card.
            const card = currentTarget.closest('section');
            if (placePlan()) card?.focus();
          }}
        >
          Mark as placed
        </button>
      </p>
      <p id="placing-missing" className="note">
        {missing && `Still missing: ${missing}`}
      </p>
    </>
  );
}

/** A field of words has room for what is wrong with it only where it has a hint. */
const HINTS: Partial<Record<FillField, string>> = { fillTime: '24-hour, like 10:05' };

function Placed({ order: { plan }, problems }: OrderCardProps) {
  const placement = usePage((page) => page.work.placement)!;
  return (
    <>
      <p>
        Placed on {longDate(placement.day)}. The plan stands as it was; changing the trade in Plan
        begins another one.
      </p>
      <div className={`fields ${styles.fields}`}>
        {FILL_FIELD_NAMES.map((name) => (
          <DraftField key={name} name={name} problem={problems[name]} hint={HINTS[name]} />
        ))}
      </div>
      <BelowTheLimit plan={plan} />
      <BesideTheFill plan={plan} />
      {CHECKLIST.filter(({ phase }) => phase === 'after').map((group) => (
        <AfterFill key={group.title} group={group} plan={plan} />
      ))}
    </>
  );
}

/** A price that a sale at a limit cannot have brought. */
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
  if (!planned) return null;
  if (plan.filledAt === null) {
    return (
      <p className="note">
        Enter the fill price: from then on every figure is the fill’s, with the plan’s beside it.
      </p>
    );
  }
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
        Annualized return: {conventionName(plan.convention)}, as of the day of each.
      </p>
    </>
  );
}
