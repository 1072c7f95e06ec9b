import { useEffect, useState, type ComponentType } from 'react';
import { flushSync } from 'react-dom';
import type { Plan } from '../../state/plan';

type Sheet = ComponentType<{ readonly plan: Plan }>;

/** Null until it is loaded; here, so that it is at hand in the moment of printing, which waits for nothing. */
let PrintSheet: Sheet | null = null;

export async function loadPrintSheet(): Promise<void> {
  PrintSheet = (await import('./PrintSheet')).default;
}

/** Makes the printed page for as long as the browser prints, however printing was started. */
export function PrintSheetOnDemand({ plan }: { readonly plan: Plan }) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const idle = setTimeout(() => void loadPrintSheet(), 1500);
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      clearTimeout(idle);
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return printing && PrintSheet ? <PrintSheet plan={plan} /> : null;
}
