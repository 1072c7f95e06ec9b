import { expectNothingInEither } from './axe';
import { expect, open } from './journey';
import { message, test } from './plan';
import { button, chooseFiles, makes, YEAR } from './statement';

test('axe finds nothing in any state of a statement', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page, './#trades');
  await page
    .getByLabel('What happened')
    .fill('sto 2 ACME 49p 15aug25 1.35 fee 0 on 7jul25 in U7654321');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Read a statement' }).click();
  await expect(page.getByLabel('Or paste a statement')).toBeVisible();
  await page.getByLabel('Or paste a statement').fill('%PDF-1.7');
  await button(page, 'Read this text').click();
  await expect(page.getByText('This is a PDF, not a table')).toBeVisible();
  await expectNothingInEither(page, 'the door, with a refusal');

  await page
    .getByLabel('Or paste a statement')
    .fill('Date,Symbol,Many,Price\n11/05,ACME,-100,12.5\n11/06,ACME,50,12\n');
  await button(page, 'Read this text').click();
  await expect(button(page, 'Read it with these')).toBeVisible();
  await expectNothingInEither(page, 'columns asked');
  await button(page, 'Do not read it').click();

  await chooseFiles(page, [YEAR]);
  await makes(page, /^69 new events/);
  await page.getByText('5 rows left out, by kind').click();
  await page.getByText('row 34', { exact: true }).first().click();
  await test.step('the text of a row takes no more width than there is', async () => {
    const proof = page.getByRole('region', { name: 'Ours beside theirs' });
    expect(await proof.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
  });
  await test.step('a message that stays covers no button at the foot of the page', async () => {
    await expect(message(page)).toContainText('Recorded');
    await button(page, 'Save a redacted copy').click({ trial: true, position: { x: 4, y: 4 } });
  });
  await expectNothingInEither(page, 'a year that differs');
  await button(page, 'Add 69 events').click();
  await page.getByText(/figures of it left open/).click();
  await expectNothingInEither(page, 'files in the log');
});
