import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Account } from '../../../account/account';
import type { ReturnConvention } from '../../../core/put/returnConvention';
import { newYorkDate } from '../../../core/market/newYorkTime';
import { isReadable } from '../../../draft/reading';
import { usePage } from '../../../store/page';
import { deletePlan, duplicatePlan, openPlan } from '../../../storage/plans/plans';
import type { SavedPlan } from '../../../draft/savedPlan';
import { summarize, type PlanSummary } from '../../../plan/summary';
import { DASH, mediumDate, price, usd } from '../../../text/format';
import { Drawer } from '../../../ui/dialog/Drawer';
import { TextField } from '../../../ui/field/TextField';
import { ScrollRegion } from '../../../ui/table/ScrollRegion';
import { Backups } from './Backups';
import { DescribePlan } from './DescribePlan';
import { NAMES } from '../../../words/names';
import { CONDITION_NAME, conventionName } from '../../../words/conventionBrief';
import { yearly } from '../../../words/planWords';
import styles from './SavedPlans.module.css';

interface Column {
  readonly title: string;
  readonly key: keyof PlanSummary['columns'];
  readonly cell: (summary: PlanSummary) => string;
}

const COLUMNS: readonly Column[] = [
  { title: 'Stock', key: 'stock', cell: ({ columns }) => columns.stock },
  { title: 'Strike', key: 'strike', cell: ({ columns }) => shown(columns.strike, price) },
  { title: 'Premium', key: 'premium', cell: ({ columns }) => shown(columns.premium, price) },
  {
    title: 'Expires',
    key: 'expires',
    cell: ({ expiration, plan }) => {
      if (expiration) return mediumDate(expiration);
      return plan.draft.days ? `${plan.draft.days} days` : DASH;
    },
  },
  {
    title: 'Return a year',
    key: 'annualized',
    cell: ({ columns }) => yearly(columns.annualized) ?? DASH,
  },
  {
    title: NAMES.breakeven,
    key: 'breakeven',
    cell: ({ columns }) => shown(columns.breakeven, usd),
  },
  {
    title: 'Saved',
    key: 'savedAt',
    cell: ({ plan }) => mediumDate(newYorkDate(Date.parse(plan.savedAt))),
  },
];

const shown = (value: number | null, format: (value: number) => string) =>
  value === null ? DASH : format(value);

interface Sorting {
  readonly key: keyof PlanSummary['columns'];
  readonly descending: boolean;
}

/** Plans without the figure come last, whichever way the rest is ordered. */
function compare(a: PlanSummary, b: PlanSummary, { key, descending }: Sorting): number {
  const [x, y] = [a.columns[key], b.columns[key]];
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  const rising =
    typeof x === 'string' ? x.localeCompare(String(y), 'en', { numeric: true }) : x - Number(y);
  return descending ? -rising : rising;
}

interface Known {
  readonly own: Account;
  readonly convention: ReturnConvention;
  readonly today: string | null;
  readonly summary: PlanSummary;
}

const known = new WeakMap<SavedPlan, Known>();

/** The summary of a plan, the same one until something in it may be another. */
function summaryOf(
  plan: SavedPlan,
  own: Account,
  convention: ReturnConvention,
  today: string | null,
) {
  const before = known.get(plan);
  if (before?.own === own && before.convention === convention && before.today === today) {
    return before.summary;
  }
  const summary = summarize(plan, own, convention, today);
  known.set(plan, { own, convention, today, summary });
  return summary;
}

/** The account as it last could be read: a fee being retyped takes no figure off the list. */
function useReadableAccount(): Account {
  const account = usePage((page) => page.account);
  const [readable, setReadable] = useState(account);
  if (account === readable || !isReadable(account)) return readable;
  setReadable(account);
  return account;
}

/** Shows the plan just opened from its top, whatever place was looked at. */
function goToHeadline() {
  location.hash = '#plan';
  scrollTo(0, 0);
  document.querySelector('h1')?.focus({ preventScroll: true });
}

/** Words in a plan's name, note or stock that all of what is looked for stand in. */
const holds = ({ name, note, draft }: SavedPlan, sought: string) => {
  const words = `${name} ${note} ${draft.stock}`.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
};

interface SavedPlansProps {
  readonly onClose: () => void;
}

/** The plans kept in this browser. */
export default function SavedPlans({ onClose }: SavedPlansProps) {
  // Deferred, so that a key typed into an open plan answers before the list has followed.
  const plans = useDeferredValue(usePage((page) => page.plans));
  const own = useReadableAccount();
  const convention = usePage((page) => page.settings.convention);
  const today = usePage((page) => page.clock?.today ?? null);
  const [sorting, setSorting] = useState<Sorting>({ key: 'savedAt', descending: true });
  const [described, setDescribed] = useState<SavedPlan | null>(null);
  const [sought, setSought] = useState('');
  const found = useMemo(() => plans.filter((plan) => holds(plan, sought)), [plans, sought]);
  const sorted = useMemo(
    () =>
      found
        .map((plan) => summaryOf(plan, own, convention, today))
        .toSorted((a, b) => compare(a, b, sorting)),
    [found, own, convention, today, sorting],
  );
  const open = useCallback(
    (plan: SavedPlan) => {
      openPlan(plan);
      onClose();
      goToHeadline();
    },
    [onClose],
  );
  const sortBy = (key: Sorting['key']) =>
    setSorting({ key, descending: sorting.key === key && !sorting.descending });

  return (
    <Drawer title={`Saved plans (${plans.length})`} onClose={onClose}>
      {plans.length > 1 && (
        <div className={styles.search}>
          <TextField name="sought" label="Find a plan" text={sought} onType={setSought} />
        </div>
      )}
      {sorted.length === 0 ? (
        <p className={styles.none}>
          {plans.length === 0
            ? 'No plans yet. “Save plan” at the top of the page keeps this trade in this browser.'
            : `No plan has “${sought.trim()}” in its name, note or stock.`}
        </p>
      ) : (
        <ScrollRegion label="Saved plans">
          <table className={styles.plans}>
            <caption className="visually-hidden">Saved plans</caption>
            <thead>
              <tr>
                <SortHeader title="Plan" sortKey="name" sorting={sorting} onSort={sortBy} />
                {COLUMNS.map(({ title, key }) => (
                  <SortHeader
                    key={key}
                    title={title}
                    sortKey={key}
                    sorting={sorting}
                    onSort={sortBy}
                  />
                ))}
                <th scope="col">
                  <span className="visually-hidden">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {sorted.map((summary) => (
                <PlanRow
                  key={summary.plan.id}
                  summary={summary}
                  onOpen={open}
                  onDescribe={setDescribed}
                />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {plans.length > 0 && (
        <p className={styles.none}>
          Return a year: {conventionName(convention)}, {CONDITION_NAME}.
        </p>
      )}
      <Backups />
      {described && <DescribePlan plan={described} onClose={() => setDescribed(null)} />}
    </Drawer>
  );
}

interface SortHeaderProps {
  readonly title: string;
  readonly sortKey: Sorting['key'];
  readonly sorting: Sorting;
  readonly onSort: (key: Sorting['key']) => void;
}

function SortHeader({ title, sortKey, sorting, onSort }: SortHeaderProps) {
  const sorted = sorting.key === sortKey;
  const direction = sorting.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={sorted ? direction : 'none'}>
      <button type="button" className="plain" onClick={() => onSort(sortKey)}>
        {title}
        <span aria-hidden="true">{sorted && (sorting.descending ? ' ↓' : ' ↑')}</span>
      </button>
    </th>
  );
}

interface PlanRowProps {
  readonly summary: PlanSummary;
  readonly onOpen: (plan: SavedPlan) => void;
  readonly onDescribe: (plan: SavedPlan) => void;
}

const PlanRow = memo(function PlanRow({ summary, onOpen, onDescribe }: PlanRowProps) {
  const { plan } = summary;
  const isOpen = usePage((page) => page.work.openPlan?.id === plan.id);
  return (
    <tr>
      <th scope="row">
        <button type="button" className="plain" onClick={() => onOpen(plan)}>
          {plan.name}
        </button>
        {plan.placement !== null && <span className={styles.open}> placed</span>}
        {isOpen && <span className={styles.open}> open</span>}
        {plan.note && <p className={styles.note}>{plan.note}</p>}
      </th>
      {COLUMNS.map(({ key, cell }) => (
        <td key={key}>{cell(summary)}</td>
      ))}
      <td className={styles.actions}>
        <button
          type="button"
          className="plain"
          aria-label={`Rename ${plan.name}`}
          onClick={() => onDescribe(plan)}
        >
          Rename
        </button>
        <button
          type="button"
          className="plain"
          aria-label={`Duplicate ${plan.name}`}
          onClick={() => duplicatePlan(plan)}
        >
          Duplicate
        </button>
        <button
          type="button"
          className="plain"
          aria-label={`Delete ${plan.name}`}
          onClick={({ currentTarget }) => {
            // The button goes with its row, so the focus moves to the list.
            currentTarget.closest('dialog')?.focus({ preventScroll: true });
            deletePlan(plan);
          }}
        >
          Delete
        </button>
      </td>
    </tr>
  );
});
