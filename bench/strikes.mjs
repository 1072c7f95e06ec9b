/**
 * A chain of 10,000 contracts in the page: read from a file, judged in a worker, sorted, filtered
 * and scrolled, without and with a CPU throttle of 4.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, visits } from './browser.mjs';
import { chainCode } from './chainCode.mjs';
import { openSettled, watch } from './watch.mjs';

const FRAME = 1000 / 60;
const DROPPED = 1.5 * FRAME;

const LONG = 50;
const SCROLLS = 90;
const TIMES = 3;

export async function run() {
  const { cboe, generatedChain } = await chainCode();
  // Quoted today, so that its expirations are in the future.
  const chain = generatedChain({ seed: 1, expirations: 40, strikes: 125 });
  // From a disk, like a person's file: text passed by the driver would be unpacked on the page.
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'acme.csv');
  writeFileSync(file, cboe(chain));
  const given = { file, today: chain.today };
  const at = (/** @type {number} */ cpu) =>
    visits({ times: TIMES, cpu }, (page, url) => visit(page, { url, ...given }));
  const [quick, slow] = [await at(1), await at(4)];
  rmSync(folder, { recursive: true });
  return [
    '## A chain of 10,000 contracts on the page',
    '',
    `Read from a file, ${TIMES} visits; the worst of a visit, median. Scrolled ${SCROLLS} times by 400 px; a frame is late after ${Math.round(DROPPED)} ms.`,
    '',
    ...besideEachOther(figuresOf(quick), figuresOf(slow)),
  ];
}

/**
 * One visit.
 * @param {import('@playwright/test').Page} page
 * @param {{ url: string, file: string, today: string }} given
 */
async function visit(page, { url, file, today }) {
  await page.addInitScript((day) => {
    const ahead = Date.parse(`${day}T20:55:00Z`) - Date.now();
    const real = Date.now;
    const now = () => real() + ahead;
    globalThis.Date = new Proxy(Date, {
      construct: (date, given, made) =>
        Reflect.construct(date, given.length === 0 ? [now()] : given, made),
    });
    Date.now = now;
  }, today);
  await openSettled(page, `${url}#strikes`);
  // Plain selectors: those by role examine every element again and again, on the page's time.
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
}

/** @param {Awaited<ReturnType<typeof visit>>[]} all */
function figuresOf(all) {
  const worst = (
    /** @type {'reading' | 'asking' | 'scrolling'} */ when,
    /** @type {'interactions' | 'tasks' | 'frames'} */ what,
  ) => median(all.map((each) => Math.max(...each[when][what])));
  const frames = all.flatMap((each) => each.scrolling.frames.slice(1));
  const late = frames.filter((frame) => frame > DROPPED).length;
  const ms = (/** @type {number} */ time) => `${Math.round(time)} ms`;
  const task = (/** @type {number} */ time) => ms(time) + (time > LONG ? ' **missed**' : '');
  return {
    'first rows': ms(median(all.map((each) => each.first))),
    'every put judged': ms(median(all.map((each) => each.whole))),
    [`longest task meanwhile (at most ${LONG} ms)`]: task(worst('reading', 'tasks')),
    'worst interaction on sorting and filtering': ms(worst('asking', 'interactions')),
    [`longest task on scrolling (at most ${LONG} ms)`]: task(worst('scrolling', 'tasks')),
    'frames late on scrolling': `${late} of ${frames.length}`,
  };
}

/**
 * @param {ReturnType<typeof figuresOf>} quick
 * @param {ReturnType<typeof figuresOf>} slow
 */
const besideEachOther = (quick, slow) => [
  '| | unthrottled | at 4 times CPU throttle |',
  '| --- | --- | --- |',
  ...Object.entries(quick).map(
    ([what, figure]) =>
      `| ${what} | ${figure} | ${slow[/** @type {keyof typeof slow} */ (what)]} |`,
  ),
];
