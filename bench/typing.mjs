import { median, tableBesideFloor, visitsBesideFloor } from './browser.mjs';
import { openSettled, watch } from './watch.mjs';

/** Milliseconds between keys. */
const BETWEEN = 120;

export async function run() {
  const { ours, floor } = await visitsBesideFloor({ times: 5, cpu: 4 }, async (page, url) => {
    await openSettled(page, url);
    const strike = page.getByLabel('Strike', { exact: true });
    await strike.click();
    return watch(page, async () => {
      for (const price of ['350', '362.5', '340', '371.25', '355']) {
        // Only keys: finding the field by its label again would be work in the page.
        await page.keyboard.press('ControlOrMeta+a');
        await page.waitForTimeout(BETWEEN);
        await page.keyboard.type(price, { delay: BETWEEN });
      }
      await page.waitForTimeout(500);
    });
  });

  /** @param {'interactions' | 'tasks'} what */
  const worst = (what) => ({
    ours: median(ours.map((visit) => Math.max(...visit[what]))),
    floor: median(floor.map((visit) => Math.max(...visit[what]))),
  });
  return [
    '## Typing a strike',
    '',
    'Twenty keys at 4 times CPU throttle beside a bare page, the worst of them, median of 5 visits each, in turns; 16 ms is the least the browser reports, and 48 ms our budget whatever the ratio.',
    '',
    ...tableBesideFloor([
      { what: 'worst interaction', ...worst('interactions'), budget: 2 },
      { what: 'longest task', ...worst('tasks') },
    ]),
  ];
}
