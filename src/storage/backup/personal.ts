import type { Account, AccountField } from '../../account/account';
import type { SavedPlan } from '../../draft/savedPlan';
import type { LoggedEvent } from '../../store/book';

/** What of an account a backup may leave out: how much there is, and where. */
const PERSONAL = ['cash', 'accountValue', 'brokerAccount'] as const satisfies AccountField[];

type Personal = (typeof PERSONAL)[number];

const without = <A extends Partial<Account>>(account: A): A => ({
  ...account,
  ...Object.fromEntries(PERSONAL.filter((name) => name in account).map((name) => [name, ''])),
});

/** A plan without it: a placed one holds the account it was judged by. */
export function planWithoutPersonal(plan: SavedPlan): SavedPlan {
  const { placement } = plan;
  if (placement === null) return plan;
  return { ...plan, placement: { ...placement, account: without(placement.account) } };
}

/** All that goes into a backup, without it. */
export const withoutPersonal = <K extends Kept>(kept: K): K => ({
  ...kept,
  account: without(kept.account),
  plans: kept.plans.map(planWithoutPersonal),
});

/**
 * A book without the names of its accounts: each is told by a number. The files it was read from go
 * with them, since they name it on many lines; what they brought stays.
 */
export function bookWithoutPersonal<
  B extends { readonly events: readonly LoggedEvent[]; readonly batches: unknown },
>(book: B): B {
  const names = [...new Set(book.events.map(({ account }) => account))];
  const events = Array.from(book.events, (event): LoggedEvent => {
    const { account } = event;
    const name = `Account ${names.indexOf(account) + 1}`;
    const bare = { ...event, account: name };
    if (event.batch === undefined) return bare;
    delete bare.batch;
    delete bare.source;
    // Ids of what was read say it all, the account among it.
    return { ...bare, id: event.id.replaceAll(account, name) };
  });
  return { ...book, events, batches: {} };
}

interface Kept {
  readonly account: Account;
  readonly plans: readonly SavedPlan[];
}

/** What of it is typed. */
export function personalIn({ account, plans }: Kept): readonly Personal[] {
  const accounts: readonly Partial<Account>[] = [
    account,
    ...plans.map(({ placement }) => placement?.account ?? {}),
  ];
  return PERSONAL.filter((name) => accounts.some((each) => each[name]));
}

/** The account of a backup with what that leaves out as it is here. */
export const withOwnPersonal = (account: Account, own: Account): Account => ({
  ...account,
  ...Object.fromEntries(PERSONAL.map((name) => [name, own[name]])),
});
