import { typed, withoutFill, withoutTrade, type Draft } from '../draft/draft';
import type { Work } from '../draft/work';
import { specOf, type FieldName } from '../draft/fields';
import { say, usePage } from './page';

const today = () => usePage.getState().clock?.today ?? null;

const change = (part: Partial<Work>) =>
  usePage.setState(({ work }) => ({ work: { ...work, ...part } }));

export function typeField(name: FieldName, text: string) {
  const { work } = usePage.getState();
  if (work.placedOn !== null && !specOf(name).asks) startAfresh(work);
  change({
    draft: typed(usePage.getState().work.draft, name, text),
    ...(name === 'days' || name === 'expiration' ? { plannedOn: today() } : {}),
    ...(name === 'bid' || name === 'ask' ? { quotedAt: new Date().toISOString() } : {}),
  });
}

/** A placed plan stands as it was: an edit of its trade begins another plan. */
function startAfresh({ draft, ownAccount, quotedAt }: Work) {
  const anew = { ...freshWork(withoutFill(draft), null, ownAccount), quotedAt };
  replaceWork(anew, 'This is a new plan; the placed one is kept as it was.');
}

/** Moves the slider of dates; only letting it go makes the date part of the work. */
export const dragTo = (day: number) => usePage.setState({ dragged: day });

/** Lets the slider go: the day it stands on is the date looked at. */
export function dropAt(date: string) {
  typeField('onDate', date);
  usePage.setState({ dragged: null });
}

export function toggleTick(line: string) {
  const { ticks } = usePage.getState().work;
  change({
    ticks: ticks.includes(line) ? ticks.filter((ticked) => ticked !== line) : [...ticks, line],
  });
}

export const putOnPage = (work: Work) =>
  usePage.setState(({ replacements }) => ({ work, replacements: replacements + 1 }));

/** Puts other work on the page; what was there can be had back, and so can what replaced it. */
export function replaceWork(work: Work, said: string) {
  const before = usePage.getState().work;
  putOnPage(work);
  say(said, () => replaceWork(before, 'Undone.'));
}

/** Empties the trade and keeps the account: cash, fees and rates are the same for the next one. */
export function clearTrade() {
  const { draft, ownAccount } = usePage.getState().work;
  replaceWork(freshWork(withoutTrade(ownAccount ?? draft), null), 'Cleared.');
}

export const freshWork = (
  draft: Draft,
  plannedOn: string | null,
  ownAccount: Draft | null = null,
): Work => ({
  draft,
  ticks: [],
  openPlan: null,
  ownAccount,
  plannedOn: plannedOn ?? today(),
  quotedAt: null,
  reasons: {},
  placedOn: null,
  placedBy: null,
});
