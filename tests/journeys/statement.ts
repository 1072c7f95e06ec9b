import type { Page } from '@playwright/test';
import { expect } from './journey';

/** A year in 175 rows: its interest is stated 1.00 too high, and a purchase on July 29 is missing. */
export const YEAR = 'tests/fixtures/statements/ibkr-activity-year.csv';

export const title = (page: Page) => page.getByRole('heading', { level: 1 });

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Checks what the page says about the file shown. */
export const makes = (page: Page, words: string | RegExp) =>
  expect(title(page)).toHaveText(words, { timeout: 20_000 });

/** Chooses files, as the browser's dialog returns them. */
export async function chooseFiles(page: Page, files: readonly string[]) {
  await page.getByLabel('Choose files').setInputFiles([...files]);
}
