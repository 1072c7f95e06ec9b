/*
 * Functions that run in the page, whichever driver sends them there, so each is self-contained.
 */

/** Elements by the names a person uses. */
export const KINDS = { button: 'button', link: 'a', field: 'input, textarea, select' } as const;

/** An element by the name a person uses, once it is visible. */
export const named = (selector: string, wanted: string) =>
  [...document.querySelectorAll<HTMLInputElement>(selector)].find((element) => {
    const labels = [...(element.labels ?? [])].map(({ textContent }) => textContent);
    const names = [element.ariaLabel, element.textContent, ...labels];
    return element.checkVisibility() && names.some((text) => text?.trim() === wanted);
  }) ?? null;

/** The text of all elements of a kind. */
export const wordsIn = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent).join(' ');

/** The key figures as shown on the page, by name. */
export const figuresShown = () =>
  Object.fromEntries(
    [...document.querySelectorAll('dt')].map((name) => [
      name.textContent,
      name.parentElement?.querySelector('dd')?.textContent,
    ]),
  );
