import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being printed: what stands outside the window then must be there too. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // At once, or the paper would be drawn before.
    const print = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', print);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', print);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
