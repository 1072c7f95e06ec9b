import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';
import { App } from '../../../src/App';
import type { Tab } from '../../../src/store/address';
import { usePage } from '../../../src/store/page';
import { loadEngine } from '../../../src/store/useEngine';
import { startPage } from '../../store/startPage';

/** Loads the lazy parts before the page renders, which would otherwise wait for them to compile. */
const laterParts = () =>
  Promise.all([
    import('../../../src/views/plan/tabs/Tabs'),
    import('../../../src/views/plan/judge/Judge'),
    import('../../../src/views/plan/outcomes/AllOutcomes'),
    import('../../../src/views/plan/chances/AllChances'),
    import('../../../src/views/plan/exits/Exits'),
    import('../../../src/views/plan/checklist/Checklist'),
    import('../../../src/views/plan/payoff/DateSlider'),
    import('../../../src/views/plan/saved/SavedPlans'),
    loadEngine(),
  ]);

/** Opens the page as a first visitor sees it, with what follows the chart loaded. */
export async function openPage(): Promise<UserEvent> {
  startPage();
  const user = userEvent.setup({ delay: null });
  await laterParts();
  await act(async () => render(<App />));
  // Found by text: to find roles and names in a whole page takes jsdom half a second each.
  for (const late of ['On this date', 'Your rules']) {
    await screen.findAllByText(late);
  }
  return user;
}

/** Opens a tab. */
export async function openTab(tab: Tab) {
  await act(async () => usePage.setState({ tab }));
  await waitFor(() => expect(screen.getByRole('tabpanel').querySelector('section')).toBeVisible());
}

/** A field by its label. Testing Library would ask every element of the page for its labels. */
export const field = (name: string) =>
  screen.getByText<HTMLLabelElement>(
    (_, element) => element?.matches('label') === true && element.textContent === name,
  ).control as HTMLInputElement;

/** Types over whatever a field holds. */
export async function retype(user: UserEvent, name: string, text: string) {
  await user.clear(field(name));
  if (text !== '') await user.type(field(name), text);
}

/** Finds a paragraph by all its words, including those in elements of their own. */
export const paragraph = (words: string | RegExp) => (_: string, element: Element | null) => {
  const text = element?.matches('p') ? element.textContent : '';
  return typeof words === 'string' ? text === words : words.test(text);
};

/** The figure under a name, as shown, whether or not the name opens how it is worked out. */
export function figure(name: string): string {
  const nameOf = (term: HTMLElement) => (term.querySelector('summary') ?? term).textContent;
  const term = screen.getAllByRole('term').find((each) => nameOf(each) === name);
  const [value] = within(term!.parentElement!).getAllByRole('definition');
  return value!.textContent;
}

/** The texts of the cells in a row of a table, found by the text the row starts with. */
export function row(table: string | RegExp, name: string | RegExp): readonly string[] {
  const headers = within(screen.getByRole('table', { name: table })).getAllByRole('rowheader');
  const header = headers.find(({ textContent }) =>
    typeof name === 'string' ? textContent === name : name.test(textContent),
  );
  return within(header!.closest('tr')!)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
}
