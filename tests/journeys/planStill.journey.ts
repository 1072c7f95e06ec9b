import { expect } from './journey';
import { watchMoves } from './moves';
import { card, field, openNoHigher, openPlan, rules, test } from './plan';

test('Plan is at most 1,500 pixels high, and its answer fits on one screen', async ({ page }) => {
  await openNoHigher(page, 1500);
  for (const name of ['Strike', 'Premium', 'Volatility']) {
    await expect(field(page, name), name).toBeInViewport({ ratio: 1 });
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('tab', { name: 'Judge' })).toBeInViewport({ ratio: 1 });
});

test('nothing moves during typing, in the form or in an answer to the rules', async ({ page }) => {
  const moved = await watchMoves(page);
  await openPlan(page);
  await expect(card(page, 'The same ')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toBeAttached();
  const type = async (label: string, text: string) => {
    const before = await moved();
    await field(page, label).focus();
    await field(page, label).selectText();
    // As fast as people type, with each digit making another trade.
    await page.keyboard.type(text, { delay: 100 });
    await page.waitForTimeout(1000); // what waits for a pause has come by now
    expect((await moved()) - before, `${label} ${text}`).toBeLessThan(0.02);
  };
  await type('Premium', '6.25');
  await type('Strike', '350.5');
  await type('Stock price', '391');
  await type('Days to expiration', '30');
  await type('Contracts', '12');
  await type('Contracts', '1');
  await rules(page).scrollIntoViewIfNeeded();
  await type('Cash for this put', '45000');
  await type('Bid', '6.20');
  await type('Ask', '6.30');
  await rules(page).getByRole('heading', { level: 2 }).click(); // answered questions make room
  await expect(field(page, 'Bid')).toHaveCount(0);
  await type('If the stock falls by', '35');
});
