import { expectNothing, expectNothingInEither } from './axe';
import { expect } from './journey';
import { field, openPlan, test } from './plan';
import { CHAIN } from './chain';
import { ranked } from './strikes';

test('axe finds nothing in any state of Strikes', async ({ page }) => {
  test.setTimeout(120_000);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const read = async (text: string) => {
    await field(page, 'Option chain').fill(text);
    await button('Read this text').click();
  };
  await openPlan(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Strikes' }).click();

  await test.step('nothing read', async () => {
    await expect(page.getByRole('region', { name: 'Read a chain' })).toBeVisible();
    await expectNothingInEither(page, 'nothing read');
  });

  await test.step('a text that is refused, and one that leaves something open', async () => {
    await read('%PDF-1.7');
    await expect(page.getByRole('alert').filter({ hasText: 'Not read.' })).toBeVisible();
    await expectNothing(page, 'refused');
    await read('Strike\tPreis A\tPreis B\n365\t5.40\t5.50\n360\t4.20\t4.30');
    await expect(page.getByRole('region', { name: 'Its first rows' })).toBeVisible();
    await expectNothing(page, 'asked');
    await button('Do not read it').click();
  });

  await test.step('a chain with doubts, and with lines that are not understood', async () => {
    await read(`${CHAIN}\nGOOGL\t385\t2026-12-24\tPut\tnone\t1.00\t1.10\t3`);
    await ranked(page);
    await page.getByText('1 line not understood').click();
    await expectNothingInEither(page, 'ranked');
  });
});
