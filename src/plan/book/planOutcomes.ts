import type { Account } from '../../account/account';
import type { Book } from '../../core/book/book';
import type { BookEvent, EventOf } from '../../core/book/event';
import { CRUMB } from '../../core/book/standing/lot';
import { daysToExpiration } from '../../core/market/calendar';
import { contractKey } from '../../core/market/contract';
import { analyzePutTerms } from '../../core/put/shortPut';
import type { SavedPlan } from '../../draft/savedPlan';
import { plannedOf } from '../placedPlan';
import type { PlanContext } from '../plan';
import { laterTerms } from './laterTerms';

type FromPlan = BookEvent & { readonly plan?: string | undefined };

/** How a placed put ended, or 'open'; if assigned, its premium is in the shares' basis. */
export type Ending = 'open' | 'assigned' | 'expired' | 'closed' | 'settled';

/** Earnings of a put over its life, on the cash to set aside, after fees. */
interface Earned {
  readonly gainTotal: number;
  readonly periodReturn: number;
  /** Simple; null if it lasted no day. */
  readonly annualizedReturn: number | null;
  readonly days: number;
}

export interface PlanOutcome {
  readonly plan: SavedPlan;
  readonly fill: EventOf<'option'>;
  /** If held to expiration and kept; null if the plan can no longer be read. */
  readonly planned: Earned | null;
  readonly ending: Ending;
  /** From what is closed; null while nothing is closed, and for what was assigned. */
  readonly actual: Earned | null;
}

function plannedFor(
  plan: SavedPlan,
  own: Account,
  context: Omit<PlanContext, 'clock'>,
): Earned | null {
  const planned = plannedOf({ ...plan, openPlan: null, lent: null }, own, context);
  if (planned === null) return null;
  const { netPremiumTotal, returnOnCollateral, annualizedSimpleReturn } = analyzePutTerms(
    planned.afterFees,
  );
  return {
    gainTotal: netPremiumTotal,
    periodReturn: returnOnCollateral,
    annualizedReturn: annualizedSimpleReturn,
    days: planned.days,
  };
}

/** Later than any date in a log. */
const ALWAYS = '9999-12-31';

/** What the rows of a fill have earned, and how the last of them ended. */
function earnedBy(fill: EventOf<'option'>, book: Book, events: readonly BookEvent[]) {
  const { id, contract, contracts, account } = fill;
  const rows = book.realized.filter(({ openedBy }) => openedBy === id);
  // In contracts as originally sold: a later split has made several of each.
  const soldOf = ({ quantity, date }: (typeof rows)[number]) =>
    Math.abs(quantity ?? 0) / laterTerms(fill, events, date).each;
  const closed = rows.reduce((sum, row) => sum + soldOf(row), 0);
  const key = contractKey(laterTerms(fill, events, ALWAYS).contract);
  const stands = book.positions.some(
    (position) =>
      position.account === account &&
      position.contracts < 0 &&
      contractKey(position.contract) === key,
  );
  const rest = stands ? 'open' : 'assigned';
  const ending = closed < contracts - CRUMB ? rest : (rows.at(-1)!.how as Ending);
  const perContract = contract.strike * contract.multiplier;
  const capitalDays = rows.reduce(
    (sum, row) =>
      sum + soldOf(row) * perContract * Math.max(1, daysToExpiration(row.openedOn!, row.date)),
    0,
  );
  const gainTotal = rows.reduce((sum, row) => sum + (row.gainTotal ?? 0), 0);
  const capital = closed * perContract;
  const actual: Earned | null =
    closed === 0
      ? null
      : {
          gainTotal,
          periodReturn: gainTotal / capital,
          annualizedReturn: (gainTotal * 365) / capitalDays,
          days: Math.round(capitalDays / capital),
        };
  return { ending, actual };
}

/** Every placed plan whose fill is in the log, last sold first: planned and actual results. */
export function planOutcomes(
  book: Book,
  { events, plans }: { readonly events: readonly FromPlan[]; readonly plans: readonly SavedPlan[] },
  own: Account,
  context: Omit<PlanContext, 'clock'>,
): readonly PlanOutcome[] {
  const saved = new Map(plans.map((plan) => [plan.id, plan]));
  return events
    .flatMap((fill) => {
      const plan = fill.plan === undefined ? undefined : saved.get(fill.plan);
      if (!plan || fill.kind !== 'option') return [];
      return {
        plan,
        fill,
        planned: plannedFor(plan, own, context),
        ...earnedBy(fill, book, events),
      };
    })
    .toSorted((a, b) => (a.fill.date < b.fill.date ? 1 : -1));
}
