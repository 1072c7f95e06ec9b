import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Account } from '../../../account/account';
import type { ReturnConvention } from '../../../core/put/returnConvention';
import { isReadable } from '../../../draft/reading';
import { usePage } from '../../../store/page';
import { openPlan } from '../../../storage/plans/plans';
import type { SavedPlan } from '../../../draft/savedPlan';
import { summarize, type PlanSummary } from '../../../plan/summary';
import { Drawer } from '../../../ui/dialog/Drawer';
import { TextField } from '../../../ui/field/TextField';
import { Backups } from './Backups';
import { DescribePlan } from './DescribePlan';
import { CONDITION_NAME, conventionName } from '../../../words/conventionBrief';
import { PlanTable, type Sorting } from './PlanTable';
import styles from './SavedPlans.module.css';

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
  // Focus within the list would go back to the button that opened it, not on to the headline.
  (document.activeElement as HTMLElement).blur();
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
  const summaries = useMemo(
    () => found.map((plan) => summaryOf(plan, own, convention, today)),
    [found, own, convention, today],
  );
  const open = useCallback(
    (plan: SavedPlan) => {
      openPlan(plan);
      onClose();
      goToHeadline();
    },
    [onClose],
  );

  return (
    <Drawer title={`Saved plans (${plans.length})`} onClose={onClose}>
      {(plans.length > 1 || sought !== '') && (
        <div className={styles.search}>
          <TextField name="sought" label="Find a plan" text={sought} onType={setSought} />
        </div>
      )}
      {summaries.length === 0 ? (
        <p className={styles.none}>
          {plans.length === 0
            ? 'No plans yet. “Save plan” at the top of the page keeps this trade in this browser.'
            : `No plan has “${sought.trim()}” in its name, note or stock.`}
        </p>
      ) : (
        <PlanTable
          summaries={summaries}
          sorting={sorting}
          onSort={setSorting}
          onOpen={open}
          onDescribe={setDescribed}
        />
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
