/** Milliseconds to wait for a field to appear. */
const PATIENCE = 3000;

/** Focuses a field of Plan once the link to it has shown its place, and opens the section it is in. */
export function toPlanField(name: string) {
  const begun = performance.now();
  const unfolded: HTMLDetailsElement[] = [];
  const look = () => {
    const field = document.querySelector<HTMLElement>(`#plan [name="${name}"]`);
    if (field) {
      for (const fold of unfolded) fold.open = fold.contains(field);
      // Arriving at a place scrolls to its top; only then should the field scroll into view.
      requestAnimationFrame(() => field.focus());
      return;
    }
    for (const fold of document.querySelectorAll<HTMLDetailsElement>(
      '#plan form details:not([open])',
    )) {
      fold.open = true;
      unfolded.push(fold);
    }
    if (performance.now() - begun < PATIENCE) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
