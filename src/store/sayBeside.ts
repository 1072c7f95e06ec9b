import { say, usePage, type Page } from './page';

/** Reports something unrequested without discarding the current undo. */
export function sayBeside(text: string) {
  const { message } = usePage.getState();
  if (message?.action !== 'Undo') return say(text);
  // An unrequested report must be read, so typing does not dismiss it.
  const { draft: _, ...standing } = message;
  usePage.setState({ message: { ...standing, text: `${standing.text} ${text}` } });
}

/**
 * Reports that something is restored, with the undo that was there before, such as of another
 * deletion.
 */
export function sayRestored(text: string, before: Page['message'], sayAlone = say) {
  if (before?.action !== 'Undo') return sayAlone(text);
  usePage.setState({ message: before });
  sayBeside(text);
}
