import type { Page } from '@playwright/test';

/**
 * Targets too small for a finger: each must be at least 24 px, and 44 unless it is a word in a
 * sentence or a table's head.
 */
export const tooSmall = (page: Page) =>
  page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>(
      'a, button, input, select, textarea, summary',
    );
    return [...targets].flatMap((target) => {
      const label = target instanceof HTMLInputElement ? target.labels?.[0] : undefined;
      // A figure's recipe opens wherever the figure is touched.
      const figure = target.matches('dt summary') ? target.closest('div') : null;
      const { width, height } = (
        figure ?? (label?.contains(target) ? label : target)
      ).getBoundingClientRect();
      const away = width === 0 || target.matches('.visually-hidden *') || !target.checkVisibility();
      const least = target.matches('.plain:not(td *)') ? 24 : 44;
      if (away || (height >= least && width >= 24)) return [];
      return [`${target.tagName} ${target.ariaLabel ?? target.textContent}: ${width} × ${height}`];
    });
  });
