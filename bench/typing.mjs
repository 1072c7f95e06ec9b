import { median, table, visits } from './browser.mjs';

function watch() {
  const seen = { interactions: [0], tasks: [0] };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.interactions.push(duration);
    // @ts-expect-error -- TypeScript does not know the threshold
  }).observe({ type: 'event', durationThreshold: 16 });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(duration);
  }).observe({ type: 'longtask' });
  return seen;
}

export async function run() {
  const all = await visits({ times: 5, cpu: 4 }, async (page, url) => {
    await page.goto(url);
    await page.locator('html[data-live]').waitFor({ state: 'attached' });
    await page.waitForTimeout(2000); // what comes after going live is here
    const strike = page.getByLabel('Strike', { exact: true });
    await strike.click();
    await page.evaluate(watch);
    for (const price of ['350', '362.5', '340', '371.25', '355']) {
      await strike.press('ControlOrMeta+a');
      await strike.pressSequentially(price, { delay: 120 });
    }
    await page.waitForTimeout(500);
    return page.evaluate(
      () =>
        /** @type {{ seen: ReturnType<typeof watch> }} */ (/** @type {unknown} */ (window)).seen,
    );
  });

  /** @param {'interactions' | 'tasks'} what */
  const worst = (what) => median(all.map((visit) => Math.max(...visit[what])));
  return [
    '## Typing a strike',
    '',
    'Twenty keys at 4 times CPU throttle, the worst of them, median of 5 visits; 16 ms is the least the browser reports.',
    '',
    ...table([
      { what: 'worst interaction', measured: worst('interactions'), budget: 48 },
      { what: 'longest task', measured: worst('tasks'), budget: 50 },
    ]),
  ];
}
