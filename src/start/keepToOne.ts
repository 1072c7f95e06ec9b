const CONTROLS = 'button, a, label, summary, input, select, textarea';

/** Target of the previous click. */
let clicked: Element | null = null;

function keep(event: MouseEvent) {
  const { target, detail } = event;
  if (detail > 1 && clicked && !clicked.isConnected) {
    event.preventDefault();
    event.stopPropagation();
  } else if (target instanceof Element) clicked = target.closest(CONTROLS) ?? target;
}

/**
 * Ignores the second click of a double click. If the first removed its row, as deleting a plan
 * does, the second would hit the row that moves up, and delete that too.
 */
export function keepToOne(): void {
  addEventListener('click', keep, true);
}
