import type { Page } from '@playwright/test';
import { expect } from './journey';
import { card, field, openPlan, test, tooWide, unfoldTrade } from './plan';

const handle = (page: Page) => page.getByRole('slider', { name: 'Strike in the picture' });

/** Position of the strike's handle on screen, and pixels per dollar. */
const grip = (page: Page) =>
  handle(page).evaluate((element) => {
    const { min, max, valueAsNumber } = element as HTMLInputElement;
    const { left, top, width, height } = element.getBoundingClientRect();
    const dollar = (width - height) / (Number(max) - Number(min));
    return {
      x: left + height / 2 + (valueAsNumber - Number(min)) * dollar,
      y: top + height / 2,
      size: height,
      dollar,
    };
  });

/** Drags a finger across the screen. */
async function swipe(page: Page, from: { x: number; y: number }, by: { x: number; y: number }) {
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share = 0) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd' ? [] : [{ x: from.x + by.x * share, y: from.y + by.y * share }],
    });
  await touch('touchStart');
  for (let step = 1; step <= 12; step += 1) await touch('touchMove', step / 12);
  await touch('touchEnd');
}

test('a finger drags the strike along the picture, and the premium follows if it is an estimate', async ({
  page,
}) => {
  await openPlan(page);
  await handle(page).scrollIntoViewIfNeeded();
  const { x, y, size, dollar } = await grip(page);
  expect(size).toBe(44);
  const scrolled = await page.evaluate(() => scrollY);

  await swipe(page, { x, y }, { x: -20 * dollar, y: 3 });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    /pays you \$538\.93 .* at \$34[45]/,
  );
  await expect(card(page, 'Profit or loss on ')).toContainText(/Strike \$34[45]/);
  expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, scrolled]);
  expect(await tooWide(page)).toEqual([]);

  await unfoldTrade(page);
  await expect(field(page, 'Strike')).toHaveValue(/^34[45]\.[05]0$/);
  await page.getByRole('radio', { name: 'Estimated' }).check();
  await page.getByRole('button', { name: 'Done' }).click();
  await handle(page).scrollIntoViewIfNeeded();
  await swipe(page, await grip(page), { x: -20 * dollar, y: 0 });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    /Sold at an estimated \$\d\.\d\d, this put would pay you .* at \$3[12]\d/,
  );
});

test('the keys move the strike in the picture by the step of its field', async ({ page }) => {
  await openPlan(page);
  await handle(page).focus();
  await Promise.all(Array.from({ length: 6 }, () => page.keyboard.press('ArrowLeft')));
  await expect(handle(page)).toHaveValue('362');
  await expect(handle(page)).toHaveAttribute('aria-valuetext', '$362.00, 6.0% below the stock');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('at $362 ');
});
