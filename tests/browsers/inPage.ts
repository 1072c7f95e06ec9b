/*
 * Runs in the page, whichever driver takes it there: each stands on its own, with nothing from outside it.
 */

/** Elements by what a person calls them. */
export const KINDS = { button: 'button', link: 'a', field: 'input, textarea, select' } as const;

/** What a person knows by its name, once it is in sight. */
export const named = (selector: string, wanted: string) =>
  [...document.querySelectorAll<HTMLInputElement>(selector)].find((element) => {
    const labels = [...(element.labels ?? [])].map(({ textContent }) => textContent);
    const names = [element.ariaLabel, element.textContent, ...labels];
    return element.checkVisibility() && names.some((text) => text?.trim() === wanted);
  }) ?? null;

/** All that stands in elements of a kind. */
export const wordsIn = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent).join(' ');

/** The key figures as the page writes them, each by its name. */
export const figuresShown = () =>
  Object.fromEntries(
    [...document.querySelectorAll('dt')].map((name) => [
      name.textContent,
      name.parentElement?.querySelector('dd')?.textContent,
    ]),
  );
