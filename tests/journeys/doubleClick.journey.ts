import type { Locator, Page } from '@playwright/test';
import { expect } from './journey';
import { dialog, field, message, openPlan, openSaved, savedNames, test } from './plan';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Both clicks at its current position, whatever the first one moves there. */
async function doubleClickThere(page: Page, on: Locator) {
  await on.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await on.boundingBox())!;
  await page.mouse.dblclick(x + width / 2, y + height / 2);
}

test('a double click on Delete does not delete the plan or event that moves up', async ({
  page,
}) => {
  await openPlan(page);

  await test.step('a plan', async () => {
    for (const name of ['One', 'Two', 'Three']) {
      await field(page, 'Contracts').fill(String(name.length));
      await button(page, 'Save plan').click();
      await dialog(page).getByLabel('Name').fill(name);
      await dialog(page)
        .getByRole('button', { name: /^Save( as a new plan)?$/ })
        .click();
      await expect(message(page)).toContainText(`Saved “${name}”.`);
    }
    await openSaved(page);
    await doubleClickThere(page, button(page, 'Delete Three'));
    await expect(message(page)).toContainText('Deleted “Three”.');
    await expect(savedNames(page)).toHaveText(['Two', 'One']);
    await button(page, 'Duplicate Two').dblclick();
    await expect(savedNames(page)).toHaveText(['Two', 'Two (copy)', 'One']);
    await button(page, 'Delete Two (copy)').click();
    await expect(savedNames(page)).toHaveText(['Two', 'One']);
    await button(page, 'Delete Two').click();
    await expect(savedNames(page)).toHaveText(['One']);
    await page.keyboard.press('Escape');
  });

  await test.step('an event', async () => {
    await page.evaluate(() => location.assign('#trades/log'));
    const line = page.getByLabel('What happened');
    for (const typed of ['div KO 51', 'div KO 52', 'div KO 53']) {
      await line.fill(typed);
      await line.press('Enter');
      await expect(line).toHaveValue('');
    }
    await doubleClickThere(page, button(page, 'Delete: KO dividend of $53.00'));
    await expect(message(page)).toContainText('Deleted: KO dividend of $53.00.');
    await expect(button(page, /^Delete: /)).toHaveCount(2);
  });
});
