import { EMPTY_DRAFT } from '../../draft/draft';
import type { Work } from '../../draft/work';
import { usePage } from '../page';
import { putOnPage, sayReplaced } from '../typing';

/** Work as it came from where it can be had again. */
let opened: Work | null = null;

/**
 * Puts such work on the page, with the way back to what was typed before: past what was only looked at
 * or emptied, which is no loss.
 */
export function openWork(work: Work, said: string, outlastsTyping = false) {
  const { work: before, message } = usePage.getState();
  const isNothing = before === opened || before.draft === EMPTY_DRAFT;
  opened = work;
  putOnPage(work);
  sayReplaced(
    said,
    (isNothing && message?.replaced) || { work: before, texts: {} },
    outlastsTyping,
  );
}
