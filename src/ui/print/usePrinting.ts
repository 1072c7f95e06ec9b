import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let printing = false;

function subscribe(follow: () => void) {
  const before = () => {
    printing = true;
    flushSync(follow);
  };
  const after = () => {
    printing = false;
    follow();
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}

/**
 * Whether the browser prints at this moment, however printing was started; null on a page that is not
 * live yet, and is not told.
 */
export const usePrinting = () =>
  useSyncExternalStore<boolean | null>(
    subscribe,
    () => printing,
    () => null,
  );
