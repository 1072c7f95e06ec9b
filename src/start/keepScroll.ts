/** Milliseconds for a place to grow back to its height after going back to it. */
const TO_GROW = 4000;

/** Events that show the user is moving on their own. */
const OWN = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

/** Returns a test of whether the user has moved on their own since this call. */
function watchOwn(): () => boolean {
  let isOwn = false;
  const own = () => {
    isOwn = true;
  };
  for (const name of OWN) addEventListener(name, own, { once: true, passive: true });
  return () => isOwn;
}

/** Scrolls to a position once the page is tall enough, unless the user has moved on by then. */
function goTo(top: number, isOwn: () => boolean) {
  const until = performance.now() + TO_GROW;
  const step = (now: number) => {
    if (isOwn()) return;
    scrollTo(0, top);
    if (scrollY < top - 1 && now < until) requestAnimationFrame(step);
  };
  step(performance.now());
}

/**
 * Back and forward return to the scroll position in a place, not to its top: a browser does that
 * itself only if the whole page is there at once.
 */
export function keepScroll() {
  if (!('navigation' in window)) return; // there they lead to the top
  const { navigation } = window;
  /** Scroll positions by the keys of left history entries. */
  const left = new Map<string, number>();
  let goBack: (() => void) | undefined;
  navigation.addEventListener('navigate', ({ navigationType, destination }) => {
    if (navigation.currentEntry) left.set(navigation.currentEntry.key, scrollY);
    const top = navigationType === 'traverse' ? left.get(destination.key) : undefined;
    goBack = undefined;
    if (top === undefined) return;
    const isOwn = watchOwn();
    goBack = () => goTo(top, isOwn);
  });
  // A place that has loaded starts at its top and changes the title.
  new MutationObserver(() => goBack?.()).observe(document.querySelector('title')!, {
    childList: true,
  });
}
