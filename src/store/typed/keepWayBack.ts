import { EMPTY_DRAFT } from '../../draft/draft';
import { usePage, type Page } from '../page';

/** What is said of a form that was emptied, with the way back that stood before it kept; null where none did. */
function withWayBack({ work, lookedAt, message }: Page, said: Page['message']): Page['message'] {
  if (!message?.replaced || !said?.replaced || work.draft !== EMPTY_DRAFT) return null;
  const { work: before } = message.replaced;
  // Emptied twice, it is nothing to come back to.
  if (before.draft === EMPTY_DRAFT) return { ...said, text: message.text, draft: work.draft };
  if (before !== lookedAt) return null;
  // What was only looked at comes back with the way back to what was typed before it.
  const undo = () => {
    message.undo?.();
    usePage.setState({ message: said });
  };
  return { ...message, undo };
}

/** From here on nothing that was typed is out of reach once a form is emptied; gives what ends that. */
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
