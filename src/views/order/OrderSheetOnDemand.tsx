import { useEffect, useState, type ComponentType } from 'react';
import { flushSync } from 'react-dom';
import type { PlanView } from '../../state/usePlan';

type Printed = Pick<PlanView, 'plan' | 'waitingFor'>;

/** Null until it is loaded; printing waits for nothing. */
let OrderSheet: ComponentType<Printed> | null = null;

export async function loadOrderSheet(): Promise<void> {
  OrderSheet = (await import('./OrderSheet')).default;
}

/** Makes the printed order for as long as the browser prints, however printing was started. */
export function OrderSheetOnDemand(printed: Printed) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    void loadOrderSheet();
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return printing && OrderSheet ? <OrderSheet {...printed} /> : null;
}
