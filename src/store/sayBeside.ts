import { say, usePage, type Page } from './page';

/** Says what nobody here has asked for, beside what can be undone: it takes nobody’s way back. */
export function sayBeside(text: string) {
  const { message } = usePage.getState();
  if (message?.action !== 'Undo') return say(text);
  // What was not asked for must be read, whatever is typed meanwhile.
  const { draft: _, ...standing } = message;
  usePage.setState({ message: { ...standing, text: `${standing.text} ${text}` } });
}

/** Says that something is back, beside what could be undone before it went, as the deletion of another. */
export function sayBack(text: string, before: Page['message'], sayAlone = say) {
  if (before?.action !== 'Undo') return sayAlone(text);
  usePage.setState({ message: before });
  sayBeside(text);
}
