import { useEffect, useState, type ComponentType } from 'react';
import { flushSync } from 'react-dom';
import type { PlanView } from '../../state/usePlan';

type Printed = Pick<PlanView, 'plan' | 'waitingFor'>;

/** Null until it is loaded; here, so that it is at hand in the moment of printing, which waits for nothing. */
let PrintSheet: ComponentType<Printed> | null = null;

export async function loadPrintSheet(): Promise<void> {
  PrintSheet = (await import('./PrintSheet')).default;
}

/** Makes the printed page for as long as the browser prints, however printing was started. */
export function PrintSheetOnDemand({ plan, waitingFor }: Printed) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    void loadPrintSheet();
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return printing && PrintSheet ? <PrintSheet plan={plan} waitingFor={waitingFor} /> : null;
}
