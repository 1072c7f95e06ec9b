import { useEffect, useRef, useState, type ComponentType } from 'react';
import { FIELDS, type FieldName } from '../../../draft/fields';
import { keepsBills } from '../../../plan/compare/exampleBill';
import type { Plan } from '../../../plan/plan';
import { usePage } from '../../../store/page';
import type { PlanView } from '../../../store/usePlan';
import { percentFine, price, usdTotal } from '../../../text/format';
import { AccountInputs } from './AccountInputs';
import { FeeInputs } from './FeeInputs';
import { MarketInputs } from './MarketInputs';
import styles from './MoreInputs.module.css';

/** Replaces the form once its trade is placed; loaded with the folded part of the form. */
export { default as PlacedSummary } from '../placed/PlacedSummary';

type Summary = (plan: Plan) => string;

const MARKET = 'bid and ask, dividends, earnings';

const marketSummary: Summary = ({ input: { bid, ask } }) =>
  bid === null || ask === null ? MARKET : `${price(bid)} × ${price(ask)}`;

const accountSummary: Summary = ({ account }) =>
  [
    account.cash === null ? 'cash' : `${usdTotal(account.cash)} cash`,
    account.billQuote === null || account.billKind === 'price' || keepsBills(account)
      ? 'T-bill'
      : `T-bill ${percentFine(account.billQuote)}`,
  ].join(', ');

const feeSummary: Summary = ({ afterFees }) => `${usdTotal(afterFees.openFeesTotal)} to open`;

interface GroupOfInputs {
  readonly title: string;
  readonly summary: Summary;
  /** Its text before there is a trade. */
  readonly before: (cash: string) => string;
  readonly fields: readonly FieldName[];
  readonly Inputs: ComponentType<{ readonly view: PlanView }>;
}

const GROUPS = [
  {
    title: 'Market',
    summary: marketSummary,
    before: () => MARKET,
    fields: [
      'bid',
      'ask',
      'openInterest',
      'tickClass',
      'leverage',
      'dividendYield',
      'exDividend',
      'dividend',
      'dividendEvery',
      'earnings',
      'earningsStatus',
    ],
    Inputs: MarketInputs,
  },
  {
    title: 'Account',
    summary: accountSummary,
    before: (cash) => (cash === '' ? 'cash and account type' : `$${cash} cash`),
    fields: [
      'cash',
      'accountKind',
      'accountValue',
      'closedTrades',
      'billQuote',
      'billPrice',
      'billKind',
    ],
    Inputs: AccountInputs,
  },
  {
    title: 'Fees',
    summary: feeSummary,
    before: () => 'as your broker charges them',
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
] as const satisfies readonly GroupOfInputs[];

/** Fields that most trades leave unchanged, folded. */
export default function MoreInputs({ view }: { readonly view: PlanView }) {
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

function Group({ group: { title, summary, before, fields, Inputs }, view }: GroupProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  const cash = usePage((page) => page.account.cash);
  // It may have been opened before this code loaded.
  useEffect(() => setOpen(details.current!.open), []);
  useEffect(() => {
    usePage.setState(({ unfolded }) => ({
      unfolded: open ? [...unfolded, title] : unfolded.filter((each) => each !== title),
    }));
  }, [open, title]);
  const wrong = fields.find((name) => view.problems[name] !== undefined);
  return (
    <details ref={details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title}: {!wrong && (view.plan ? summary(view.plan) : before(cash))}
        {wrong && !open && <span className={styles.wrong}> Check: {FIELDS[wrong].label}</span>}
      </summary>
      {open && (
        <div className={styles.fields}>
          <Inputs view={view} />
        </div>
      )}
    </details>
  );
}
