import { act, render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { onTestFinished, vi } from 'vitest';
import { App } from '../../../src/App';
import { useStrikes } from '../../../src/store/strikes';
import { NOW, pageWith, type Texts } from '../../plan/drafts';
import { startPage } from '../../store/startPage';

/** Opens Strikes as a visitor finds it, with the given texts in some fields of the page. */
export async function arriveAtStrikes(texts: Texts = {}): Promise<UserEvent> {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  onTestFinished(() => void vi.useRealTimers());
  useStrikes.setState(useStrikes.getInitialState(), true);
  history.replaceState(null, '', '#strikes');
  startPage({ place: 'strikes', ...pageWith(texts) });
  // Compiled before the page renders, which would otherwise wait for it.
  await import('../../../src/views/strikes/StrikesPage');
  await import('../../../src/views/strikes/picture/ReturnPicture');
  await import('../../../src/views/strikes/smile/VolatilityPicture');
  await import('../../../src/views/strikes/heat/HeatMap');
  await import('../../../src/views/strikes/pins/SideBySide');
  const user = userEvent.setup({ delay: null });
  await act(async () => render(<App />));
  await screen.findByRole('heading', { level: 1 });
  return user;
}

const HEADS = 'Underlying\tStock Price\tExpiration\tType\tStrike\tBid\tAsk\tOpen Int';

/** Rows of puts on GOOGL at 385, as copied from a web page. */
export const chainText = (...rows: readonly string[]) =>
  [HEADS, ...rows.map((row) => `GOOGL\t385\t${row.replaceAll(' ', '\t')}`)].join('\n');

/** Pastes a text into the page outside any field. */
export async function paste(user: UserEvent, text: string) {
  await user.click(document.body);
  await user.paste(text);
}

export const table = () => screen.findByRole('table', { name: /^Puts of/ });

/** The names of the ranked puts from top to bottom: `Dec 24 365`. */
export async function rankedPuts(): Promise<readonly string[]> {
  const rows = within(await table())
    .getAllByRole('button', { name: /^Plan the/ })
    .map((button) => button.getAttribute('aria-label')!);
  return rows.map((name) => name.replace('Plan the ', ''));
}

export const title = () => screen.getByRole('heading', { level: 1 });
