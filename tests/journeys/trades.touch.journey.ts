import { expect } from './journey';
import { test } from './plan';
import { tooSmall } from './touch';
import { liveAWheel } from './wheel';

test('by touch on a phone, a put is sold, rolled and assigned, its shares covered and called away', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await liveAWheel(page, context, {
    press: (target) => target.tap(),
    type: async (field, text) => {
      await field.fill(text);
      await field.blur();
    },
    look: async (_, what) => {
      expect(await tooSmall(page), what).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, what).toBeLessThanOrEqual(390);
    },
  });
});
