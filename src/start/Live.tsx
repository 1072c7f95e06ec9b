import { useDeferredValue, useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import { startup } from './startup';
import { typedBeforeHydration } from './typed';

interface LiveProps {
  /** Loads the code of everything below the first figures. */
  readonly loadRest: () => Promise<unknown>;
  readonly children: ReactNode;
}

/**
 * Turns the prerendered page into the user's own: with early typing, stored data, or a link's plan.
 */
export function Live({ loadRest, children }: LiveProps) {
  const [started, setStarted] = useState(false);
  // Deferred like figures, so that the page counts as live only once they have caught up.
  const live = useDeferredValue(started);

  useEffect(() => {
    void startup(typedBeforeHydration(), loadRest).finally(() => setStarted(true));
  }, [loadRest]);

  useLayoutEffect(() => {
    if (!live) return;
    document.documentElement.setAttribute('data-live', '');
    document.documentElement.removeAttribute('data-stale');
  }, [live]);

  return children;
}
