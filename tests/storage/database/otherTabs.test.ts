import { expect, onTestFinished, test, vi } from 'vitest';
import { onOtherTabs, tellOtherTabs } from '../../../src/storage/database/otherTabs';
import { eventually } from '../../eventually';

/** Listens as another tab does. */
function listening() {
  const hear = vi.fn<(key: string) => void>();
  onTestFinished(onOtherTabs('chains', hear));
  return hear;
}

/** Another tab reports a change. */
function told(change: unknown) {
  const channel = new BroadcastChannel('putwise');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
  channel.postMessage(change);
  channel.close();
}

test('another tab hears which record of a store has changed', async () => {
  const hear = listening();
  const other = new BroadcastChannel('putwise');
  const heard = new Promise<unknown>((resolve) => {
    other.addEventListener('message', ({ data }) => resolve(data));
  });
  tellOtherTabs('chains', 'GOOGL');
  const change = await heard;
  other.close();
  expect(change).toMatchObject({ store: 'chains', key: 'GOOGL' });
  expect(hear).not.toHaveBeenCalled(); // it knows what it has changed itself
  told({ ...(change as object), from: 'another' });
  await eventually(() => expect(hear).toHaveBeenCalledExactlyOnceWith('GOOGL'));
});

test('a tab ignores a store that its version does not know', async () => {
  const hear = listening();
  told({ store: 'dreams', key: 'GOOGL' });
  told('GOOGL');
  told({ store: 'chains', key: 'AMD' }); // as from a version that does not say who reports it
  await eventually(() => expect(hear).toHaveBeenCalledExactlyOnceWith('AMD'));
});

test('a browser without channels tells nobody', () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  onTestFinished(() => void vi.unstubAllGlobals());
  const stop = onOtherTabs('chains', () => {});
  expect(() => tellOtherTabs('chains', 'GOOGL')).not.toThrow();
  stop();
});
