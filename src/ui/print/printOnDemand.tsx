import { useEffect, useState, type ComponentType } from 'react';
import { flushSync } from 'react-dom';
import { onceLoaded } from '../../loading/insist';

/** Whether the browser prints at this moment, however printing was started. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}

/**
 * A sheet that is on the page only while the browser prints. Printing waits for nothing, so it is
 * loaded as soon as what it prints is shown; `load` tells when it is at hand.
 */
export function printOnDemand<Props extends object>(
  importSheet: () => Promise<{ readonly default: ComponentType<Props> }>,
) {
  let Sheet: ComponentType<Props> | null = null;
  const once = onceLoaded(importSheet);
  const load = async () => {
    Sheet = (await once()).default;
  };
  function OnDemand(props: Props) {
    const printing = usePrinting();
    useEffect(() => void load().catch(() => {}), []); // who prints is told
    return printing && Sheet ? <Sheet {...props} /> : null;
  }
  return { OnDemand, load };
}
