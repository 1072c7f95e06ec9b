import { isAccountField, isJudging, type Account, type AccountField } from '../account/account';
import { EMPTY_DRAFT, typed, type Draft } from '../draft/draft';
import { isDraftField, specOf, type DraftField, type FieldName } from '../draft/fields';
import type { FillField } from '../draft/fill';
import type { Work } from '../draft/work';
import { usePage, type Replaced } from './page';

const today = () => usePage.getState().clock?.today ?? null;

const change = (part: Partial<Work>) =>
  usePage.setState(({ work }) => ({ work: { ...work, ...part } }));

/** The only way to type anything: into the trade, the account or the fill. */
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

/** Values lent by a link change for its trade only; all others are the person's own. */
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

/** A placed plan stays as it was: editing what it was judged by starts another plan. */
function startAfresh({ draft, lent, quotedAt }: Work, texts: Partial<Account> = {}) {
  const anew = { ...freshWork(draft, null, lent), quotedAt };
  // The same typing goes on to edit the new plan, so the undo must outlast that.
  replaceWork(anew, 'This is a new plan; the placed one is kept as it was.', texts, true);
}

/** Moves the date slider, without typing anything yet. */
export const dragSliderTo = (day: number) => usePage.setState({ dragged: day });

/** Releases the date slider, once its date is the one viewed. */
export const releaseSlider = () => usePage.setState({ dragged: null });

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

/** Replaces the work on the page, and some account texts; this can be undone, and the undo redone. */
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

/** Reports that work was replaced, with an undo: it stays until the new work is edited, or longer. */
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

/** Clears the trade; the person's account stays. */
export const clearTrade = () => replaceWork(freshWork(EMPTY_DRAFT, null), 'Cleared.');

/** Work on a trade with nothing done yet. */
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
