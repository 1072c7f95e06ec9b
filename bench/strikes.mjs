/**
 * A chain of 10,000 contracts in the page: read from a file, judged in a worker, sorted, filtered and
 * scrolled through at 4 times CPU throttle.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, table, visits } from './browser.mjs';
import { chainCode } from './chainCode.mjs';
import { openSettled, watch } from './watch.mjs';

const FRAME = 1000 / 60;
const DROPPED = 1.5 * FRAME;

const CPU = 4;
const SCROLLS = 90;

export async function run() {
  const { cboe, generatedChain } = await chainCode();
  // Quoted today, that its expirations are ahead.
  const chain = generatedChain({ seed: 1, expirations: 40, strikes: 125 });
  // From a disk, as a person's are: a text handed over by the driver is unpacked on the page.
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'acme.csv');
  writeFileSync(file, cboe(chain));
  const all = await visits({ times: 3, cpu: CPU }, async (page, url) => {
    await page.addInitScript((today) => {
      const ahead = Date.parse(`${today}T20:55:00Z`) - Date.now();
      const real = Date.now;
      const now = () => real() + ahead;
      globalThis.Date = new Proxy(Date, {
        construct: (date, given, made) =>
          Reflect.construct(date, given.length === 0 ? [now()] : given, made),
      });
      Date.now = now;
    }, chain.today);
    await openSettled(page, `${url}#strikes`);
    // By plain selectors: those by role look at every element, again and again, on the page's time.
    const rows = page.locator('table[aria-rowcount]');
    const title = page.locator('h1');
    let [first, whole] = [0, 0];
    const reading = await watch(page, async () => {
      const start = performance.now();
      await page.locator('input[type=file]').setInputFiles(file);
      await rows.waitFor();
      first = performance.now() - start;
      await title.filter({ hasText: 'fit what you ask' }).waitFor();
      whole = performance.now() - start;
    });
    await page.getByLabel('Expiration', { exact: true }).selectOption('all');
    await page.getByLabel('Annualized return at least').fill('');
    const asking = await watch(page, async () => {
      await page.getByLabel('Chance of assignment at most').fill('90');
      await page.getByRole('button', { name: 'Annualized return', exact: true }).click();
      await page.waitForTimeout(500);
    });
    await page.waitForTimeout(1000);
    const scrolling = await watch(page, async () => {
      await page.mouse.move(600, 700);
      for (let step = 0; step < SCROLLS; step++) {
        await page.mouse.wheel(0, 400);
        await page.waitForTimeout(FRAME);
      }
    });
    return { first, whole, reading, asking, scrolling };
  });
  rmSync(folder, { recursive: true });

  const worst = (
    /** @type {'reading' | 'asking' | 'scrolling'} */ when,
    /** @type {'interactions' | 'tasks' | 'frames'} */ what,
  ) => median(all.map((visit) => Math.max(...visit[when][what])));
  const frames = all.flatMap((visit) => visit.scrolling.frames.slice(1));
  const dropped = frames.filter((frame) => frame > DROPPED).length;
  return [
    '## A chain of 10,000 contracts on the page',
    '',
    `Read from a file at ${CPU} times CPU throttle, 3 visits; the worst of a visit, median. Scrolled ${SCROLLS} times by 400 px: ${frames.length} frames, of which ${dropped} came late (over ${Math.round(DROPPED)} ms).`,
    '',
    ...table([
      { what: 'first rows', measured: median(all.map((visit) => visit.first)) },
      { what: 'every put judged', measured: median(all.map((visit) => visit.whole)) },
      { what: 'longest task meanwhile', measured: worst('reading', 'tasks'), budget: 50 },
      {
        what: 'worst interaction on sorting and filtering',
        measured: worst('asking', 'interactions'),
      },
      { what: 'longest task on scrolling', measured: worst('scrolling', 'tasks'), budget: 50 },
      { what: 'longest frame on scrolling', measured: worst('scrolling', 'frames') },
    ]),
  ];
}
