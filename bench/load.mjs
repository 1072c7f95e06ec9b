import { dist, median, tableBesideFloor, visitsBesideFloor } from './browser.mjs';
import { headlineAlone } from './headlineAlone.mjs';

/** Timings of a first visit, by the page's own clocks. */
function watch() {
  /** @type {{ start: number, duration: number }[]} */
  const tasks = [];
  const seen = { firstPaint: 0, largestPaint: 0, usable: 0, tasks };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      if (name === 'first-contentful-paint') seen.firstPaint = startTime;
    }
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    seen.largestPaint = list.getEntries().at(-1)?.startTime ?? 0;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime: start, duration } of list.getEntries()) tasks.push({ start, duration });
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver((_, observer) => {
    if (!document.documentElement?.hasAttribute('data-live')) return;
    seen.usable = performance.now();
    observer.disconnect();
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-live'] });
  return seen;
}

export async function run() {
  const conditions = { times: 5, cpu: 4, network: { latency: 150, megabits: 1.6 } };
  const firstVisit = async (
    /** @type {import('./browser.mjs').Page} */ page,
    /** @type {string} */ url,
  ) => {
    await page.addInitScript(watch);
    await page.goto(url);
    await page.locator('html[data-live]').waitFor({ state: 'attached' });
    await page.waitForTimeout(2000); // scripts that run after the page goes live can block it, too
    const seen = await page.evaluate(
      () =>
        /** @type {{ seen: ReturnType<typeof watch> }} */ (/** @type {unknown} */ (window)).seen,
    );
    const blocked = seen.tasks
      .filter(({ start }) => start > seen.firstPaint)
      .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
    return { ...seen, blocked };
  };
  const { ours, floor, others } = await visitsBesideFloor(conditions, firstVisit, [
    headlineAlone(dist()),
  ]);

  /** @param {'firstPaint' | 'largestPaint' | 'blocked' | 'usable'} what */
  const middle = (what) => ({
    ours: median(ours.map((visit) => visit[what])),
    floor: median(floor.map((visit) => visit[what])),
  });
  const [alone = []] = others;
  const { floor: bare } = middle('largestPaint');
  const headline = median(alone.map(({ firstPaint }) => firstPaint));
  return [
    '## First visit',
    '',
    'Beside a bare page of one heading, one field and one figure, prerendered and hydrated by the same React: median of 5 visits each, in turns, at 4 times CPU throttle, 1.6 Mbit/s and 150 ms latency, brotli.',
    '',
    ...tableBesideFloor([
      { what: 'first paint', ...middle('firstPaint') },
      { what: 'largest paint', ...middle('largestPaint'), budget: 1.25 },
      { what: 'total blocking', ...middle('blocked'), budget: 1.3 },
      { what: 'usable', ...middle('usable'), budget: 1.3 },
    ]),
    '',
    `Our header and headline alone, with all styles and scripts: painted at ${Math.round(headline)} ms, ${(headline / bare).toFixed(2)} times the bare page’s largest paint.`,
  ];
}
