import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { unclear } from './speech';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** All that a theme may change: the two differ in colors alone. */
const OF_COLORS = ['color-contrast', 'link-in-text-block'];

/** Says that axe finds nothing in the page as it stands, and that a voice leaves nothing unclear; a state with faults does not hide the next. */
export async function expectNothing(page: Page, state: string) {
  expect.soft(await unclear(page), `${state}, by ear`).toEqual([]);
  expect.soft(await faults(axe(page).withTags(WCAG)), state).toEqual([]);
}

/** Says it in the other theme too. */
export async function expectNothingInEither(page: Page, state: string) {
  await expectNothing(page, state);
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await page.emulateMedia({ colorScheme: isDark ? 'light' : 'dark' });
  expect.soft(await faults(axe(page).withRules(OF_COLORS)), `${state}, other theme`).toEqual([]);
  await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' });
}

const axe = (page: Page) =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'], preload: false }).setLegacyMode(); // twice as fast, and the page has no frames

async function faults(builder: AxeBuilder) {
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}
