/** Milliseconds for which a place that one goes back to may still grow as high as it was. */
const TO_GROW = 4000;

/** What says that someone goes somewhere themselves. */
const OWN = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

/** Tells whether one has gone on by oneself since it was called. */
function watchOwn(): () => boolean {
  let isOwn = false;
  const own = () => {
    isOwn = true;
  };
  for (const name of OWN) addEventListener(name, own, { once: true, passive: true });
  return () => isOwn;
}

/** Scrolls to where one was once there is that much to scroll, unless one has gone on by then. */
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
 * Back and forward lead to where one was in a place, not to its top: the browser does so itself where
 * all of a page is there at once.
 */
export function keepScroll() {
  if (!('navigation' in window)) return; // there they lead to the top
  const { navigation } = window;
  /** By the keys of the entries that were left. */
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
  // A place that has come begins at its top and changes the title.
  new MutationObserver(() => goBack?.()).observe(document.querySelector('title')!, {
    childList: true,
  });
}
