import { useState, type ReactNode } from 'react';
import { number } from '../text/format';

/** Rows of a long list that are drawn before more are asked for: ten thousand at once end the page. */
export const AT_ONCE = 50;

interface First<T> {
  readonly shown: readonly T[];
  /** How many are not drawn, on paper too, and the way to more; null where all are. */
  readonly rest: ReactNode;
}

/** The first of a long list, with more of them as often as they are asked for. */
export function useFirst<T>(all: readonly T[]): First<T> {
  const [most, setMost] = useState(AT_ONCE);
  const left = all.length - most;
  if (left <= 0) return { shown: all, rest: null };
  return {
    shown: all.slice(0, most),
    rest: (
      <p className="note">
        The first {number(most)} of {number(all.length)} are shown.{' '}
        <button type="button" className="plain" onClick={() => setMost(most + AT_ONCE)}>
          Show {Math.min(left, AT_ONCE)} more
        </button>
      </p>
    ),
  };
}
