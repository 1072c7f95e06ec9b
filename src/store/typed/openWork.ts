import { EMPTY_DRAFT } from '../../draft/draft';
import type { Work } from '../../draft/work';
import { usePage } from '../page';
import { putOnPage, sayReplaced } from '../typing';

/**
 * Opens work that can be opened again, with an undo to what was typed before, skipping work that
 * was only viewed or cleared, which is no loss.
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
