/** Long enough for what took the place of something to take the focus itself. */
const SETTLES = 60;

const canHold = (element: Element) =>
  element.isConnected && !element.matches(':disabled') && element.checkVisibility();

/** What has the focus, with all that it stands in: once it is gone from the page it stands in nothing. */
let held: readonly Element[] = [];

function hold({ target }: Event) {
  const around: Element[] = [];
  for (let at = target instanceof Element ? target : null; at; at = at.parentElement)
    around.push(at);
  held = around;
}

/** Someone who leaves what is still there, by a click on nothing, goes on from there. */
function letGo({ target, relatedTarget }: FocusEvent) {
  if (relatedTarget !== null) return;
  setTimeout(() => {
    if (held[0] && held[0] === target && canHold(held[0])) held = [];
  });
}

/** The heading of what is left around it, or of the page. */
function headingNear(around: readonly Element[]): HTMLElement | null {
  const headings = around
    .filter((one) => one.matches('section, dialog, main') && canHold(one))
    .map((area) => area.querySelector<HTMLElement>('h1, h2'));
  return headings.find((heading) => heading !== null) ?? document.querySelector('h1');
}

function giveBack() {
  if (document.activeElement !== document.body || !held[0] || canHold(held[0])) return;
  const heading = headingNear(held);
  if (!heading) return; // what takes its place is still to come
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/**
 * Keeps the focus in the page. Where what has it goes, or is disabled, as by its own click, a browser
 * puts it nowhere, and a screen reader would begin anew at the top: it goes to the nearest heading.
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
    // After the next frame it costs nothing to see what is shown; at each change, as at every key, the page
    // would be laid out once more for it.
    requestAnimationFrame(() => setTimeout(look));
  }).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden'],
  });
}
