/** A page left open for a trading day and edited all the while: its memory must not grow. */
import { visits } from './browser.mjs';
import { openSettled } from './watch.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const EDITS = 5000;
const FIRST = 1000;
const MINUTES = 480;

/** Runs in the page before everything else, so that its clock can be set ahead. */
function settableClock() {
  const real = Date.now;
  const now = () => real() + Number(Reflect.get(globalThis, 'ahead') ?? 0);
  globalThis.Date = new Proxy(Date, {
    construct: (date, given, made) =>
      Reflect.construct(date, given.length === 0 ? [now()] : given, made),
  });
  Date.now = now;
}

/** @param {Page} page */
async function held(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  await devtools.detach();
  return { megabytes: usedSize / 1e6, nodes, listeners: jsEventListeners };
}

/**
 * Types into the strike, one key per edit, with pauses for storing.
 * @param {Page} page
 * @param {number} edits
 */
async function edit(page, edits) {
  await page.getByLabel('Strike', { exact: true }).focus();
  for (let at = 0; at < edits; at += 1) {
    await page.keyboard.press(at % 20 < 10 ? 'ArrowUp' : 'ArrowDown');
    if (at % 100 === 99) await page.waitForTimeout(400);
  }
  await page.waitForTimeout(1000);
}

export async function run() {
  const [seen] = await visits({ times: 1, cpu: 1 }, async (page, url) => {
    await page.addInitScript(settableClock);
    await openSettled(page, url);
    await edit(page, FIRST);
    const before = await held(page);
    for (let minute = 1; minute <= MINUTES; minute += 1) {
      await page.evaluate((ahead) => {
        Object.assign(globalThis, { ahead });
        document.dispatchEvent(new Event('visibilitychange'));
      }, minute * 60_000);
    }
    await edit(page, EDITS - FIRST);
    return { before, after: await held(page) };
  });
  if (!seen) throw new Error('nothing was measured');
  const { before, after } = seen;
  /** @param {keyof typeof before} what */
  const row = (what) =>
    `| ${what} | ${before[what].toFixed(what === 'megabytes' ? 1 : 0)} | ${after[what].toFixed(what === 'megabytes' ? 1 : 0)} | ${(after[what] / before[what]).toFixed(3)} |`;
  return [
    '## Eight hours',
    '',
    `What the page holds after ${FIRST} edits of the strike, and after ${EDITS} and eight hours of its clock, garbage collected.`,
    '',
    '| | before | after | ratio |',
    '| --- | --- | --- | --- |',
    row('megabytes'),
    row('nodes'),
    row('listeners'),
  ];
}
