import type { Page } from '@playwright/test';

/**
 * As translating browsers do: replaces each text by an element with other text, except where the
 * page forbids it.
 */
export function wrapTexts() {
  const walker = document.createTreeWalker(document.querySelector('#root')!, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const font = document.createElement('font' as string);
    font.textContent = text.data;
    if (!text.parentElement!.closest('svg, [translate=no]')) text.replaceWith(font);
  }
}

/** Every word shown on the page. */
export const wordsOf = (page: Page) =>
  page.locator('#root').evaluate((root) => (root as HTMLElement).innerText.replaceAll(/\s+/g, ' '));
