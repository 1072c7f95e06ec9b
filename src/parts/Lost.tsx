import type { ReactNode } from 'react';
import { retryAll } from '../loading/retry';
import { TRY_AGAIN } from '../words/page/lostWords';

interface LostProps {
  readonly words: string;
  /** Other ways on. */
  readonly children?: ReactNode;
}

/** Reports a missing part in its place, with a way to load it. */
export const Lost = ({ words, children }: LostProps) => (
  <span className="lost" role="alert">
    <span>{words}</span>
    <button type="button" onClick={retryAll}>
      {TRY_AGAIN}
    </button>
    {children}
  </span>
);
