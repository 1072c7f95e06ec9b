import { median, table, visits } from './browser.mjs';
import { openSettled, watch } from './watch.mjs';

/** One frame at 60 a second, and the time of two with some tolerance for the clock's jitter. */
const FRAME = 1000 / 60;
const DROPPED = 1.5 * FRAME;

const STEPS = 120;

export async function run() {
  const all = await visits({ times: 5, cpu: 4 }, async (page, url) => {
    await openSettled(page, url);
    const slider = page.getByRole('slider', { name: 'Day before expiration' });
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    if (!box) throw new Error('no slider of days to drag');
    const y = box.y + box.height / 2;
    const at = (/** @type {number} */ step) =>
      box.x + 8 + (box.width - 16) * (0.5 - 0.5 * Math.cos((step / STEPS) * 2 * Math.PI));
    const line = page.locator('[data-line="before"]');
    const before = await line.getAttribute('d');
    // Sent directly: with a button down, Playwright's own mouse would run a script at each move.
    const devtools = await page.context().newCDPSession(page);
    const mouse = (/** @type {'mousePressed' | 'mouseMoved' | 'mouseReleased'} */ type, step = 0) =>
      devtools.send('Input.dispatchMouseEvent', {
        type,
        x: at(step),
        y,
        button: 'left',
        buttons: 1,
        clickCount: 1,
      });
    await mouse('mousePressed');
    const seen = await watch(page, async () => {
      // Halfway: at expiration itself there is no line before it.
      for (let step = 1; step <= STEPS / 4; step++) {
        await mouse('mouseMoved', step);
        await page.waitForTimeout(FRAME);
      }
      if ((await line.getAttribute('d')) === before) throw new Error('the line did not follow');
      for (let step = STEPS / 4; step <= STEPS; step++) {
        await mouse('mouseMoved', step);
        await page.waitForTimeout(FRAME);
      }
    });
    await mouse('mouseReleased');
    return seen;
  });

  const frames = all.flatMap((visit) => visit.frames.slice(1));
  const dropped = frames.filter((frame) => frame > DROPPED).length;
  const worst = (/** @type {'interactions' | 'tasks' | 'frames'} */ what) =>
    median(all.map((visit) => Math.max(...visit[what])));
  return [
    '## Dragging the day',
    '',
    `The slider drawn from today to expiration and back at 4 times CPU throttle, 5 visits, ${frames.length} frames, of which ${dropped} came late (over ${Math.round(DROPPED)} ms); the worst of a visit, median.`,
    '',
    ...table([
      { what: 'longest frame', measured: worst('frames'), budget: Math.ceil(DROPPED) },
      { what: 'worst interaction', measured: worst('interactions'), budget: 48 },
      { what: 'longest task', measured: worst('tasks'), budget: 50 },
    ]),
  ];
}
