import { lazy, Suspense, useState } from 'react';
import { FIELDS, type FieldName } from '../../state/fields';
import type { PlanView } from '../../state/usePlan';
import styles from './MoreInputs.module.css';

const MarketInputs = lazy(() => import('./MarketInputs'));
const AccountInputs = lazy(() => import('./AccountInputs'));
const FeeInputs = lazy(() => import('./FeeInputs'));

const GROUPS = [
  {
    title: 'Market: bid and ask, dividends, earnings',
    fields: [
      'bid',
      'ask',
      'openInterest',
      'tickClass',
      'dividendYield',
      'exDividend',
      'earnings',
      'earningsStatus',
    ],
    Inputs: MarketInputs,
  },
  {
    title: 'Account: cash and T-bill rate',
    fields: ['cash', 'account', 'accountValue', 'closedTrades', 'billQuote', 'billKind'],
    Inputs: AccountInputs,
  },
  {
    title: 'Fees: IBKR schedule',
    fields: [
      'commission',
      'commissionBelowTenCents',
      'commissionBelowFiveCents',
      'minimumCommission',
      'regulatoryFee',
      'clearingFee',
      'auditTrailFee',
      'exchangeFee',
      'tradingActivityFee',
      'saleValueFee',
      'assignmentFee',
    ],
    Inputs: FeeInputs,
  },
] as const satisfies readonly { fields: readonly FieldName[]; [more: string]: unknown }[];

/** What most trades leave as it is, folded. */
export function MoreInputs({ view }: { readonly view: PlanView }) {
  return (
    <div className={styles.groups}>
      {GROUPS.map((group) => (
        <Group key={group.title} group={group} view={view} />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly group: (typeof GROUPS)[number];
  readonly view: PlanView;
}

function Group({ group: { title, fields, Inputs }, view }: GroupProps) {
  const [open, setOpen] = useState(false);
  const wrong = fields.find((name) => view.problems[name] !== undefined);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title}
        {wrong && !open && <span className={styles.wrong}> Check: {FIELDS[wrong].label}</span>}
      </summary>
      {open && (
        <Suspense fallback={null}>
          <div className={styles.fields}>
            <Inputs view={view} />
          </div>
        </Suspense>
      )}
    </details>
  );
}
