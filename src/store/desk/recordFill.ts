import { EMPTY_FILL, type FillDraft } from '../../draft/fill';
import { say, usePage } from '../page';

const put = (fill: FillDraft) =>
  usePage.setState(({ work }) =>
    work.placement ? { work: { ...work, placement: { ...work.placement, fill } } } : {},
  );

/** Takes up what a placed order was filled at, all at once. */
export function recordFill(fill: FillDraft) {
  put(fill);
  say('Marked as filled.', () => {
    put(EMPTY_FILL);
    say('Undone: the order is not filled.');
  });
}
