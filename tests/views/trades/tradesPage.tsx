import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { expect, onTestFinished, vi } from 'vitest';
import { App } from '../../../src/App';
import type { Page } from '../../../src/store/page';
import { useBookState } from '../../../src/store/book';
import { useStatements } from '../../../src/store/statement/statements';
import { addEvents, type NewEvent } from '../../../src/store/book/events';
import { NOW } from '../../plan/drafts';
import { startPage } from '../../store/startPage';

/** Opens Trades as a visitor finds it, with a log. */
export async function arriveAtTrades(
  events: readonly NewEvent[] = [],
  parts: Partial<Page> = {},
): Promise<UserEvent> {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  onTestFinished(() => void vi.useRealTimers());
  history.replaceState(null, '', '#trades');
  startPage({ place: 'trades', ...parts });
  useStatements.setState(useStatements.getInitialState(), true);
  useBookState.setState({ isRead: true });
  addEvents(events);
  // Compiled before the page renders, which would otherwise wait for them.
  await import('../../../src/views/trades/TradesPage');
  await import('../../../src/views/trades/next/NextPage');
  await import('../../../src/views/trades/record/SellCallDialog');
  const user = userEvent.setup({ delay: null });
  await act(async () => render(<App />));
  await screen.findByRole('heading', { level: 1 });
  return user;
}

/** Goes to a part of the place by its name. */
export async function goToPart(user: UserEvent, name: string) {
  await user.click(screen.getByRole('link', { name }));
  await waitFor(() =>
    expect(screen.getByRole('link', { name })).toHaveAttribute('aria-current', 'page'),
  );
}

export const title = () => screen.getByRole('heading', { level: 1 });
