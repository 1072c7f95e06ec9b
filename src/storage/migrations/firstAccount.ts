import * as z from 'zod/mini';
import type { Account } from '../../account/account';
import type { Area } from '../area';
import { readKind, unwrap, wrap } from '../envelope';
import { accountFromFirst, FIRST, firstWorkSchema } from './firstVersion';
import { ACCOUNT, FIRST_WORK, PLAN } from '../kinds';

/** The account in work or a plan of version 1; null if there is no readable one. */
function accountIn(first: z.infer<typeof firstWorkSchema>): Account | null {
  const account = unwrap(wrap(ACCOUNT, accountFromFirst(first)), ACCOUNT);
  return account.state === 'found' ? account.data : null;
}

/** In version 1 the account was part of the work. */
export function accountOfFirstWork(area: Area): Account | null {
  const work = readKind(area, FIRST_WORK);
  return work.state === 'found' ? accountIn(work.data) : null;
}

const firstPlanSchema = z.object({ version: z.literal(FIRST.version), data: firstWorkSchema });

/** The account of the plan saved last, as each plan of version 1 held its account. */
export function accountOfFirstPlans(plans: readonly unknown[]): Account | null {
  const dated = plans.flatMap((plan) => {
    const [read, first] = [unwrap(plan, PLAN), firstPlanSchema.safeParse(plan)];
    return read.state === 'found' && first.success
      ? { savedAt: read.data.savedAt, first: first.data.data }
      : [];
  });
  const [latest] = dated.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt));
  return latest ? accountIn(latest.first) : null;
}
