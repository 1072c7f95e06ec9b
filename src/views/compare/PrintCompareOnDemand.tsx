import { useEffect, useState, type ComponentType } from 'react';
import { flushSync } from 'react-dom';
import type { PlanView } from '../../state/usePlan';

type Printed = Pick<PlanView, 'plan' | 'waitingFor'>;

/** Null until it is loaded; here, so that it is at hand in the moment of printing. */
let PrintCompare: ComponentType<Printed> | null = null;

async function loadPrintCompare(): Promise<void> {
  PrintCompare = (await import('./PrintCompare')).default;
}

/** Makes the printed comparison for as long as the browser prints, however printing was started. */
export function PrintCompareOnDemand({ plan, waitingFor }: Printed) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    void loadPrintCompare();
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return printing && PrintCompare ? <PrintCompare plan={plan} waitingFor={waitingFor} /> : null;
}
