const CONTROLS = 'button, a, label, summary, input, select, textarea';

/** What the click before was on. */
let clicked: Element | null = null;

function keep(event: MouseEvent) {
  const { target, detail } = event;
  if (detail > 1 && clicked && !clicked.isConnected) {
    event.preventDefault();
    event.stopPropagation();
  } else if (target instanceof Element) clicked = target.closest(CONTROLS) ?? target;
}

/**
 * Lets a double click do what its first click did, and no more. Where that took its row away, as a plan
 * that is deleted, the second falls on the row that moves up, and would delete that too.
 */
export function keepToOne(): void {
  addEventListener('click', keep, true);
}
