import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { randomWords, seededState } from '../../src/core/simulation/random';
import { CHAIN } from '../journeys/chain';
import { expect, live } from '../journeys/journey';
import { test } from '../journeys/plan';
import { YEAR } from '../journeys/statement';

const KEYS = 3_000;

/** Keys pressed between two checks of the page, and between two of its print view. */
const [LOOK, PRINT] = [20, 200];

/** Text that no one should ever read, on screen or on paper. */
const NONSENSE = /NaN|undefined|Infinity|\[object|\$-0\.00|-\$0\.00|\bnull\b/;

/** Navigation and actions; the first ones are pressed most. */
const MOVES = [
  'Tab',
  'Tab',
  'Tab',
  'Shift+Tab',
  'Enter',
  'Space',
  'ArrowDown',
  'ArrowUp',
  'Escape',
];
const EDITS = ['Backspace', 'Delete', 'Home', 'End', 'ArrowLeft', 'ArrowRight', 'ControlOrMeta+a'];
const ELSE = ['PageDown', 'PageUp', 'ControlOrMeta+z', 'ControlOrMeta+v', 'Shift+ArrowRight'];
const SIGNS = '0123456789012345678900..,,--$%/:eEkmN ()+=<"';

const textOf = (keys: () => number) =>
  Array.from({ length: 1 + (keys() % 6) }, () => SIGNS.charAt(keys() % SIGNS.length)).join('');

async function press(page: Page, keys: () => number) {
  const kind = keys() % 10;
  if (kind < 3) await page.keyboard.insertText(textOf(keys));
  else {
    const all = kind < 7 ? MOVES : kind < 9 ? EDITS : ELSE;
    await page.keyboard.press(all[keys() % all.length]!);
  }
}

const wordsOf = (page: Page) => page.evaluate(() => document.body.innerText);

/** All readable text except what is typed; a page that keys have just left comes first. */
async function shown(page: Page) {
  try {
    return await wordsOf(page);
  } catch {
    await live(page);
    return wordsOf(page);
  }
}

/** The print sheets, and the page as printed. */
async function printed(page: Page) {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const words = await shown(page);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  return words;
}

/** Lines of shown text that make no sense. */
const nonsenseIn = (words: string) => words.split('\n').filter((line) => NONSENSE.test(line));

interface Place {
  readonly address: string;
  /** Opens something to explore. */
  readonly begin?: (page: Page) => Promise<void>;
}

const PLACES: Readonly<Record<string, Place>> = {
  Plan: { address: '#plan' },
  Compare: { address: '#compare/everything' },
  Strikes: {
    address: '#strikes',
    begin: async (page) => {
      const box = page.getByLabel('Option chain', { exact: true });
      if ((await box.count()) === 0) return;
      await box.fill(CHAIN);
      await page.getByRole('button', { name: 'Read this text', exact: true }).click();
    },
  },
  Order: { address: '#order' },
  Trades: {
    address: '#trades',
    begin: async (page) => {
      const example = page.getByRole('button', { name: 'Show the example book' });
      if ((await example.count()) > 0) await example.click();
    },
  },
  History: { address: '#trades/history' },
  Statement: {
    address: '#trades/statement',
    begin: async (page) => {
      const box = page.getByLabel('Or paste a statement');
      if ((await box.count()) === 0) return;
      await box.fill(readFileSync(YEAR, 'utf8'));
      await page.getByRole('button', { name: 'Read this text' }).click();
    },
  },
};

/** Keys lead to other places; only Plan needs no address. */
function isAt(page: Page, address: string) {
  const { hash } = new URL(page.url());
  return hash === '' ? address === '#plan' : hash.startsWith(address);
}

/** Closes whatever keys may open beside the page. */
function keepAlone(context: BrowserContext, page: Page) {
  page.on('filechooser', () => {}); // so that no file dialog opens
  context.on('page', (other) => void other.close());
}

const seed = Number(process.env['EXPLORE_SEED'] ?? Date.now() % 2 ** 31);

for (const [name, { address, begin }] of Object.entries(PLACES)) {
  test(`${name} makes sense after ${KEYS} keys at random (EXPLORE_SEED=${seed})`, async ({
    page,
    context,
  }) => {
    const keys = randomWords(seededState(seed));
    const home = async () => {
      await page.goto(`./${address}`);
      await live(page);
      await page.waitForTimeout(300);
      await begin?.(page);
    };
    keepAlone(context, page);
    await home();
    let before = '';
    for (let pressed = 1; pressed <= KEYS; pressed++) {
      await press(page, keys);
      if (pressed % LOOK !== 0) continue;
      if (!isAt(page, address)) await home();
      const words = pressed % PRINT === 0 ? await printed(page) : await shown(page);
      expect.soft(nonsenseIn(words), `after ${pressed} keys`).toEqual([]);
      expect(words.trim(), `after ${pressed} keys the page is empty`).not.toBe('');
      before = words;
    }
    expect(before).not.toBe('');
  });
}
