import { useSyncExternalStore, type ComponentType } from 'react';
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
const usePrinting = () =>
  useSyncExternalStore(
    subscribe,
    () => printing,
    () => true,
  );

/**
 * A sheet that is on the page only while the browser prints. Printing waits for nothing, so its code
 * comes with what it prints.
 */
export const onPaper = <Props extends object>(Sheet: ComponentType<Props>) =>
  function OnPaper(props: Props) {
    return usePrinting() ? <Sheet {...props} /> : null;
  };
