import type { GuardRail } from '../../core/rules/guardRails';
import type { Order } from '../../plan/order/order';
import { reasonsOf } from '../../draft/work';
import { usePage } from '../../store/page';
import { giveReason } from '../../store/reasons';
import { unsecuredIs } from '../../words/planWords';
import { railWords, STATUS } from '../../words/ruleWords';
import { Card } from '../../ui/Card';
import { TextField } from '../../ui/field/TextField';
import { DraftChoice } from '../../fields/DraftChoice';
import { DraftField } from '../../fields/DraftField';
import styles from './Order.module.css';
import type { OrderCardProps } from './orderCard';

/** The user's own rules that a mistake in the order breaks; one that fails asks why it is right. */
export function RailsCard({ order, problems }: OrderCardProps) {
  return (
    <Card
      title="Guard rails"
      aside={
        !order.isPlaced && (
          <a href="#rules" className="plain small">
            Edit rules in Plan
          </a>
        )
      }
    >
      <ul className={styles.lines}>
        {order.rails.map((rail) => (
          <Rail key={rail.rail} {...rail} order={order} />
        ))}
      </ul>
      {!order.isPlaced && (
        <>
          <div className={`fields ${styles.fields}`}>
            <DraftField name="cash" problem={problems.cash} hint="Cash and T-bills free for it" />
            <DraftField
              name="accountValue"
              problem={problems.accountValue}
              hint="Net liquidation value"
            />
            <DraftField name="closedTrades" problem={problems.closedTrades} />
            {!order.plan.isIndex && (
              <>
                <DraftField name="earnings" problem={problems.earnings} />
                <DraftChoice
                  name="earningsStatus"
                  options={{ confirmed: 'confirmed', estimated: 'an estimate' }}
                />
              </>
            )}
          </div>
          <p className="note">
            A rail left unanswered passes nothing. One that fails needs your reason, kept with the
            plan, before the plan can be marked as placed.
          </p>
        </>
      )}
    </Card>
  );
}

function Rail({ rail, verdict, order }: GuardRail & { readonly order: Order }) {
  const reason = usePage((page) => reasonsOf(page.work)[rail] ?? '');
  const { asks, found } = railWords({ rail, verdict }, order);
  const { sign, words } = STATUS[verdict];
  return (
    <li>
      <div className={styles.line} data-status={verdict}>
        <b aria-hidden="true">{sign}</b>
        <span>
          <b>{words}:</b> {asks}
          {found && <em> {found}</em>}
        </span>
      </div>
      {rail === 'cashSecured' && <Secured verdict={verdict} order={order} />}
      {verdict === 'fail' &&
        (order.isPlaced ? (
          <p>Your reason: {reason || 'none given'}</p>
        ) : (
          <TextField
            name={`reason-${rail}`}
            label={`Reason to go on: ${asks}`}
            text={reason}
            onType={(text) => giveReason(rail, text)}
          />
        ))}
    </li>
  );
}

/** What cash for the strike says of this contract, and what its lack makes of the order. */
function Secured({
  verdict,
  order: { plan },
}: Pick<GuardRail, 'verdict'> & { readonly order: Order }) {
  if (verdict !== 'fail') return null;
  return (
    <p>
      <strong>Not cash-secured:</strong> {unsecuredIs(plan)}.
    </p>
  );
}
