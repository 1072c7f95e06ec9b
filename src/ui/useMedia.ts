import { useCallback, useSyncExternalStore } from 'react';

const asked = (query: string) => (typeof matchMedia === 'function' ? matchMedia(query) : null);

/** Whether the page matches a media query. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (follow: () => void) => {
      const media = asked(query);
      media?.addEventListener('change', follow);
      return () => media?.removeEventListener('change', follow);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => asked(query)?.matches ?? false);
}
