import { act } from '@testing-library/react';

/**
 * Sends what browsers send when they begin to print, and when they are done. It returns nothing: if
 * Vitest awaits what `act` returns, React takes all that it draws until then to be outside any test.
 */
function say(event: 'beforeprint' | 'afterprint'): void {
  act(() => {
    dispatchEvent(new Event(event));
  });
}

/** Ends printing; call it after each test, while its page is still there. */
export const endPrint = () => say('afterprint');

/** The printed page, as browsers make it when they begin to print. */
export function print(): HTMLElement {
  say('beforeprint');
  return document.querySelector<HTMLElement>('[data-print-sheet]')!;
}
