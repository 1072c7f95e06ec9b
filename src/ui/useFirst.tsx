import { useState, type ReactNode } from 'react';
import { number } from '../text/format';

/** Rows of a long list drawn before more are asked for: ten thousand at once would crash the page. */
export const AT_ONCE = 50;

interface First<T> {
  readonly shown: readonly T[];
  /** The number of rows not drawn, also on paper, with a button for more; null if all are drawn. */
  readonly rest: ReactNode;
}

/** The first part of a long list, extended each time more is asked for. */
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
