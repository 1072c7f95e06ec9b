/** @typedef {import('@playwright/test').Page} Page */

/** @typedef {{ interactions: number[], tasks: number[], frames: number[] }} Seen in milliseconds */

/** Records in the page the duration of each interaction, long task and frame. */
function observe() {
  const seen = { interactions: [0], tasks: [0], frames: [0] };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.interactions.push(duration);
    // @ts-expect-error -- TypeScript does not know the threshold
  }).observe({ type: 'event', durationThreshold: 16 });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(duration);
  }).observe({ type: 'longtask' });
  let last = 0;
  const frame = (/** @type {number} */ now) => {
    if (last > 0) seen.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/**
 * How responsive the page was while something was done to it.
 * @param {Page} page
 * @param {() => Promise<void>} act
 * @returns {Promise<Seen>}
 */
export async function watch(page, act) {
  await page.evaluate(observe);
  await act();
  return page.evaluate(() => /** @type {{ seen: Seen }} */ (/** @type {unknown} */ (window)).seen);
}

/** @param {Page} page @param {string} url */
export async function openSettled(page, url) {
  await page.goto(url);
  await page.locator('html[data-live]').waitFor({ state: 'attached' });
  await page.waitForTimeout(2000); // wait for what comes after going live
}
