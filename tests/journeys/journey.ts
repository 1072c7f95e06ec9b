import { againOnlyIfCrashed } from './crashed';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';

export { expect } from '@playwright/test';

/** Every journey fails on a console error or warning, a breach of the page's policy, or a request to another origin. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ context }, use, about) => {
      againOnlyIfCrashed(context, about);
      const complaints: string[] = [];
      watch(context, complaints);
      await context.addInitScript(noteFocus);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** Whether anything has been focused yet, for tests that nothing takes the focus. */
const noteFocus = () =>
  addEventListener('focusin', () => document.documentElement.setAttribute('data-focused', ''));

/** Playwright's message when a journey forbids service workers. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

export function watch(context: BrowserContext, complaints: string[]): void {
  // Content-Security-Policy violations appear as console errors.
  context.on('console', (message) => {
    const isBad = ['error', 'warning'].includes(message.type()) && message.text() !== BLOCKED;
    if (isBad) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') complaints.push(request.url());
  });
}

/** Waits until React has hydrated the prerendered page. */
export const live = (page: Page) => page.locator('html[data-live]').waitFor({ state: 'attached' });

/** Opens the page as it is a moment after loading. */
export async function open(page: Page, address = './'): Promise<void> {
  await page.goto(address);
  await live(page);
}

/** Waits until the work is written with these words: typing must pause first. */
export async function expectKept(page: Page, words: string): Promise<void> {
  const written = () =>
    page.evaluate(() =>
      [sessionStorage, localStorage].map((area) => area.getItem('putwise.draft') ?? ''),
    );
  const withWords = expect.stringContaining(words);
  await expect.poll(written).toEqual([withWords, withWords]);
}

/**
 * Waits until everything the page has begun to write to its database is written, by queuing behind
 * it.
 */
export const written = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('putwise');
        opening.addEventListener('success', () => {
          const database = opening.result;
          const all = database.transaction([...database.objectStoreNames], 'readwrite');
          all.addEventListener('complete', () => {
            database.close();
            done();
          });
        });
      }),
  );
