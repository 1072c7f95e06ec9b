import { useDeferredValue, useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import { startup } from './startup';
import { typedBeforeHydration } from './typed';

interface LiveProps {
  /** Loads the code of what stands below the first figures. */
  readonly loadRest: () => Promise<unknown>;
  readonly children: ReactNode;
}

/** Turns the prerendered page into the user's own: what they typed early, stored or came with by link. */
export function Live({ loadRest, children }: LiveProps) {
  const [started, setStarted] = useState(false);
  // Deferred as any figures may be, so the page is not called live before they have caught up.
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
