import { expect, open, test } from './journey';
import type { Page } from '@playwright/test';
import { stageLine } from './order';
import { wordsOf, wrapTexts } from './translate';

const strike = (page: Page) => page.getByLabel('Strike', { exact: true });

test('a page that the browser translates keeps up with what is typed', async ({
  page,
  browser,
}) => {
  const typed = async (isTranslated: boolean) => {
    const tab = isTranslated ? page : await browser.newPage(); // which has nothing stored
    await open(tab);
    await tab.getByRole('region', { name: /^The same / }).waitFor();
    if (isTranslated) await tab.evaluate(wrapTexts);
    await tab.getByLabel('Premium').first().fill('');
    await expect(tab.getByText('Waiting for: Premium').first()).toBeVisible();
    await tab.getByLabel('Premium').first().fill('4.10');
    await strike(tab).fill('340');
    await expect(tab.getByRole('heading', { level: 1 })).toContainText('$340');
    return tab;
  };
  const plain = await typed(false);
  await typed(true);
  await expect.poll(async () => (await wordsOf(page)) === (await wordsOf(plain))).toBe(true);
  await plain.close();
});

test('a comparison that the browser translates keeps up with what is typed and tapped', async ({
  page,
  browser,
}) => {
  const typed = async (isTranslated: boolean) => {
    const tab = isTranslated ? page : await browser.newPage(); // which has nothing stored
    await open(tab, './#compare');
    await tab.getByRole('region', { name: 'In your own currency' }).waitFor();
    for (const title of ['At other falls', 'More of each row', 'The other legs', 'After tax']) {
      await tab.locator('summary').filter({ hasText: title }).click();
    }
    await tab.getByRole('columnheader', { name: 'Down 50%' }).waitFor();
    if (isTranslated) await tab.evaluate(wrapTexts);
    await tab.getByLabel('Everything').check();
    await tab.getByRole('button', { name: 'Capital tied up' }).click();
    await tab.getByRole('button', { name: 'Short straddle' }).click();
    await tab.getByLabel('Falls to compare').fill('0, 15, 60');
    await tab.getByLabel('Falls to compare').blur();
    await tab.getByLabel('If the stock falls by').fill('25');
    await tab.getByLabel('Long strike').fill('340');
    await tab.getByLabel('Call premium').fill('abc');
    await tab.getByLabel('Call premium').blur();
    await tab.getByLabel('Show after tax').check();
    await tab.getByLabel('Federal rate').fill('32');
    await expect(tab.getByRole('heading', { level: 1 })).toContainText('25%');
    await expect(tab.getByRole('columnheader', { name: /Income after tax/ })).toBeVisible();
    return tab;
  };
  const plain = await typed(false);
  await typed(true);
  await expect.poll(() => wordsOf(page)).toBe(await wordsOf(plain));
  await plain.close();
});

/** Figures and symbols that a translation might change, except those in pictures. */
const unprotected = () =>
  [...document.querySelectorAll('#root *')]
    .filter((element) => element.childElementCount === 0 && !element.closest('[translate=no], svg'))
    .map((element) => element.textContent)
    .filter((text) => /\d/.test(text) && !/[a-z]/.test(text));

test('at every place, a translation leaves figures that are alone in their element as they are', async ({
  page,
}) => {
  await open(page);
  for (const [place, last] of [
    ['plan', /^The same /],
    ['plan/outcomes', 'If it gaps down'],
    ['plan/chances', 'More figures'],
    ['plan/exits', 'Early exercise'],
    ['plan/checklist', 'First-trade checklist'],
    ['compare', 'In your own currency'],
    ['order', 'Guard rails'],
  ] as const) {
    await page.evaluate((hash) => location.assign(hash), `#${place}`);
    await page.getByRole('region', { name: last }).waitFor();
    if (place === 'order') await stageLine(page, 'Send').click();
    expect(await page.locator('[translate=no]').count(), place).toBeGreaterThan(20);
    expect(await page.evaluate(unprotected), place).toEqual([]);
  }
});
