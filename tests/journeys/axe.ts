import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';
import { unclear } from './speech';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** All that a theme may change: the two differ in colors alone. */
const OF_COLORS = ['color-contrast', 'link-in-text-block'];

/** Says that axe finds nothing in the page as it stands, and that a voice leaves nothing unclear; a state with faults does not hide the next. */
export async function expectNothing(page: Page, state: string) {
  expect.soft(await unclear(page), `${state}, by ear`).toEqual([]);
  expect.soft(await faults(page, WCAG), state).toEqual([]);
}

/** Says it in the other theme too. */
export async function expectNothingInEither(page: Page, state: string) {
  await expectNothing(page, state);
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await page.emulateMedia({ colorScheme: isDark ? 'light' : 'dark' });
  expect.soft(await faults(page, OF_COLORS), `${state}, other theme`).toEqual([]);
  await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' });
}

async function faults(page: Page, runOnly: readonly string[]) {
  // Brought once: to read its source again takes a page longer than to be looked at.
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
