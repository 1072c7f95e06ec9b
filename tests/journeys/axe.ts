import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';
import { unclear } from './speech';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Everything a theme may change: the two differ only in colors. */
const OF_COLORS = ['color-contrast', 'link-in-text-block'];

/**
 * Checks that axe finds nothing in the page, and that a screen reader leaves nothing unclear; a
 * faulty state does not hide the next one.
 */
export async function expectNothing(page: Page, state: string) {
  expect.soft(await unclear(page), `${state}, by ear`).toEqual([]);
  expect.soft(await faults(page, WCAG), state).toEqual([]);
}

/** Checks the other theme too. */
export async function expectNothingInEither(page: Page, state: string) {
  await expectNothing(page, state);
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await page.emulateMedia({ colorScheme: isDark ? 'light' : 'dark' });
  expect.soft(await faults(page, OF_COLORS), `${state}, other theme`).toEqual([]);
  await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' });
}

async function faults(page: Page, runOnly: readonly string[]) {
  // Injected once: parsing its source again takes a page longer than the check itself.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: RunOptions = {
    runOnly: [...runOnly],
    resultTypes: ['violations'],
    preload: false,
  };
  return page.evaluate(async (given) => {
    const inPage = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await inPage.run(document, given);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
    );
  }, options);
}
