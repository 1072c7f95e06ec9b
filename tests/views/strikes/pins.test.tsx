import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { usePage } from '../../../src/store/page';
import { MOST_PINS, usePins } from '../../../src/store/strikes/pins';
import { arriveAtStrikes, chainText, paste, table } from './strikesPage';

const CHAIN = chainText(
  '2026-12-24 Put 355 3.20 3.30 900',
  '2026-12-24 Put 360 4.20 4.30 900',
  '2026-12-24 Put 365 5.40 5.50 900',
  '2026-12-31 Put 360 4.75 4.85 900',
  '2026-12-31 Put 365 5.95 6.05 900',
);

const FIVE = ['355 put, Dec 24', '360 put, Dec 24', '365 put, Dec 24', '360 put, Dec 31'] as const;

const box = (name: string) => screen.getByRole('checkbox', { name: `Pin the ${name}` });
const tray = () => screen.getByRole('complementary', { name: 'Pinned puts' });
const sideBySide = () => screen.findByRole('region', { name: 'Pinned puts side by side' });

async function withPins(names: readonly string[]) {
  const user = await arriveAtStrikes({ cash: '80000' });
  await paste(user, CHAIN);
  await table();
  await user.clear(screen.getByLabelText('Annualized return at least'));
  for (const name of names) await user.click(box(name));
  return user;
}

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn<Element['scrollIntoView']>();
  usePins.setState(usePins.getInitialState());
});

test('up to four puts are pinned; the fifth is refused in a sentence until one is unpinned', async () => {
  const user = await withPins(FIVE);
  expect(within(tray()).getByRole('status')).toHaveTextContent(`Pinned ${MOST_PINS} of 4`);
  await user.click(box('365 put, Dec 31'));
  expect(box('365 put, Dec 31')).not.toBeChecked();
  expect(screen.getByRole('status', { name: 'Message' })).toHaveTextContent('Unpin one first.');
  await user.click(within(tray()).getByRole('button', { name: 'Unpin the 355 put, Dec 24' }));
  await user.click(box('365 put, Dec 31'));
  expect(box('365 put, Dec 31')).toBeChecked();
});

test('side by side, each pinned put has the figures of its row and the key figures of Plan', async () => {
  const user = await withPins(['365 put, Dec 24', '360 put, Dec 31']);
  await user.click(within(tray()).getByRole('button', { name: 'Side by side' }));
  const region = await sideBySide();
  await waitFor(() => expect(region).toHaveFocus());
  const figures = within(within(region).getByRole('table'));
  expect(figures.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
    'One contract of each',
    '365 put, Dec 24',
    '360 put, Dec 31',
  ]);
  const row = box('365 put, Dec 24').closest('tr');
  const shown = row!.querySelector('[data-column="annualizedReturn"]')!.textContent.trim();
  const cells = (name: RegExp) =>
    within(figures.getByRole('row', { name }))
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
  expect(cells(/^Annualized return/)[0]).toBe(shown);
  expect(cells(/^Cash to set aside/)).toEqual(['$36,500', '$36,000']);
  expect(cells(/^If GOOGL falls 20%/)[0]).toMatch(/^−\$5,\d{3}$/);
  await user.click(within(region).getByRole('button', { name: 'Plan it: 360 put, Dec 31' }));
  expect(usePage.getState().work.draft).toMatchObject({ strike: '360.00', premium: '4.75' });
});

test('a pinned put can be unpinned from side by side, which closes with the last one', async () => {
  const user = await withPins(['365 put, Dec 24']);
  await user.click(within(tray()).getByRole('button', { name: 'Side by side' }));
  const region = within(await sideBySide());
  await user.click(region.getByRole('button', { name: 'Unpin it: 365 put, Dec 24' }));
  expect(screen.queryByRole('region', { name: 'Pinned puts side by side' })).toBeNull();
  expect(screen.queryByRole('complementary', { name: 'Pinned puts' })).toBeNull();
});

test('pinned puts become saved plans and rows of Compare with one click, and Undo takes them back', async () => {
  const user = await withPins(['365 put, Dec 24', '360 put, Dec 31']);
  await user.click(within(tray()).getByRole('button', { name: 'Side by side' }));
  const save = () => screen.findByRole('button', { name: 'Save them as plans and compare' });
  await user.click(await save());
  await waitFor(() => expect(location.hash).toBe('#compare'));
  const { plans, settings } = usePage.getState();
  expect(plans.map(({ name }) => name).toSorted()).toEqual([
    'GOOGL 360 put, Dec 31',
    'GOOGL 365 put, Dec 24',
  ]);
  expect(settings.compare.plans.toSorted()).toEqual(plans.map(({ id }) => id).toSorted());
  const message = screen.getByRole('status', { name: 'Message' });
  expect(message).toHaveTextContent(
    'Saved as plans and as rows of Compare: GOOGL 365 put, Dec 24; GOOGL 360 put, Dec 31.',
  );
  usePage.getState().message!.undo!();
  await waitFor(() => expect(usePage.getState().plans).toEqual([]));
  expect(usePage.getState().settings.compare.plans).toEqual([]);
});

test('pins are kept for the next visit, and each stock has room for its own', async () => {
  const user = await withPins(FIVE);
  expect(usePage.getState().settings.strikes!.pins).toHaveLength(MOST_PINS);
  await paste(user, CHAIN.replaceAll('GOOGL', 'AMD'));
  await screen.findByRole('table', { name: 'Puts of AMD, ranked' });
  await user.click(box('365 put, Dec 24'));
  expect(within(tray()).getByRole('status')).toHaveTextContent('Pinned 1 of 4');
  expect(usePage.getState().settings.strikes!.pins).toHaveLength(5);
});
