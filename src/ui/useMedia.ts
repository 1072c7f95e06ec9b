import { useCallback, useSyncExternalStore } from 'react';

const asked = (query: string) => (typeof matchMedia === 'function' ? matchMedia(query) : null);

/** Whether the page is as a media query says. */
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
