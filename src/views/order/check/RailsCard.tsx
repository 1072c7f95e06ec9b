import type { ReactNode } from 'react';
import { CHECKED_ELSEWHERE, type GuardRail, type RailName } from '../../../core/rules/guardRails';
import type { Order } from '../../../plan/order/order';
import { reasonField } from '../../../plan/order/obstacles';
import { reasonsOf } from '../../../draft/work';
import { usePage } from '../../../store/page';
import { giveReason } from '../../../store/reasons';
import { unsecuredIs } from '../../../words/plan/unsecuredWords';
import { railWords, STATUS } from '../../../words/ruleWords';
import { Card } from '../../../ui/Card';
import { TextField } from '../../../ui/field/TextField';
import { DraftChoice } from '../../../fields/DraftChoice';
import { DraftField } from '../../../fields/DraftField';
import styles from '../Order.module.css';
import type { OrderCardProps } from '../orderCard';

/**
 * The user's own rules that a mistake in the order would break, each with the fields that answer
 * it.
 */
export function RailsCard({ order, problems }: OrderCardProps) {
  return (
    <Card
      title="Guard rails"
      aside={
        !order.isPlaced && (
          <a href="#plan/judge" className="plain small">
            Edit rules in Plan
          </a>
        )
      }
    >
      <ul className={styles.lines}>
        {order.rails.map((rail) => (
          <Rail key={rail.rail} {...rail} order={order}>
            {!order.isPlaced && answers(rail.rail, order, problems)}
          </Rail>
        ))}
      </ul>
      {!order.isPlaced && (
        <p className="note">
          What cannot be judged needs its value, or your word that you checked it elsewhere; what
          fails needs your reason. Both are kept with the plan.
        </p>
      )}
    </Card>
  );
}

/** The fields by which a rail is judged, unless they are elsewhere on the page. */
function answers(rail: RailName, { plan }: Order, problems: OrderCardProps['problems']): ReactNode {
  switch (rail) {
    case 'cashSecured':
      return (
        <>
          <DraftField name="cash" problem={problems.cash} hint="Cash and T-bills free for it" />
          <DraftChoice
            name="accountKind"
            options={{ cash: 'Cash', margin: 'Margin', ira: 'IRA' }}
          />
        </>
      );
    case 'noEarnings':
      return (
        !plan.isIndex && (
          <>
            <DraftField name="earnings" problem={problems.earnings} />
            <DraftChoice
              name="earningsStatus"
              options={{ confirmed: 'confirmed', estimated: 'an estimate' }}
            />
          </>
        )
      );
    case 'positionWeight':
      return (
        <DraftField
          name="accountValue"
          problem={problems.accountValue}
          hint="Net liquidation value"
        />
      );
    case 'firstTradeSize':
      return (
        plan.input.contracts > 1 && (
          <DraftField name="closedTrades" problem={problems.closedTrades} />
        )
      );
    case 'saneLimit':
    case 'spreadWidth':
    case 'freshQuote':
      return null;
  }
}

interface RailProps extends GuardRail {
  readonly order: Order;
  readonly children: ReactNode;
}

function Rail({ rail, verdict, order, children }: RailProps) {
  const reason = usePage((page) => reasonsOf(page.work)[rail] ?? '');
  const { asks, found } = railWords({ rail, verdict }, order);
  const { sign, words } = STATUS[verdict];
  const isChecked = reason === CHECKED_ELSEWHERE;
  return (
    <li className={styles.rail}>
      <div className={styles.line} data-status={verdict}>
        <b aria-hidden="true">{sign}</b>
        <span>
          <b>{words}:</b> {asks}
          {found && <em> {found}</em>}
        </span>
      </div>
      {rail === 'cashSecured' && verdict === 'fail' && <NotSecured order={order} />}
      {children && <div className={`fields ${styles.answers}`}>{children}</div>}
      {verdict === 'unknown' && (!order.isPlaced || isChecked) && (
        <label className="check">
          <input
            type="checkbox"
            aria-label={`Checked elsewhere: ${asks}`}
            checked={isChecked}
            disabled={order.isPlaced}
            onChange={() => giveReason(rail, isChecked ? '' : CHECKED_ELSEWHERE)}
          />
          <span>Checked elsewhere</span>
        </label>
      )}
      {verdict === 'fail' &&
        (order.isPlaced ? (
          <p>Your reason: {reason || 'none given'}</p>
        ) : (
          <TextField
            name={reasonField(rail)}
            label={`Reason to go on: ${asks}`}
            text={isChecked ? '' : reason}
            onType={(text) => giveReason(rail, text)}
          />
        ))}
    </li>
  );
}

/** What missing cash for the strike means for the order. */
const NotSecured = ({ order: { plan } }: { readonly order: Order }) => (
  <p className={styles.aside}>
    <strong>Not cash-secured:</strong> {unsecuredIs(plan)}.
  </p>
);
