import { vi } from 'vitest';

/** Waits until a check passes, for long enough on a busy machine: the default is one second. */
export const eventually = <Result>(
  check: () => Result | Promise<Result>,
  milliseconds = 15_000,
): Promise<Result> => vi.waitFor(check, milliseconds);
