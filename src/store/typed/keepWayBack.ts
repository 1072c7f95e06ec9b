import { EMPTY_DRAFT } from '../../draft/draft';
import { usePage, type Page } from '../page';

/** A report that a form was cleared, keeping the earlier undo; null if there was none. */
function withWayBack({ work, lookedAt, message }: Page, said: Page['message']): Page['message'] {
  if (!message?.replaced || !said?.replaced || work.draft !== EMPTY_DRAFT) return null;
  const { work: before } = message.replaced;
  // Clearing an empty form leaves nothing to return to.
  if (before.draft === EMPTY_DRAFT) return { ...said, text: message.text, draft: work.draft };
  if (before !== lookedAt) return null;
  // Restoring work that was only viewed also restores the undo to what was typed before it.
  const undo = () => {
    message.undo?.();
    usePage.setState({ message: said });
  };
  return { ...message, undo };
}

/**
 * From now on, clearing a form leaves everything typed restorable; returns a function that ends
 * that.
 */
export function keepWayBack(): () => void {
  let isOwn = false;
  return usePage.subscribe((page, { message: said }) => {
    if (isOwn || page.message === said) return;
    const message = withWayBack(page, said);
    if (message === null) return;
    isOwn = true;
    usePage.setState({ message });
    isOwn = false;
  });
}
