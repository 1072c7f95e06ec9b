import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadWithRetry, NotLoaded, onceLoaded } from '../../src/loading/loadWithRetry';
import { retryAll, cancelRetry, onRetry } from '../../src/loading/retry';

const fails = () => Promise.reject(new TypeError('Failed to fetch'));

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** The result of loading, after all its pauses. */
async function end(loading: Promise<unknown>) {
  const ended = loading.catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return ended;
}

test('what does not load is asked for once more after a pause', async () => {
  const load = vi
    .fn<() => Promise<string>>()
    .mockImplementationOnce(fails)
    .mockResolvedValue('come');
  expect(await end(loadWithRetry(load))).toBe('come');
  expect(load).toHaveBeenCalledTimes(2);
});

test('what does not load twice has failed, and the page hears of it', async () => {
  const heard = vi.fn<() => void>();
  addEventListener('lost', heard, { once: true });
  const load = vi.fn<() => Promise<never>>(fails);
  expect(await end(loadWithRetry(load))).toBeInstanceOf(NotLoaded);
  expect(load).toHaveBeenCalledTimes(2);
  expect(heard).toHaveBeenCalledOnce();
});

test('a failure holds for everyone who asks until someone tries again', async () => {
  const load = vi.fn<() => Promise<string>>(fails);
  const once = onceLoaded(load);
  expect(await end(once())).toBeInstanceOf(NotLoaded);
  expect(await end(once())).toBeInstanceOf(NotLoaded);
  expect(load).toHaveBeenCalledTimes(2);
  load.mockResolvedValue('come');
  retryAll();
  expect(await end(once())).toBe('come');
  expect(once()).toBe(once());
  expect(load).toHaveBeenCalledTimes(3);
});

test('trying again reaches each one who waits once, and no one who has left', () => {
  const [stays, goes] = [vi.fn<() => void>(), vi.fn<() => void>()];
  onRetry(stays);
  onRetry(goes);
  cancelRetry(goes);
  retryAll();
  retryAll();
  expect(stays).toHaveBeenCalledOnce();
  expect(goes).not.toHaveBeenCalled();
});
