import { EMPTY_DRAFT } from '../../draft/draft';
import type { Work } from '../../draft/work';
import { usePage } from '../page';
import { putOnPage, sayReplaced } from '../typing';

/**
 * Puts work on the page that can be had again, with the way back to what was typed before: past what was only looked at
 * or emptied, which is no loss.
 */
export function openWork(work: Work, said: string, outlastsTyping = false) {
  const { work: before, message, lookedAt } = usePage.getState();
  const isNothing = before === lookedAt || before.draft === EMPTY_DRAFT;
  putOnPage(work);
  usePage.setState({ lookedAt: work });
  sayReplaced(
    said,
    (isNothing && message?.replaced) || { work: before, texts: {} },
    outlastsTyping,
  );
}
