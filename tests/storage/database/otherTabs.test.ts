import { expect, onTestFinished, test, vi } from 'vitest';
import { onOtherTabs, tellOtherTabs } from '../../../src/storage/database/otherTabs';

/** Listens as another tab does. */
function listening() {
  const hear = vi.fn<(key: string) => void>();
  onTestFinished(onOtherTabs('chains', hear));
  return hear;
}

test('another tab hears which record of a store has changed', async () => {
  const hear = listening();
  tellOtherTabs('chains', 'GOOGL');
  await vi.waitFor(() => expect(hear).toHaveBeenCalledExactlyOnceWith('GOOGL'));
});

test('a store that this version does not know is no news to it', async () => {
  const hear = listening();
  const channel = new BroadcastChannel('putwise');
  // oxlint-disable unicorn/require-post-message-target-origin -- a channel is of one origin
  channel.postMessage({ store: 'dreams', key: 'GOOGL' });
  channel.postMessage('GOOGL');
  // oxlint-enable unicorn/require-post-message-target-origin
  channel.close();
  tellOtherTabs('chains', 'AMD');
  await vi.waitFor(() => expect(hear).toHaveBeenCalledExactlyOnceWith('AMD'));
});

test('a browser without channels tells nobody', () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  onTestFinished(() => void vi.unstubAllGlobals());
  const stop = onOtherTabs('chains', () => {});
  expect(() => tellOtherTabs('chains', 'GOOGL')).not.toThrow();
  stop();
});
