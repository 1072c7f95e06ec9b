import { NEW_ACCOUNT, type Account } from '../../src/account/account';
import type { Draft } from '../../src/draft/draft';
import { EMPTY_FILL } from '../../src/draft/fill';
import type { SavedPlan } from '../../src/draft/savedPlan';
import type { KeptWork, Work } from '../../src/draft/work';

/** A draft as version 1 kept it: with the account and the fill in it. */
const firstDraft = (
  draft: Draft,
  { accountKind, ...account }: Account = NEW_ACCOUNT,
  fill = EMPTY_FILL,
) => ({ ...draft, ...fill, ...account, account: accountKind });

function firstKept({ draft, ticks, plannedOn, quotedAt, ...kept }: KeptWork, account: Account) {
  const { placement } = kept;
  return {
    draft: firstDraft(draft, account, placement?.fill),
    ticks,
    plannedOn,
    quotedAt,
    reasons: placement?.reasons ?? kept.reasons,
    placedOn: placement?.day ?? null,
    placedBy: placement?.rules ?? null,
  };
}

/** A plan as version 1 kept it, made in some account. */
export const firstPlan = (
  { id, name, note, savedAt, ...kept }: SavedPlan,
  account = NEW_ACCOUNT,
) => ({
  id,
  name,
  note,
  ...firstKept(kept, account),
  savedAt,
});

/** Work as version 1 kept it, with a link's fees and rates if the user's own are beside it. */
export const firstWork = (work: Work, account = NEW_ACCOUNT, own: Account | null = null) => ({
  ...firstKept(work, account),
  openPlan: work.openPlan,
  ownAccount: own && firstDraft(work.draft, own),
});
