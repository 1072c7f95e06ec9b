import { act, screen, within } from '@testing-library/react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { usePage } from '../../../src/store/page';
import { useStrikes } from '../../../src/store/strikes';
import { deleteSet, keepSet } from '../../../src/store/strikes/choices';
import { arriveAtStrikes, chainText, paste, rankedPuts, table } from './strikesPage';

const CHAIN = chainText(
  '2026-12-24 Put 360 4.20 4.30 900',
  '2026-12-24 Put 365 5.40 5.50 900',
  '2026-12-24 Put 370 6.90 6.80 900',
  '2026-12-31 Put 365 5.95 6.05 900',
);

async function arrive() {
  const user = await arriveAtStrikes();
  await paste(user, CHAIN);
  await table();
  return user;
}

const heads = async () =>
  within(await table())
    .getAllByRole('columnheader')
    .map((head) => head.textContent);

test('columns can be chosen and reordered, and are kept with the user’s other choices', async () => {
  const user = await arrive();
  await user.click(screen.getByText('Columns', { selector: 'summary' }));
  const list = within(await screen.findByRole('list', { name: 'Columns of the table' }));
  expect(list.getByRole('checkbox', { name: 'Strike' })).toBeDisabled();
  await user.click(list.getByRole('checkbox', { name: 'Rules' }));
  await user.click(list.getByRole('checkbox', { name: 'Delta' }));
  await user.click(list.getByRole('button', { name: 'Move Delta to the front' }));
  expect((await heads()).slice(6, 9)).toEqual([
    'Bearable volatility implied',
    'Delta',
    'Cash to set aside',
  ]);
  expect(usePage.getState().settings.strikes!.columns).not.toContain('rules');
  expect(within(await table()).getByText('bid above ask.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Back to the first nine' }));
  expect(await heads()).toHaveLength(10);
});

test('columns, order and filters can be kept as a named set, brought back, and deleted with Undo', async () => {
  const user = await arrive();
  await user.click(screen.getByRole('button', { name: 'Cash to set aside' }));
  await user.click(screen.getByText('Kept sets', { selector: 'summary' }));
  await user.type(await screen.findByLabelText('Name of the set'), 'least cash{Enter}');
  await user.click(screen.getByRole('button', { name: 'Chance of assignment' }));
  await user.clear(screen.getByLabelText('Annualized return at least'));
  await user.click(screen.getByRole('button', { name: 'least cash' }));
  expect(useStrikes.getState()).toMatchObject({
    sort: { column: 'cash', isDescending: false },
    asked: { minReturn: '10%' },
  });
  await user.click(screen.getByRole('button', { name: 'Delete least cash' }));
  expect(screen.queryByRole('button', { name: 'least cash' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(screen.getByRole('button', { name: 'least cash' })).toBeVisible();
});

describe('kept sets', () => {
  const names = () => usePage.getState().settings.strikes!.sets.map(({ name }) => name);
  const asked = () => usePage.getState().settings.strikes!.sets[0]!.asked.minReturn;
  const undo = () => act(() => usePage.getState().message!.undo!());
  const ask = (minReturn: string) =>
    useStrikes.setState(({ asked: before }) => ({ asked: { ...before, minReturn } }));

  test('can be brought back if another set takes the same name', async () => {
    await arrive();
    act(() => keepSet('mine'));
    const first = asked();
    act(() => ask('44'));
    act(() => keepSet('mine'));
    expect(asked()).toBe('44');
    expect(usePage.getState().message!.text).toBe('Kept “mine” in place of the set of that name.');
    undo();
    expect(asked()).toBe(first);
    expect(names()).toEqual(['mine']);
  });

  test('that are brought back after a deletion replace none kept meanwhile', async () => {
    await arrive();
    act(() => ['one', 'two'].forEach(keepSet));
    act(() => deleteSet('one'));
    const { undo: back } = usePage.getState().message!;
    act(() => ['three', 'one'].forEach(keepSet)); // as another tab might
    act(back!);
    expect(names()).toEqual(['one (deleted)', 'two', 'three', 'one']);
  });
});

test('rows can be grouped by expiration, with the nearest first', async () => {
  const user = await arrive();
  await user.click(screen.getByRole('checkbox', { name: 'Group by expiration' }));
  expect(within(await table()).getAllByRole('rowheader', { name: /days$/ }).length).toBeGreaterThan(
    2,
  );
  expect(await rankedPuts()).toEqual([
    '360 put, Dec 24',
    '365 put, Dec 24',
    '365 put, Dec 31',
    '370 put, Dec 24',
  ]);
});

test('the ladder is printed with its filters, its source and its doubtful puts', async () => {
  await arrive();
  await act(async () => dispatchEvent(new Event('beforeprint')));
  const sheet = document.querySelector('[data-print-sheet]')!;
  expect(sheet.closest('main')).toBeNull();
  expect(sheet).toHaveTextContent(
    'Puts of 30 to 45 days sold at the bid, paying 10% a year or more. From a table, with no quote time. Stock $385.00. 4 puts.',
  );
  expect(sheet.querySelectorAll('thead tr')).toHaveLength(1);
  expect(sheet.querySelector('tbody:last-of-type')).toHaveTextContent(/Doubtful.*bid above ask/);
  expect(sheet).toHaveTextContent('Not advice');
  await act(async () => dispatchEvent(new Event('afterprint')));
  expect(document.querySelector('[data-print-sheet]')).toBeNull();
});

test('the ladder can be saved as a file, and says so', async () => {
  const user = await arrive();
  const saved: Blob[] = [];
  onTestFinished(() => void vi.restoreAllMocks());
  URL.createObjectURL = (blob: Blob) => `blob:${saved.push(blob)}`;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
  expect(await screen.findByText('Saved putwise-GOOGL-puts.csv.')).toBeVisible();
  const text = await saved[0]!.text();
  expect(text).toMatch(/^Expiration,Days to expiration,Strike,/);
  expect(text).toContain('From a table, with no quote time.');
});
