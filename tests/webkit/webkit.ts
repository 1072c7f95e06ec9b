import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { Builder, By, until, type WebDriver, type WebElement } from 'selenium-webdriver';
import { afterAll, afterEach, expect } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { figuresShown, KINDS, named, wordsIn } from '../browsers/inPage';

const host = await serve({ folder: resolve(import.meta.dirname, '../../dist') });
export const { url } = host;
const given = await mkdtemp(join(tmpdir(), 'putwise-'));
const started: ChildProcess[] = [];

/** Starts a virtual screen, for a machine that has none. */
async function screen(): Promise<string> {
  const own = spawn(
    process.env['XVFB_PATH'] ?? '',
    ['-displayfd', '3', '-screen', '0', '1400x1000x24'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  started.push(own);
  const [name] = (await once(own.stdio[3] as Readable, 'data')) as [Buffer];
  return `:${name.toString().trim()}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const port = await freePort();
const { WEBKIT_DRIVER_PATH: driverPath = '', MINIBROWSER_PATH: binary = '' } = process.env;
started.push(
  spawn(driverPath, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: process.env['DISPLAY'] ?? (await screen()),
      TZ: 'America/New_York',
      LANG: 'en_US.UTF-8',
    },
  }),
);

let driver: WebDriver | null = null;

afterEach(async () => {
  const lost = await driver?.findElements(By.css('.lost:not([hidden] *, #lost)'));
  await driver?.quit();
  driver = null;
  expect(lost ?? []).toEqual([]);
});

afterAll(async () => {
  for (const each of started) each.kill();
  await Promise.all([host.close(), rm(given, { recursive: true })]);
});

/** Opens the page in a browser with nothing stored; what was open before is closed. */
export async function open(hash = ''): Promise<WebDriver> {
  await driver?.quit();
  driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    })
    .build();
  await driver.manage().window().setRect({ x: 0, y: 0, width: 1340, height: 960 });
  await driver.get(url + hash);
  await live(driver);
  return driver;
}

const WAIT = 30_000;

/** Waits until React has hydrated the prerendered page. */
export const live = (page: WebDriver) =>
  page.wait(async () => (await page.findElements(By.css('html[data-live]'))).length > 0, WAIT);

/** An element by kind and name, once it is visible. */
export const the = (page: WebDriver, kind: keyof typeof KINDS, name: string) =>
  page.wait(
    () => page.executeScript<WebElement | null>(named, KINDS[kind], name),
    WAIT,
    `no ${kind} called “${name}”`,
  ) as Promise<WebElement>;

export const press = async (page: WebDriver, name: string) =>
  (await the(page, 'button', name)).click();

/** Replaces the text of a field. */
export async function type(page: WebDriver, name: string, text: string) {
  const typed = await the(page, 'field', name);
  await page.executeScript((field: HTMLInputElement) => field.select(), typed);
  await typed.sendKeys(text);
}

/** Goes to a place by its link, and waits for its headline. */
export async function go(page: WebDriver, place: string, words: string) {
  await (await the(page, 'link', place)).click();
  await expectWords(page, 'h1', words);
}

/** Gives a text as a file to the page's file input. */
export async function upload(page: WebDriver, text: string) {
  const path = join(given, 'given.txt');
  await writeFile(path, text);
  await page.wait(until.elementLocated(By.css('input[type=file]')), WAIT).sendKeys(path);
}

/** The text of all elements of a kind. */
export const wordsOf = (page: WebDriver, selector: string) =>
  page.executeScript<string>(wordsIn, selector);

/** Waits until elements of a kind contain these words. */
export async function expectWords(page: WebDriver, selector: string, words: string): Promise<void> {
  await expect.poll(() => wordsOf(page, selector), { timeout: WAIT }).toContain(words);
}

/** The key figures as shown on the page, by name. */
export const figures = (page: WebDriver) =>
  page.executeScript<Record<string, string>>(figuresShown);
