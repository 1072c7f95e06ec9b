import { isAccountField, isJudging, type Account, type AccountField } from '../account/account';
import { EMPTY_DRAFT, typed, type Draft } from '../draft/draft';
import { isDraftField, specOf, type DraftField, type FieldName } from '../draft/fields';
import type { FillField } from '../draft/fill';
import type { Work } from '../draft/work';
import { usePage, type Replaced } from './page';

const today = () => usePage.getState().clock?.today ?? null;

const change = (part: Partial<Work>) =>
  usePage.setState(({ work }) => ({ work: { ...work, ...part } }));

/** The one way in which anything is typed: to the trade, to the account or to the fill. */
export function typeField(name: FieldName, text: string) {
  if (isDraftField(name)) typeInDraft(name, text);
  else if (isAccountField(name)) typeInAccount(name, text);
  else typeInFill(name, text);
}

function typeInDraft(name: DraftField, text: string) {
  const { work } = usePage.getState();
  if (!specOf(name).asks) {
    if (work.placement) startAfresh(work);
    usePage.setState({ plannedAt: null });
  }
  change({
    draft: typed(usePage.getState().work.draft, name, text),
    ...(name === 'days' || name === 'expiration' ? { plannedOn: today() } : {}),
    ...(name === 'bid' || name === 'ask' ? { quotedAt: new Date().toISOString() } : {}),
  });
}

/** What a link lent is changed for its trade alone; all else is the person's own. */
function typeInAccount(name: AccountField, text: string) {
  const { work } = usePage.getState();
  const { lent } = work;
  if (work.placement && isJudging(name)) startAfresh(work, { [name]: text });
  else if (lent && name in lent) change({ lent: { ...lent, [name]: text } });
  else changeAccount({ [name]: text });
}

function typeInFill(name: FillField, text: string) {
  const { placement } = usePage.getState().work;
  if (placement) change({ placement: { ...placement, fill: { ...placement.fill, [name]: text } } });
}

const changeAccount = (texts: Partial<Account>) =>
  usePage.setState(({ account }) => ({ account: { ...account, ...texts } }));

/** A placed plan stands as it was: an edit of what it was judged by begins another plan. */
function startAfresh({ draft, lent, quotedAt }: Work, texts: Partial<Account> = {}) {
  const anew = { ...freshWork(draft, null, lent), quotedAt };
  // The key that began it goes on to change it: the way back outlives that.
  replaceWork(anew, 'This is a new plan; the placed one is kept as it was.', texts, true);
}

/** Moves the slider of dates, which types nothing yet. */
export const dragTo = (day: number) => usePage.setState({ dragged: day });

/** Lets the slider of dates go, once the date it stood on is the one looked at. */
export const letGo = () => usePage.setState({ dragged: null });

export function toggleTick(line: string) {
  const { ticks } = usePage.getState().work;
  change({
    ticks: ticks.includes(line) ? ticks.filter((ticked) => ticked !== line) : [...ticks, line],
  });
}

export const putOnPage = (work: Work) =>
  usePage.setState(({ replacements }) => ({
    work,
    dragged: null,
    plannedAt: null,
    replacements: replacements + 1,
  }));

/**
 * Puts other work on the page, and other texts in some fields of the account; what was there can be
 * had back, and so can what replaced it.
 */
export function replaceWork(
  work: Work,
  said: string,
  texts: Partial<Account> = {},
  outlastsTyping = false,
) {
  const { work: before, account } = usePage.getState();
  const names = Object.keys(texts) as AccountField[];
  const textsBefore = Object.fromEntries(names.map((name) => [name, account[name]]));
  if (names.length > 0) changeAccount(texts);
  putOnPage(work);
  sayReplaced(said, { work: before, texts: textsBefore }, outlastsTyping);
}

/** Says what took the place of other work, with the way back: it stands until it is typed in, or longer. */
export const sayReplaced = (text: string, replaced: Replaced, outlastsTyping: boolean) =>
  usePage.setState(({ work: { draft } }) => ({
    message: {
      text,
      undo: () => replaceWork(replaced.work, 'Undone.', replaced.texts),
      action: 'Undo',
      replaced,
      ...(outlastsTyping ? {} : { draft }),
    },
  }));

/** Empties the trade; the account is the person's and stays. */
export const clearTrade = () => replaceWork(freshWork(EMPTY_DRAFT, null), 'Cleared.');

/** Work on a trade of which nothing has been done yet. */
export const freshWork = (
  draft: Draft,
  plannedOn: string | null,
  lent: Work['lent'] = null,
): Work => ({
  draft,
  ticks: [],
  openPlan: null,
  lent,
  plannedOn: plannedOn ?? today(),
  quotedAt: null,
  reasons: {},
  placement: null,
});
