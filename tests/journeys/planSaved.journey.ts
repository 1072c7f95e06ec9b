import type { Page } from '@playwright/test';
import { expect } from './journey';
import {
  closeSaved,
  dialog,
  field,
  message,
  openPlan,
  openSaved,
  openTab,
  savedList,
  savedNames,
  savedRow,
  test,
} from './plan';

const opener = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: /^Saved plans/ });

async function save(page: Page, name: string, note = '') {
  await page.getByRole('button', { name: 'Save plan' }).click();
  await dialog(page).getByLabel('Name').fill(name);
  await dialog(page).getByLabel('Note').fill(note);
  await dialog(page)
    .getByRole('button', { name: /^Save( as a new plan)?$/ })
    .click();
  await expect(message(page)).toContainText(`Saved “${name}”.`);
}

test('saved plans are listed beside the page, and can be opened from there', async ({ page }) => {
  await openPlan(page);
  await save(page, 'Autumn', 'would own it');
  await field(page, 'Strike').fill('350');
  await save(page, 'Winter');

  await test.step('the list opens from its button in the header, which gets the focus back when it is closed', async () => {
    await expect(opener(page)).toHaveText('Saved plans (2)');
    await expect(opener(page)).toHaveAttribute('aria-expanded', 'false');
    await openSaved(page);
    await expect(savedList(page)).toHaveAccessibleName('Saved plans (2)');
    await closeSaved(page);
    await expect(opener(page)).toBeFocused();
    await expect(opener(page)).toHaveAttribute('aria-expanded', 'false');
  });

  await test.step('the trade can still be typed beside it', async () => {
    await openSaved(page);
    await field(page, 'Strike').fill('355');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('$355');
    await expect(savedList(page)).toBeVisible();
  });

  await test.step('Escape closes it from anywhere, but not from a dialog over it', async () => {
    await page.keyboard.press('Escape');
    await expect(savedList(page)).toBeHidden();
    await expect(field(page, 'Strike')).toBeFocused();
    await opener(page).press('Enter');
    await page.getByRole('button', { name: 'Rename Autumn' }).press('Enter');
    await expect(dialog(page).getByLabel('Name')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(savedList(page)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Rename Autumn' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(savedList(page)).toBeHidden();
    await expect(opener(page)).toBeFocused();
  });

  await test.step('a plan is found by one of its words', async () => {
    await openSaved(page);
    await field(page, 'Find a plan').fill('OWN');
    await expect(savedNames(page)).toHaveText(['Autumn']);
    await field(page, 'Find a plan').fill('spring');
    await expect(savedList(page)).toContainText('No plan has “spring” in its name, note or stock.');
    await field(page, 'Find a plan').fill('');
    await expect(savedNames(page)).toHaveText(['Winter', 'Autumn']);
  });

  await test.step('what is deleted can be brought back at once', async () => {
    await page.getByRole('button', { name: 'Delete Winter' }).click();
    await expect(savedNames(page)).toHaveText(['Autumn']);
    await expect(savedList(page)).toBeFocused();
    await expect(message(page).getByRole('button', { name: 'Undo' })).toBeInViewport({ ratio: 1 });
    await message(page).getByRole('button', { name: 'Undo' }).click();
    await expect(savedNames(page)).toHaveText(['Winter', 'Autumn']);
  });

  await test.step('opening one closes the list, and leads to the headline', async () => {
    await closeSaved(page);
    await openTab(page, 'Outcomes');
    await page.mouse.wheel(0, 3000);
    await openSaved(page);
    await savedRow(page, 'Autumn').getByRole('button', { name: 'Autumn', exact: true }).click();
    await expect(savedList(page)).toBeHidden();
    const headline = page.getByRole('heading', { level: 1 });
    await expect(headline).toContainText('$365');
    await expect(headline).toBeFocused();
    await expect(headline).toBeInViewport({ ratio: 1 });
  });

  await test.step('a plan opens from another place, too', async () => {
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await openSaved(page);
    await savedRow(page, 'Winter').getByRole('button', { name: 'Winter', exact: true }).click();
    await expect(savedList(page)).toBeHidden();
    const headline = page.getByRole('heading', { level: 1 });
    await expect(headline).toContainText('this put pays you');
    await expect(headline).toContainText('$350');
    await expect(headline).toBeFocused();
  });
});
