import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { constants, inflateSync } from 'node:zlib';
import puppeteer, { type BrowserContext, type ElementHandle, type Page } from 'puppeteer-core';
import { afterAll, afterEach, expect } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { figuresShown, KINDS, named, wordsIn } from '../browsers/inPage';
import { ahead, MORNING, shiftClock } from '../journeys/clock';

const { url, close } = await serve({ folder: resolve(import.meta.dirname, '../../dist') });
const downloads = await mkdtemp(join(tmpdir(), 'putwise-'));
const firefox = await puppeteer.launch({
  browser: 'firefox',
  executablePath: process.env['FIREFOX_PATH'] ?? '',
  defaultViewport: { width: 1320, height: 900 },
  extraPrefsFirefox: {
    'browser.download.folderList': 2, // the one named here
    'browser.download.dir': downloads,
    'browser.download.always_ask_before_handling_new_types': false,
    'intl.accept_languages': 'en-US',
  },
});
afterAll(async () => {
  await firefox.close();
  await Promise.all([close(), rm(downloads, { recursive: true })]);
});

let complaints: string[] = [];
let opened: BrowserContext[] = [];
afterEach(async () => {
  const [heard, windows] = [complaints, opened];
  [complaints, opened] = [[], []];
  await Promise.all(windows.map((context) => context.close()));
  expect(heard).toEqual([]);
});

/**
 * Opens the page in a browser with nothing stored, or in that of another page. Console errors and
 * warnings fail the test.
 */
export async function open(hash = '', beside?: Page): Promise<Page> {
  const context = beside?.browserContext() ?? (await firefox.createBrowserContext());
  if (!beside) opened.push(context);
  const page = await context.newPage();
  await page.evaluateOnNewDocument(shiftClock, ahead(MORNING));
  page.setDefaultTimeout(30_000);
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url + hash);
  await live(page);
  return page;
}

/** Waits until React has hydrated the prerendered page. */
export const live = (page: Page) => page.waitForSelector('html[data-live]');

/**
 * An element by kind and name, once it is visible. Firefox can also search by accessible name, but
 * takes seconds for each on a busy machine.
 */
export const the = async (page: Page, kind: keyof typeof KINDS, name: string) => {
  const found = await page.waitForFunction(named, {}, KINDS[kind], name);
  return found as ElementHandle<HTMLInputElement>;
};

export const press = async (page: Page, name: string) => (await the(page, 'button', name)).click();

/** Goes to a place by its link, and waits for its headline. */
export async function go(page: Page, place: string, words: string) {
  await (await the(page, 'link', place)).click();
  await expectWords(page, 'h1', words);
}

/** Replaces the text of a field. */
export async function type(page: Page, name: string, text: string) {
  await (await the(page, 'field', name)).click({ count: 3 });
  await page.keyboard.type(text);
}

/** Pages of a PDF from Firefox, whose objects are compressed. */
export const pagesOf = (pdf: Uint8Array) =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/stream\r?\n(.*?)endstream/gs),
  ]
    .map(([, packed = '']) => unpacked(Buffer.from(packed, 'latin1')))
    .join('')
    .match(/\/Type\s*\/Page\b/g)?.length;

const unpacked = (stream: Buffer) =>
  stream[0] === 0x78
    ? inflateSync(stream, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
    : '';

/** A file with a text. */
export async function fileWith(text: string) {
  const path = join(downloads, 'given.txt');
  await writeFile(path, text);
  return path;
}

/** Gives a file to the page's file input. */
export async function upload(page: Page, path: string) {
  const place = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await place.uploadFile(path);
}

/** The text of all elements of a kind. */
export const wordsOf = (page: Page, selector: string) => page.evaluate(wordsIn, selector);

/** Waits until elements of a kind contain these words. */
export async function expectWords(page: Page, selector: string, words: string): Promise<void> {
  await expect.poll(() => wordsOf(page, selector), { timeout: 30_000 }).toContain(words);
}

/** The key figures as shown on the page, by name. */
export const figures = (page: Page) => page.evaluate(figuresShown);

/** The file that a click downloads, once it is complete. */
export async function downloaded(ask: () => Promise<void>) {
  const before = await readdir(downloads);
  await ask();
  let came: readonly string[] = [];
  // Until then it is empty, and a partial file has another name.
  const sizes = async () => {
    came = (await readdir(downloads)).filter((name) => !before.includes(name));
    const all = await Promise.all(came.map((name) => stat(join(downloads, name))));
    return all.map(({ size }, at) => (/\.(json|csv)$/.test(came[at]!) ? size : 0));
  };
  await expect.poll(sizes, { timeout: 20_000 }).toEqual([expect.toSatisfy((size) => size > 0)]);
  return join(downloads, came[0]!);
}
