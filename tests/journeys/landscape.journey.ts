import { expect } from './journey';
import { card, LONG_TRADE, onPaper, openPlan, pagesOf, test } from './plan';
import type { Page } from '@playwright/test';

/** Width within the margins of a landscape page, in CSS pixels. */
const SHEETS = {
  A4: { width: 1016, height: 702 },
  Letter: { width: 950, height: 725 },
};

const PLACES = {
  plan: (page: Page) => card(page, 'The same '),
  compare: (page: Page) => card(page, 'In your own currency'),
  order: (page: Page) => card(page, 'Guard rails'),
};

/** Elements that extend beyond the paper, or show only part of their contents. */
const cut = (page: Page) =>
  page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const sheet = document.querySelector('[data-print-sheet]')!;
    return [sheet, ...sheet.querySelectorAll('*:not(.visually-hidden, .visually-hidden *)')]
      .filter((element) => {
        const hides = getComputedStyle(element).overflow !== 'visible';
        const isCut =
          element.scrollHeight > element.clientHeight + 1 ||
          element.scrollWidth > element.clientWidth + 1;
        return element.getBoundingClientRect().right > clientWidth + 1 || (hides && isCut);
      })
      .map(({ tagName, textContent }) => `${tagName} ${textContent.slice(0, 40)}`);
  });

/** Pages that each takes. */
const PAGES: Readonly<Record<string, number>> = { plan: 2, compare: 1, order: 2 };

for (const [place, last] of Object.entries(PLACES)) {
  test(`a landscape page prints the whole sheet of ${place}`, async ({ page }) => {
    await openPlan(page, `./#plan?${LONG_TRADE}`);
    await page.evaluate((hash) => location.assign(hash), `#${place}`);
    await expect(last(page)).toBeAttached();
    for (const [format, size] of Object.entries(SHEETS)) {
      await page.setViewportSize(size);
      await onPaper(page, async (sheet) => {
        await expect(sheet).toContainText('Not advice');
        expect(await cut(page), format).toEqual([]);
      });
      expect(pagesOf(await page.pdf({ format, landscape: true })), format).toBe(PAGES[place]);
    }
  });
}
