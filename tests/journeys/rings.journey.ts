import type { Locator, Page } from '@playwright/test';
import { expect } from './journey';
import { openPlan, test } from './plan';

/** Where the ring around an element with the focus is cut off, or covered by what is beside it. */
const faults = (focused: Element) => {
  const { outlineStyle, outlineOffset, outlineWidth } = getComputedStyle(focused);
  if (outlineStyle === 'none') return ['no ring'];
  const { left, top, right, bottom } = focused.getBoundingClientRect();
  const reach = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth) / 2;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const middles = [
    ['left', left - reach, y],
    ['right', right + reach, y],
    ['top', x, top - reach],
    ['bottom', x, bottom + reach],
  ] as const;
  const scrolled = focused.closest('section[tabindex="0"]');
  const isOpaque = (element: Element) =>
    getComputedStyle(element).backgroundColor !== 'rgba(0, 0, 0, 0)';
  return middles.flatMap(([side, across, down]) => {
    const onTop = document.elementFromPoint(across, down);
    if (onTop === null) return [`${side} is off the page`];
    if (down < (scrolled?.getBoundingClientRect().top ?? 0)) return [`${side} is cut off`];
    const isBeside = !onTop.contains(focused) && !focused.contains(onTop);
    return isBeside && isOpaque(onTop) ? [`${side} is covered by ${onTop.textContent}`] : [];
  });
};

async function expectWhole(page: Page, target: Locator) {
  await page.keyboard.press('Tab'); // rings are shown to people who use keys
  await target.focus();
  expect.soft(await target.evaluate(faults), String(target)).toEqual([]);
}

test('the ring around what has the focus is whole, whatever is beside it', async ({ page }) => {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const place = (name: string) => page.getByRole('navigation').getByRole('link', { name });
  await openPlan(page);
  await expectWhole(page, page.getByRole('link', { name: 'Skip to the trade' }));
  await expectWhole(page, button('Decrease contracts'));
  await place('Compare').click();
  await expect(button('Income')).toBeVisible();
  await expectWhole(page, button('Income'));
  await expectWhole(page, place('Plan'));
  await place('Strikes').click();
  await button('Read the example chain').click();
  await page
    .locator('summary')
    .filter({ hasText: /^Columns$/ })
    .click();
  await expectWhole(page, button('Move Strike to the back'));
});
