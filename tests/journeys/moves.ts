import type { Page } from '@playwright/test';

/**
 * Measures how far visible content has moved since the page opened, by the browsers' score; unlike
 * theirs, it includes moves right after a key.
 */
export async function watchMoves(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    let total = 0;
    const add = (moves: PerformanceEntryList) => {
      for (const { value } of moves as (PerformanceEntry & { value: number })[]) total += value;
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    const moved = () => {
      add(observer.takeRecords());
      return total;
    };
    Object.assign(window, { moved });
  });
  return () => page.evaluate(() => (window as unknown as { moved: () => number }).moved());
}
