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

/** A plan's summary, the same object until its inputs change. */
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

/** The last readable account: while a fee is retyped, the list keeps its figures. */
function useReadableAccount(): Account {
  const account = usePage((page) => page.account);
  const [readable, setReadable] = useState(account);
  if (account === readable || !isReadable(account)) return readable;
  setReadable(account);
  return account;
}

/** Whether a plan's name, note or stock contains all words searched for. */
const holds = ({ name, note, draft }: SavedPlan, sought: string) =>
  hasWords(`${name} ${note} ${draft.stock}`, sought);

export const noPlanHas = (sought: string) =>
  `No plan has “${sought.trim()}” in its name, note or stock.`;

/** The saved plans, those found by the search with their figures, and the list's sorting. */
export function useFoundPlans() {
  // Deferred, so that typing into an open plan does not wait for the list.
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
