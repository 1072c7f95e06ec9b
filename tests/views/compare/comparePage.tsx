import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { App } from '../../../src/App';
import { usePage, type Page } from '../../../src/store/page';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/store/settings';
import { loadEngine } from '../../../src/store/useEngine';
import { pageWith, type Texts } from '../../plan/drafts';
import { startPage } from '../../store/startPage';
import { field } from '../plan/planPage';

/** Loads the lazy parts before the page renders, which would otherwise wait for them to compile. */
const laterParts = () =>
  Promise.all([
    import('../../../src/views/compare/ComparePage'),
    import('../../../src/views/compare/CompareMore'),
    import('../../../src/views/compare/picture/ReturnsPlot'),
    loadEngine(),
  ]);

/** Opens Compare with the worked example and the given texts in some fields. */
export async function arriveAtCompare(
  texts: Texts = {},
  settings: Partial<Settings> = {},
  parts: Partial<Page> = {},
): Promise<UserEvent> {
  startPage({
    place: 'compare',
    ...pageWith(texts),
    settings: { ...DEFAULT_SETTINGS, ...settings },
    ...parts,
  });
  await laterParts();
  const user = userEvent.setup({ delay: null });
  await act(async () => render(<App />));
  await screen.findByRole('heading', { level: 1 });
  if (screen.queryByRole('table', { name: /^What \$/ })) {
    await screen.findByRole('figure', { name: /at expiration, by/ });
  }
  return user;
}

/** Opens Compare with every row shown and every fold open. */
export async function openCompare(
  texts: Texts = {},
  settings: Partial<Settings> = {},
): Promise<UserEvent> {
  const user = await arriveAtCompare(texts, { compare: EVERYTHING, ...settings });
  await unfold();
  return user;
}

export const EVERYTHING = { ...DEFAULT_SETTINGS.compare, preset: 'everything' } as const;

/** The folds of Compare itself; those that load later have tests of their own. */
const OWN = /^(At other|More of|What each|Choose|Saved|The other|After)/;

/** Opens the folds whose text begins as given. */
export const unfold = (which = OWN) =>
  settled(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('section > details')) {
      if (!which.test(fold.textContent)) continue;
      fold.open = true;
      fireEvent(fold, new Event('toggle')); // which jsdom sends later
    }
  });

/** Makes a change, and waits for the figures, which follow in later renders. */
export const settled = (change: () => unknown) => act(async () => void change());

/** Replaces the text of a field, and leaves the field. */
export async function enter(name: string, text: string) {
  const typed = field(name);
  await settled(() => fireEvent.change(typed, { target: { value: text } }));
  await settled(() => fireEvent.blur(typed));
}

/** Goes to Plan with the same trade, and waits until all of its figures are shown. */
export async function goToPlan() {
  act(() => usePage.setState({ place: 'plan' }));
  await screen.findByRole('region', { name: 'Your rules' });
}
