import { act, render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { App } from '../../../src/App';
import { startPage } from '../../store/startPage';

/** The page as a first visitor has it, with what stands below the chart loaded. */
export async function openPage(): Promise<UserEvent> {
  startPage();
  const user = userEvent.setup({ delay: null });
  await act(async () => render(<App />));
  await screen.findByRole('region', { name: 'More figures' });
  await screen.findByRole('slider', { name: 'Day before expiration' });
  await screen.findByRole('region', { name: 'Early exercise' });
  await screen.findByRole('region', { name: /Saved plans/ });
  return user;
}

export const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

/** Types over whatever a field holds. */
export async function retype(user: UserEvent, name: string, text: string) {
  await user.clear(field(name));
  if (text !== '') await user.type(field(name), text);
}

/** Finds a paragraph by all its words, those too that stand in elements of their own. */
export const paragraph = (words: string | RegExp) => (_: string, element: Element | null) => {
  const text = element?.matches('p') ? element.textContent : '';
  return typeof words === 'string' ? text === words : words.test(text);
};

/** The figure under a name, as shown. */
export function figure(name: string): string {
  const term = screen.getAllByRole('term').find(({ textContent }) => textContent === name);
  const [value] = within(term!.parentElement!).getAllByRole('definition');
  return value!.textContent;
}

/** A row of a table, by the name it starts with, as its cells' texts. */
export function row(table: string, name: string): readonly string[] {
  const header = within(screen.getByRole('table', { name: table })).getByRole('rowheader', {
    name,
  });
  return within(header.closest('tr')!)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
}
