import { act } from '@testing-library/react';
import { afterEach } from 'vitest';

/** What browsers say when they begin to print, and when they are done. */
const say = (event: 'beforeprint' | 'afterprint') =>
  act(() => {
    dispatchEvent(new Event(event));
  });

// Every printing ends, while its page still stands.
afterEach(() => say('afterprint'));

/** The printed page, as browsers make it when they begin to print. */
export function print(): HTMLElement {
  say('beforeprint');
  return document.querySelector<HTMLElement>('[data-print-sheet]')!;
}
