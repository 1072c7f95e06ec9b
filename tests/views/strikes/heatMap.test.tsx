import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { usePins } from '../../../src/store/strikes/pins';
import { useStrikesView } from '../../../src/store/strikes/view';
import { arriveAtStrikes, chainText, paste } from './strikesPage';

const CHAIN = chainText(
  '2026-12-24 Put 360 4.20 4.30 900',
  '2026-12-24 Put 365 5.40 5.50 700',
  '2026-12-31 Put 355 3.80 3.90 900',
  '2026-12-31 Put 365 6.10 5.95 900',
  '2027-02-19 Put 365 11.00 11.20 905',
);

async function openMap() {
  usePins.setState(usePins.getInitialState());
  useStrikesView.setState(useStrikesView.getInitialState());
  const user = await arriveAtStrikes();
  await paste(user, CHAIN);
  await user.click(await screen.findByRole('radio', { name: 'Heat map' }));
  return { user, map: within(await screen.findByRole('grid')) };
}

type Map = Awaited<ReturnType<typeof openMap>>['map'];

const numbers = (map: Map, name: string) =>
  map.getAllByRole('row', { name: new RegExp(`^${name}`) }).flatMap((row: HTMLElement) =>
    within(row)
      .getAllByRole('gridcell')
      .map((cell) => cell.textContent),
  );

test('the heat map shows any figure of the table in its cells, with doubtful ones marked', async () => {
  const { user, map } = await openMap();
  expect(map.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
    'Strike',
    'Dec 24 34 days',
    'Dec 31 41 days',
    'Feb 19 91 days',
  ]);
  expect(numbers(map, '365')).toEqual([
    expect.stringMatching(/^\d+\.\d%$/),
    expect.stringMatching(/^! \d+\.\d%$/),
    expect.stringMatching(/^\d+\.\d%$/),
  ]);
  await user.selectOptions(screen.getByLabelText('Figure in the map'), 'Open interest');
  await waitFor(() => expect(numbers(map, '365')).toEqual(['700', '! 900', '905']));
  expect(numbers(map, '355')).toEqual(['', '900', '']);
});

test('in the heat map the arrow keys skip empty cells, and Enter pins a put', async () => {
  const { user, map } = await openMap();
  await user.click(within(map.getByRole('row', { name: /^365/ })).getAllByRole('gridcell')[0]!);
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(document.activeElement).toHaveTextContent(/%/));
  const figure = within(screen.getByRole('figure'));
  expect(figure.getByText(/^360 put, Dec 24/)).toBeVisible();
  await user.keyboard('{ArrowRight}{ArrowUp}{ArrowRight}{Enter}');
  await waitFor(() => expect(figure.getByText(/^365 put, Dec 31/)).toBeVisible());
  expect(usePins.getState().keys).toEqual(['GOOGL 2026-12-31 365']);
  await user.click(figure.getByRole('button', { name: 'Unpin it: 365 put, Dec 31' }));
  expect(usePins.getState().keys).toEqual([]);
});
