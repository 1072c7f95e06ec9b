import { useSyncExternalStore } from 'react';

/** As wide as a page must be for things to stand side by side; the stylesheets say the same. */
const NARROW = '(max-width: 1000px)';

const query = () => (typeof matchMedia === 'function' ? matchMedia(NARROW) : null);

function subscribe(follow: () => void) {
  const narrow = query();
  narrow?.addEventListener('change', follow);
  return () => narrow?.removeEventListener('change', follow);
}

/** Whether the page is too narrow for a table beside a picture. */
export const useIsNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => query()?.matches ?? false);
