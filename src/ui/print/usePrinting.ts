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
 * Whether the browser prints at this moment, however printing was started. The page is built as if it
 * always did, for those who print before it is live.
 */
export const usePrinting = () =>
  useSyncExternalStore(
    subscribe,
    () => printing,
    () => true,
  );
