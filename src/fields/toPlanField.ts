/** Milliseconds after which a field that has not come up is not waited for. */
const PATIENCE = 3000;

/**
 * Puts the focus into a field of Plan, once a link that is followed has brought its place up; what
 * the field is folded into is unfolded.
 */
export function toPlanField(name: string) {
  const begun = performance.now();
  const unfolded: HTMLDetailsElement[] = [];
  const look = () => {
    const field = document.querySelector<HTMLElement>(`#plan [name="${name}"]`);
    if (field) {
      for (const fold of unfolded) fold.open = fold.contains(field);
      // Coming to a place scrolls to its top; the field is to be seen after that.
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
