import type { Page } from '@playwright/test';
import { expect, live, open } from './journey';
import { card, field, openPlan, openTab, rules, test } from './plan';

const shown = (page: Page) => page.getByRole('tab', { selected: true });

test('a tab has an address, which opens it and which Back returns to', async ({ page }) => {
  await open(page, './#plan/exits');
  await expect(shown(page)).toHaveText('Exits');
  await expect(card(page, 'Early exercise')).toBeVisible();
  await openTab(page, 'Chances');
  expect(new URL(page.url()).hash).toBe('#plan/chances');
  await openTab(page, 'Outcomes');
  await page.goBack();
  await expect(shown(page)).toHaveText('Chances');
  await expect(card(page, 'More figures')).toBeVisible();
  await page.goBack();
  await expect(shown(page)).toHaveText('Exits');
  await page.goForward();
  await expect(shown(page)).toHaveText('Chances');
});

test('the next visit shows the tab viewed last, and keeps what was typed in it', async ({
  page,
}) => {
  await openPlan(page);
  await openTab(page, 'Exits');
  await field(page, 'Buy-back price').fill('1.00');
  await openTab(page, 'Outcomes');
  await openTab(page, 'Exits');
  await expect(field(page, 'Buy-back price')).toHaveValue('1.00');
  await page.goto('about:blank');
  await open(page);
  await expect(shown(page)).toHaveText('Exits');
});

test('the row of tabs stays visible with the answer, and another tab opens at its top', async ({
  page,
}) => {
  await openPlan(page);
  await openTab(page, 'Outcomes');
  const answer = page.getByText('GOOGL 365 put · 14.6% a year · breakeven $359.61');
  await card(page, 'Profit or loss by price and date').getByRole('grid').scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 3000);
  await expect(page.getByRole('heading', { level: 1 })).not.toBeInViewport();
  await expect(shown(page)).toBeInViewport({ ratio: 1 });
  await expect(answer).toBeInViewport({ ratio: 1 });
  await openTab(page, 'Chances');
  await expect(card(page, 'Chances').getByRole('heading', { level: 2 })).toBeInViewport({
    ratio: 1,
  });
});

test('the counts under the headline lead to the rules, and so does Order', async ({ page }) => {
  await openPlan(page);
  await openTab(page, 'Exits');
  await page
    .getByRole('link', { name: /^Your rules: \d+ pass.+ 1 warns.+ 11 unanswered$/ })
    .click();
  await expect(rules(page)).toBeInViewport();
  await expect(shown(page)).toHaveText('Judge');
  await openTab(page, 'Exits');

  await page.getByRole('link', { name: 'Order', exact: true }).click();
  await page.getByRole('link', { name: 'Edit rules in Plan' }).click();
  await expect(page.getByRole('tab', { name: 'Judge' })).toBeFocused();
  await expect(rules(page).getByRole('heading', { level: 2 })).toBeInViewport({ ratio: 1 });
  await page.reload();
  await live(page);
  await expect(shown(page)).toHaveText('Judge');
});
