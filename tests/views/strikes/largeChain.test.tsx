import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { generatedChain } from '../../core/chain/generated';
import { cboe } from '../../core/chain/dresses';
import { FakeWorker, withFakeWorkers } from '../../workers/fakeWorker';
import { arriveAtStrikes, paste, title } from './strikesPage';

/** A chain of 576 contracts, read on the page and judged in a worker, and one of 1,200, also read there. */
const MANY = cboe(generatedChain({ seed: 5, expirations: 8, strikes: 36 }));
const MORE = cboe(generatedChain({ seed: 5, expirations: 10, strikes: 60 }));

/** Makes the worker wait until the function returned is called. */
function lock() {
  let open = () => {};
  FakeWorker.gate = new Promise<void>((resume) => {
    open = resume;
  });
  return () => open();
}

withFakeWorkers();

describe('a large chain', () => {
  test('says that it is being read, and is not read if it is canceled', async () => {
    const user = await arriveAtStrikes();
    lock();
    await paste(user, MORE);
    expect(await screen.findAllByText('Reading 0.1 MB …')).not.toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    expect(title()).toHaveTextContent('Which put should I sell?');
  });

  test('says how many puts are judged, and can be judged after all once canceled', async () => {
    const user = await arriveAtStrikes();
    const open = lock();
    await paste(user, MANY);
    await waitFor(() => expect(title()).toHaveTextContent('Judging 288 puts …'));
    const progress = screen.getByRole('progressbar', { name: 'Puts judged' });
    expect(progress).toHaveAttribute('max', '288');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(title()).toHaveTextContent('Canceled: 0 of 288 puts judged');
    open();
    await user.click(screen.getByRole('button', { name: 'Judge them all' }));
    await waitFor(() => expect(title()).toHaveTextContent(/fit what you ask/));
    expect(
      within(screen.getByRole('table', { name: /^Puts of ACME/ })).getAllByRole('row').length,
    ).toBeGreaterThan(9);
  });
});
