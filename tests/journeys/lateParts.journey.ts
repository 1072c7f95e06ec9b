import type { Page } from '@playwright/test';
import { expect, test } from './journey';
import { openPlan } from './plan';

/** Milliseconds by which each script is delayed, so that placeholders can be seen. */
const LATE = 150;

/** Returns the titles of a place that have moved since they first appeared. */
async function watchTitles(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const first = new WeakMap<Element, number>();
    const moved = new Set<string>();
    const look = () => {
      for (const title of document.querySelectorAll('main :is(h1, h2, summary)')) {
        if (!title.checkVisibility()) continue;
        const top = Math.round(title.getBoundingClientRect().top + scrollY);
        const from = first.get(title) ?? top;
        first.set(title, from);
        if (top !== from) moved.add(`${title.textContent}: ${from} to ${top}`);
      }
      requestAnimationFrame(look);
    };
    document.addEventListener('DOMContentLoaded', look);
    Object.assign(window, { movedTitles: moved });
  });
  return () =>
    page.evaluate(() => [...(window as unknown as { movedTitles: Set<string> }).movedTitles]);
}

test('no title of a place moves when code for a part above it loads late', async ({ page }) => {
  await page.route('**/*.js', async (route) => {
    await new Promise((later) => setTimeout(later, LATE));
    await route.continue();
  });
  const moved = await watchTitles(page);
  await openPlan(page);
  await expect(page.locator('figure text').filter({ hasText: 'Strike' })).toBeVisible();
  expect(await moved(), 'Plan').toEqual([]);

  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await expect(page.locator('main svg.recharts-surface')).toBeVisible();
  await expect(page.getByRole('region', { name: 'In your own currency' })).toBeVisible();
  expect(await moved(), 'Compare').toEqual([]);

  await page.getByRole('link', { name: 'Order', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Guard rails' })).toBeVisible();
  expect(await moved(), 'Order').toEqual([]);
});
