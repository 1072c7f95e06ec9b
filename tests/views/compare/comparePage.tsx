import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { App } from '../../../src/App';
import { usePage } from '../../../src/store/page';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/store/settings';
import { loadEngine } from '../../../src/store/useEngine';
import { pageWith, type Texts } from '../../plan/drafts';
import { startPage } from '../../store/startPage';
import { field } from '../plan/planPage';

/** The parts that come later, there before the page is, which would wait for them to be compiled. */
const laterParts = () =>
  Promise.all([
    import('../../../src/views/compare/ComparePage'),
    import('../../../src/views/compare/CompareMore'),
    import('../../../src/views/compare/ReturnsChart'),
    loadEngine(),
  ]);

/** Compare as it stands for the worked example with other texts in some fields. */
export async function openCompare(
  texts: Texts = {},
  settings: Partial<Settings> = {},
): Promise<UserEvent> {
  startPage({
    place: 'compare',
    ...pageWith(texts),
    settings: { ...DEFAULT_SETTINGS, ...settings },
  });
  await laterParts();
  const user = userEvent.setup({ delay: null });
  await act(async () => render(<App />));
  await screen.findByRole('heading', { level: 1 });
  if (screen.queryByRole('table', { name: /^Gain or loss at expiration/ })) {
    await screen.findByRole('figure', { name: /^Return on each row/ });
  }
  return user;
}

/** Does what changes the figures, which follow in steps of their own. */
export const settled = (change: () => unknown) => act(async () => void change());

/** Puts a text over whatever a field holds, and leaves the field. */
export async function enter(name: string, text: string) {
  const typed = field(name);
  await settled(() => fireEvent.change(typed, { target: { value: text } }));
  await settled(() => fireEvent.blur(typed));
}

/** Goes to Plan with the trade as it stands, until all of its figures are there. */
export async function goToPlan() {
  act(() => usePage.setState({ place: 'plan' }));
  await screen.findByRole('region', { name: 'More figures' });
}
