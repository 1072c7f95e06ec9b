import { afterEach, describe, expect, test, vi } from 'vitest';
import { inTurn } from '../../src/storage/inTurn';

/** From here on the browser gives turns this way. */
function giveTurns(request: (act: () => void, signal: AbortSignal) => Promise<void>) {
  const locks = {
    request: (_: string, { signal }: { signal: AbortSignal }, act: () => void) =>
      request(act, signal),
  };
  vi.stubGlobal('navigator', { locks });
}

afterEach(() => vi.unstubAllGlobals());

describe('what waits for its turn among tabs', () => {
  test('is done once, when its turn comes', async () => {
    const act = vi.fn<() => number>(() => 7);
    let begin = () => {};
    giveTurns(async (go) => {
      await new Promise<void>((resolve) => (begin = resolve));
      go();
    });
    const done = inTurn(act);
    expect(act).not.toHaveBeenCalled();
    begin();
    expect(await done).toBe(7);
    expect(act).toHaveBeenCalledTimes(1);
  });

  test('is done at once if the browser has no turns to give', async () => {
    vi.stubGlobal('navigator', {});
    const act = vi.fn<() => boolean>(() => true);
    const done = inTurn(act);
    expect(act).toHaveBeenCalledTimes(1);
    expect(await done).toBe(true);
    expect(act).toHaveBeenCalledTimes(1);
  });

  test('is done anyway if another tab never ends its turn', async () => {
    giveTurns(
      (_, signal) =>
        new Promise((__, reject) =>
          signal.addEventListener('abort', () => reject(new Error('no turn'))),
        ),
    );
    expect(await inTurn(() => 'done')).toBe('done');
  });

  test('is done only once if the turn breaks off after it', async () => {
    const act = vi.fn<() => boolean>(() => false);
    giveTurns(async (go) => {
      go();
      throw new Error('broken off');
    });
    expect(await inTurn(act)).toBe(false);
    expect(act).toHaveBeenCalledTimes(1);
  });
});
