import { EMPTY_FILL, type FillDraft } from '../../draft/fill';
import { say, usePage } from '../../store/page';
import { isSame } from '../mergedTexts';
import { fillOf } from './planProgress';
import { followPlan } from './progress';

const put = (fill: FillDraft) =>
  usePage.setState(({ work }) =>
    work.placement ? { work: { ...work, placement: { ...work.placement, fill } } } : {},
  );

/**
 * Records the fill of a placed order as one change. Returns an undo, which reports whether the fill
 * was removed: a fill corrected since, here or in another tab, stays.
 */
export function recordFill(fill: FillDraft): () => boolean {
  const { openPlan } = usePage.getState().work;
  put(fill);
  const undo = () => {
    if (openPlan) followPlan(openPlan.id);
    const isAsMarked = isSame(fillOf(usePage.getState().work), fill);
    if (isAsMarked) put(EMPTY_FILL);
    say(
      isAsMarked
        ? 'Undone: the order is not filled.'
        : 'Not undone: the fill has been changed since it was marked.',
    );
    return isAsMarked;
  };
  say('Marked as filled.', undo);
  return undo;
}
