import { useDeferredValue, useMemo, useState } from 'react';
import type { Account } from '../account/account';
import type { ReturnConvention } from '../core/put/returnConvention';
import { isReadable } from '../draft/reading';
import type { SavedPlan } from '../draft/savedPlan';
import { summarize, type PlanSummary } from '../plan/summary';
import { hasWords } from '../text/hasWords';
import { usePage } from '../store/page';
import type { Sorting } from './PlanTable';

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

/** Words in a plan's name, note or stock that all of what is looked for stand in. */
const holds = ({ name, note, draft }: SavedPlan, sought: string) =>
  hasWords(`${name} ${note} ${draft.stock}`, sought);

export const noPlanHas = (sought: string) =>
  `No plan has “${sought.trim()}” in its name, note or stock.`;

/** The plans kept in this browser, those that are looked for with their figures, and how they are listed. */
export function useFoundPlans() {
  // Deferred, so that a key typed into an open plan answers before the list has followed.
  const plans = useDeferredValue(usePage((page) => page.plans));
  const own = useReadableAccount();
  const convention = usePage((page) => page.settings.convention);
  const today = usePage((page) => page.clock?.today ?? null);
  const [sorting, setSorting] = useState<Sorting>({ key: 'savedAt', descending: true });
  const [sought, setSought] = useState('');
  const found = useMemo(() => plans.filter((plan) => holds(plan, sought)), [plans, sought]);
  const summaries = useMemo(
    () => found.map((plan) => summaryOf(plan, own, convention, today)),
    [found, own, convention, today],
  );
  return { plans, summaries, sought, seek: setSought, sorting, sortBy: setSorting };
}
