import { act } from '@testing-library/react';

/**
 * What browsers say when they begin to print, and when they are done. It gives nothing back: where
 * Vitest awaits what `act` does, all that React draws until then is outside of any test to React.
 */
function say(event: 'beforeprint' | 'afterprint'): void {
  act(() => {
    dispatchEvent(new Event(event));
  });
}

/** Ends a printing; for after each test, while its page still stands. */
export const endPrint = () => say('afterprint');

/** The printed page, as browsers make it when they begin to print. */
export function print(): HTMLElement {
  say('beforeprint');
  return document.querySelector<HTMLElement>('[data-print-sheet]')!;
}
