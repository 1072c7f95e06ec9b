import { act, render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { onTestFinished, vi } from 'vitest';
import { App } from '../../../src/App';
import type { Work } from '../../../src/draft/work';
import { keepOpenPlan } from '../../../src/storage/plans/progress';
import { loadEngine } from '../../../src/store/useEngine';
import { NOW, pageWith, type Texts } from '../../plan/drafts';
import { startPage } from '../../store/startPage';

/**
 * The put of the worked example, typed rather than given, so that it may be placed, with an
 * expiration on which options trade and a quote from this minute.
 */
const QUOTED: Texts = { spot: '385', expiration: '2026-12-24', bid: '5.40', ask: '5.43' };

/** What else the guard rails ask for. */
export const READY: Texts = { cash: '36500', accountValue: '200000', earnings: '2027-01-28' };

/** Opens Order with every stage unfolded. */
export async function openOrder(texts: Texts = {}, parts: Partial<Work> = {}): Promise<UserEvent> {
  const user = await arriveAtOrder(texts, parts);
  await unfoldAll(user);
  return user;
}

/** The line that unfolds a stage; null for the current stage. */
export const stageLine = (title: string) =>
  within(screen.getByRole('region', { name: title })).queryByRole('button', {
    name: new RegExp(`^${title}`),
  });

const isFolded = (line: HTMLElement) => line.getAttribute('aria-expanded') === 'false';

/** Unfolds every folded stage. */
export async function unfoldAll(user: UserEvent) {
  for (const title of ['Check', 'Send', 'Filled', 'Manage']) {
    const line = stageLine(title);
    if (line && isFolded(line)) await user.click(line);
  }
}

/** Opens Order as a visitor finds it, with that put and the given texts in some fields. */
export async function arriveAtOrder(
  texts: Texts = {},
  parts: Partial<Work> = {},
): Promise<UserEvent> {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  onTestFinished(() => void vi.useRealTimers());
  onTestFinished(keepOpenPlan());
  startPage({
    place: 'order',
    ...pageWith({ ...QUOTED, ...texts }, { quotedAt: new Date(NOW).toISOString(), ...parts }),
  });
  // Compiled before the page renders, which would otherwise wait for it.
  await Promise.all([loadEngine(), import('../../../src/views/order/OrderCards')]);
  const user = userEvent.setup({ delay: null });
  await act(async () => render(<App />));
  // While the code of Order loads, its headline is only its name.
  await screen.findByRole('heading', { level: 1, name: /^(?!Order$)/ });
  return user;
}

/** The same order sold at 5.60, above its limit of 5.40. */
export const openFilled = (texts: Texts = {}) => openOrder({ fillPrice: '5.60', ...texts });

export const card = (name: string) => screen.getByRole('region', { name });

export const inCard = (name: string) => within(card(name));

export const title = () => screen.getByRole('heading', { level: 1 });

/** The figure under a name within a card, as shown. */
export function figure(of: string, name: string): string {
  const nameOf = (term: HTMLElement) => (term.querySelector('summary') ?? term).textContent;
  const term = inCard(of)
    .getAllByRole('term')
    .find((each) => nameOf(each) === name);
  const [value] = within(term!.parentElement!).getAllByRole('definition');
  return value!.textContent;
}

export const message = () => screen.getByRole('status', { name: 'Message' });
