import { test } from './plan';
import { liveAWheel } from './wheel';

test('by keyboard, a put is sold, rolled and assigned, its shares covered and called away', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await liveAWheel(page, context, {
    press: async (target) => {
      await target.focus();
      await page.keyboard.press('Enter');
    },
    type: async (field, text) => {
      await field.fill(text);
      await page.keyboard.press('Enter');
    },
    look: () => Promise.resolve(),
  });
});
