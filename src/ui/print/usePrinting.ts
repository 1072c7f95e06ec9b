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
 * Whether the browser is printing now, however that was started; null on a page that is not live
 * yet and cannot know.
 */
export const usePrinting = () =>
  useSyncExternalStore<boolean | null>(
    subscribe,
    () => printing,
    () => null,
  );
