import type { Page } from '@playwright/test';
import { expect, open, test } from './journey';
import { ranked } from './strikes';

const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));

test('Back and Forward lead to where you were in a place, and a link leads to its top', async ({
  page,
}) => {
  await open(page, './#strikes');
  await page.getByRole('button', { name: 'Read the example chain' }).click();
  await ranked(page);
  await page.evaluate(() => scrollTo(0, 400));
  await expect.poll(() => scrolled(page)).toBe(400);
  await page.evaluate(() => location.assign('#compare'));
  await expect(page.getByRole('figure', { name: /^Gain or loss/ })).toBeVisible();
  expect(await scrolled(page)).toBe(0);
  await page.evaluate(() => scrollTo(0, 200));

  await page.goBack();
  await ranked(page);
  await expect.poll(() => scrolled(page)).toBe(400);
  await page.goForward();
  await expect(page.getByRole('figure', { name: /^Gain or loss/ })).toBeVisible();
  await expect.poll(() => scrolled(page)).toBe(200);
  await page.evaluate(() => location.assign('#strikes'));
  await ranked(page);
  expect(await scrolled(page)).toBe(0);

  await test.step('if you scroll before the place has loaded, you are not taken there', async () => {
    await page.evaluate(() => {
      const scroll = () => dispatchEvent(new WheelEvent('wheel'));
      (navigation as unknown as EventTarget).addEventListener('navigate', scroll, { once: true });
      history.back();
    });
    await expect(page.getByRole('figure', { name: /^Gain or loss/ })).toBeVisible();
    await page.waitForTimeout(300);
    expect(await scrolled(page)).toBe(0);
  });
});
