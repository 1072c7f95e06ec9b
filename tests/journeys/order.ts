import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from './journey';
import { card } from './plan';

/** Waits for the Order place. */
export const ordering = (page: Page) => expect(page.locator('[data-stage]')).toHaveCount(4);

/** The line of a folded stage, which opens it. */
export const stageLine = (page: Page, title: string) =>
  page.locator('[data-stage] > h2').getByRole('button', { name: new RegExp(`^${title}`) });

/** The current stage: the first, which is open. */
export const stageInHand = (page: Page) => page.locator('[data-stage]').first();

/** Confirms that everything that cannot be judged was checked elsewhere. */
export async function checkElsewhere(page: Page) {
  for (const box of await page.getByRole('checkbox', { name: /^Checked elsewhere/ }).all()) {
    await box.check();
  }
}

/** A line of a card, by words in it. */
export const lineOf = (page: Page, title: string, words: string) =>
  card(page, title).getByRole('listitem').filter({ hasText: words });

export const step = (page: Page, number: number) =>
  page.getByRole('checkbox', { name: new RegExp(`^Step ${number} done`) });

/** The step of sending that is open. */
export const currentStep = (page: Page) => card(page, 'In TWS').locator('[aria-current="step"]');

/** The file that a button downloads. */
export async function savedBy(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return {
    name: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
  };
}

export const fileButton = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

/** The rows of an order file, without its head. */
export const SELL_ROW =
  /^SELL,1,XYZ,OPT,20261222,95,P,100,SMART,USD,DAY,LMT,2\.55,putwise[A-Za-z0-9]*,$/m;
export const BUY_ROW =
  /^BUY,1,XYZ,OPT,20261222,95,P,100,SMART,USD,GTC,LMT,1\.27,putwise[A-Za-z0-9]*,$/m;
