import type { Page } from '@playwright/test';

/**
 * Tells how far what stands in sight has moved since the page opened, as browsers score it; they
 * leave out what follows a key at once, this does not.
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
