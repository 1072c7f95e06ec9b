import { useEffect, useState, type ComponentType } from 'react';
import { flushSync } from 'react-dom';
import type { Plan } from '../../state/plan';

type Sheet = ComponentType<{ readonly plan: Plan }>;

export const loadPrintSheet = async (): Promise<Sheet> => (await import('./PrintSheet')).default;

/** Makes the printed page for as long as the browser prints, however printing was started. */
export function PrintSheetOnDemand({ plan }: { readonly plan: Plan }) {
  const [PrintSheet, setPrintSheet] = useState<Sheet | null>(null);
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const load = () => void loadPrintSheet().then((sheet) => setPrintSheet(() => sheet));
    const idle = setTimeout(load, 1500);
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
