import { act, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useBookState } from '../../../src/store/book';
import { useDatabaseFailure } from '../../../src/store/databaseFailure';
import { typeText, useTypedTexts } from '../../../src/store/typed/texts';
import { exampleWith, placementWith, savedPlan } from '../../plan/drafts';
import { statementText } from '../../files/read/statements/reading';
import { arriveAtTrades, title } from './tradesPage';

vi.mock('../../../src/storage/book/keptBook', () => ({ keepBook: () => Promise.resolve() }));

const filled = savedPlan('one', {
  draft: exampleWith({ expiration: '2026-12-24' }),
  placement: placementWith({ expiration: '2026-12-24', fillPrice: '5.42', fillFees: '1.03' }),
});

const hide = () =>
  act(() => {
    useDatabaseFailure.setState({ failure: 'held' });
    useBookState.setState({ isHidden: true });
  });

/** What happens once the other tab is closed. */
const show = () =>
  act(() => {
    useDatabaseFailure.setState({ failure: null });
    useBookState.setState({ isHidden: false });
  });

afterEach(() => {
  useDatabaseFailure.setState({ failure: null });
  useBookState.setState(useBookState.getInitialState(), true);
});

test('a log that is held by another tab is not called empty, nor said to lack what may be in it', async () => {
  await arriveAtTrades([], { plans: [filled] });
  hide();
  act(() => typeText('change.gone', 'sto 2 KO 60p'));
  expect(title()).toHaveTextContent('Your trades are held by another tab of Putwise.');
  expect(screen.getByRole('alert')).toHaveTextContent(/^A tab with an older version of Putwise/);
  expect(screen.queryByText(/Nothing is recorded yet/)).toBeNull();
  expect(screen.queryByText(/filled plan is not in the log/)).toBeNull();
  // A line typed over an event that is not shown is kept.
  expect(useTypedTexts.getState()['change.gone']).toBe('sto 2 KO 60p');
  act(() => useDatabaseFailure.setState({ failure: 'newer' }));
  expect(title()).toHaveTextContent('A newer version of Putwise has your trades.');

  act(() => useBookState.setState({ isAlone: true }));
  expect(screen.getByRole('alert')).toHaveTextContent(
    /Not all that you did here is kept yet\. It is/,
  );
  show();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByText('1 filled plan is not in the log.')).toBeVisible();
  expect(useTypedTexts.getState()['change.gone']).toBeUndefined();
});

test('a statement waits for a log that is held by another tab, so as not to add its events twice', async () => {
  const user = await arriveAtTrades();
  hide();
  await import('../../../src/views/trades/statement/StatementPage');
  await user.click(screen.getByRole('link', { name: 'Read a statement' }));
  await screen.findByLabelText('Or paste a statement');
  await user.click(document.body);
  await user.paste(statementText('ibkr-activity-usd.csv'));
  const add = () => screen.findByRole('button', { name: 'Add 16 events' });
  await user.click(await add());
  const tray = within(screen.getByRole('complementary', { name: 'Add' }));
  expect(tray.getByRole('alert')).toHaveTextContent(/^Your trades are held by another tab/);
  expect(useBookState.getState().events).toEqual([]);
  show();
  await user.click(await add());
  await screen.findByRole('region', { name: 'Files in your log' });
  expect(useBookState.getState().events).toHaveLength(17);
});
