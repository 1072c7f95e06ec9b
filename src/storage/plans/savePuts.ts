import { nanoid } from 'nanoid';
import type { Draft } from '../../draft/draft';
import type { SavedPlan } from '../../draft/savedPlan';
import { suggestedName } from '../../draft/suggestedName';
import { changeSettings } from '../../store/changeSettings';
import { say, tell, usePage } from '../../store/page';
import { freshWork } from '../../store/typing';
import { count } from '../../text/format';
import { isSame } from '../mergedTexts';
import { addPlans, readPlan } from './keptPlans';
import { removeUnchanged } from './removeUnchanged';

/** A put to save. */
interface Put {
  readonly draft: Draft;
  /** ISO instant of its quote, if known. */
  readonly quotedAt: string | null;
}

function planOf({ draft, quotedAt }: Put): SavedPlan {
  const { openPlan: _, lent: __, ...kept } = freshWork(draft, null);
  const savedAt = new Date().toISOString();
  return { ...kept, quotedAt, id: nanoid(), name: suggestedName(draft), note: '', savedAt };
}

/** A saved plan with the same text in every field. */
const savedOf = ({ draft }: Put) =>
  usePage.getState().plans.find((plan) => !plan.placement && isSame(plan.draft, draft));

/**
 * Adds puts to the comparison as saved plans with their names; a put already saved is not saved
 * again. All or none: returns false, after telling the user, if there is no room.
 */
export function saveAsRows(puts: readonly Put[]): boolean {
  const known = puts.flatMap((put) => savedOf(put) ?? []);
  const added = puts.filter((put) => savedOf(put) === undefined).map(planOf);
  const { problem } = addPlans(added, false);
  if (problem !== null) {
    say(problem);
    return false;
  }
  const { compare: before } = usePage.getState().settings;
  const ids = [...known, ...added].map(({ id }) => id);
  const rows = [...before.plans.filter((id) => !ids.includes(id)), ...ids];
  changeSettings({ compare: { ...before, plans: rows } });
  const kept = added.flatMap(({ id }) => {
    const stored = readPlan(id);
    return stored.state === 'found' ? [stored.data] : [];
  });
  const names = [...known, ...added].map(({ name }) => name).join('; ');
  say(`Saved as plans and as rows of Compare: ${names}.`, () => {
    const { compare } = usePage.getState().settings;
    const { changed, stuck } = removeUnchanged(kept);
    const back = compare.plans.filter((id) => before.plans.includes(id) || !ids.includes(id));
    changeSettings({ compare: { ...compare, plans: back } });
    if (stuck > 0) return tell('Undone in part: a plan could not be deleted.');
    tell(
      changed === 0
        ? 'Undone.'
        : `Undone, but ${count(changed, 'plan')} stay${changed === 1 ? 's' : ''}, changed since.`,
    );
  });
  return true;
}
