/** Milliseconds for which a place that one goes back to may still grow as high as it was. */
const TO_GROW = 2000;

/** What says that someone goes somewhere themselves. */
const OWN = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

/** Scrolls to where one was once there is that much to scroll, unless one has gone on by then. */
function goTo(top: number) {
  const until = performance.now() + TO_GROW;
  let isOwn = false;
  const own = () => {
    isOwn = true;
  };
  for (const name of OWN) addEventListener(name, own, { once: true, passive: true });
  const step = (now: number) => {
    if (isOwn) return;
    scrollTo(0, top);
    if (scrollY < top - 1 && now < until) requestAnimationFrame(step);
  };
  step(performance.now());
}

/**
 * Back and forward lead to where one was in a place, not to its top: the browser does so itself where
 * all of a page is there at once.
 */
export function keepScroll() {
  if (!('navigation' in window)) return; // there they lead to the top
  const { navigation } = window;
  /** By the keys of the entries that were left. */
  const left = new Map<string, number>();
  let top: number | undefined;
  navigation.addEventListener('navigate', ({ navigationType, destination }) => {
    if (navigation.currentEntry) left.set(navigation.currentEntry.key, scrollY);
    top = navigationType === 'traverse' ? left.get(destination.key) : undefined;
  });
  // A place that has come begins at its top and changes the title.
  new MutationObserver(() => {
    if (top !== undefined) goTo(top);
  }).observe(document.querySelector('title')!, { childList: true });
}
