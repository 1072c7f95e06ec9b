import type { Account, AccountField } from '../../account/account';
import type { SavedPlan } from '../../draft/savedPlan';
import type { LoggedEvent } from '../../store/book';

/** Account fields that a backup may leave out: amounts, and the account number. */
const PERSONAL = ['cash', 'accountValue', 'brokerAccount'] as const satisfies AccountField[];

type Personal = (typeof PERSONAL)[number];

const without = <A extends Partial<Account>>(account: A): A => ({
  ...account,
  ...Object.fromEntries(PERSONAL.filter((name) => name in account).map((name) => [name, ''])),
});

/** A plan without them: a placed plan holds the account that judged it. */
export function planWithoutPersonal(plan: SavedPlan): SavedPlan {
  const { placement } = plan;
  if (placement === null) return plan;
  return { ...plan, placement: { ...placement, account: without(placement.account) } };
}

/** The contents of a backup without them. */
export const withoutPersonal = <K extends Kept>(kept: K): K => ({
  ...kept,
  account: without(kept.account),
  plans: kept.plans.map(planWithoutPersonal),
});

/**
 * A book with its account names replaced by numbers. The files it was read from are removed, since
 * they contain the name on many lines; what they brought stays.
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
    // Ids of read events contain everything, including the account.
    return { ...bare, id: event.id.replaceAll(account, name) };
  });
  return { ...book, events, batches: {} };
}

interface Kept {
  readonly account: Account;
  readonly plans: readonly SavedPlan[];
}

/** Which of these fields are filled in. */
export function personalIn({ account, plans }: Kept): readonly Personal[] {
  const accounts: readonly Partial<Account>[] = [
    account,
    ...plans.map(({ placement }) => placement?.account ?? {}),
  ];
  return PERSONAL.filter((name) => accounts.some((each) => each[name]));
}

/** A backup's account, with the fields it left out taken from the account here. */
export const withOwnPersonal = (account: Account, own: Account): Account => ({
  ...account,
  ...Object.fromEntries(PERSONAL.map((name) => [name, own[name]])),
});
