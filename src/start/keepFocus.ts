/** Milliseconds for whatever replaces an element to take the focus itself. */
const SETTLES = 60;

const canHold = (element: Element) =>
  element.isConnected && !element.matches(':disabled') && element.checkVisibility();

/** The focused element and its ancestors: once it is removed from the page, it has none. */
let held: readonly Element[] = [];

function hold({ target }: Event) {
  const around: Element[] = [];
  for (let at = target instanceof Element ? target : null; at; at = at.parentElement)
    around.push(at);
  held = around;
}

/** A user who leaves an element that still exists, by clicking on nothing, continues from there. */
function letGo({ target, relatedTarget }: FocusEvent) {
  if (relatedTarget !== null) return;
  setTimeout(() => {
    if (held[0] && held[0] === target && canHold(held[0])) held = [];
  });
}

/** The nearest heading in what is left around it, or the page's. */
function headingNear(around: readonly Element[]): HTMLElement | null {
  const headings = around
    .filter((one) => one.matches('section, dialog, main') && canHold(one))
    .map((area) => area.querySelector<HTMLElement>('h1, h2'));
  return headings.find((heading) => heading !== null) ?? document.querySelector('h1');
}

function giveBack() {
  if (document.activeElement !== document.body || !held[0] || canHold(held[0])) return;
  const heading = headingNear(held);
  if (!heading) return; // its replacement is still to come
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/**
 * Keeps the focus in the page. When the focused element is removed, or disabled, as by its own
 * click, a browser drops the focus, and a screen reader would start again at the top. Instead, the
 * nearest heading gets it.
 */
export function keepFocus(): void {
  document.addEventListener('focusin', hold);
  document.addEventListener('focusout', letGo);
  let isLooking = false;
  const look = () => {
    isLooking = false;
    if (held[0] && !canHold(held[0])) setTimeout(giveBack, SETTLES);
  };
  new MutationObserver(() => {
    if (isLooking || !held[0]) return;
    isLooking = true;
    // After the next frame it is cheap to see what is shown; at each change, as at every keystroke,
    // the page would be laid out once more for it.
    requestAnimationFrame(() => setTimeout(look));
  }).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'data-folded'],
  });
}
