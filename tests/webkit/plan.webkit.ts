import { expect, test } from 'vitest';
import { OWN_FIGURES, OWN_LINK, OWN_PUT } from '../browsers/ownPut';
import { expectWords, figures, go, live, open, press, the, type, url } from './webkit';

test('a put can be typed, saved, reloaded, and opened from a link', async () => {
  const page = await open();
  for (const [name, text] of Object.entries(OWN_PUT)) await type(page, name, text);
  await expectWords(page, 'h1', 'your promise to buy 100 XYZ at $95');
  expect(await figures(page)).toMatchObject(OWN_FIGURES);

  await press(page, 'Save plan');
  await type(page, 'Name', 'Autumn');
  await press(page, 'Save');
  await expectWords(page, '[aria-label=Message]', 'Saved “Autumn”.');

  await page.navigate().refresh();
  await live(page);
  await expectWords(page, 'h1', '100 XYZ at $95');
  expect(await figures(page)).toMatchObject(OWN_FIGURES);
  await the(page, 'button', 'Saved plans (1)');

  const linked = await open(OWN_LINK);
  await expectWords(linked, 'h1', '100 XYZ at $95');
});

test('the put leads on to Compare and Order, and back to Plan', async () => {
  const page = await open();
  await go(page, 'Compare', 'more than T-bills');
  await expectWords(page, 'figure svg', 'Reg-T margin');
  await go(page, 'Order', 'Sell 1 GOOGL 365 put');
  await go(page, 'Plan', 'this put pays you');
  expect(await figures(page)).toHaveProperty('Breakeven');
});

test('a plan saved in one tab appears in another, which keeps what was typed there', async () => {
  const page = await open();
  const one = await page.getWindowHandle();
  await page.switchTo().newWindow('tab');
  await page.get(url);
  await live(page);
  await type(page, 'Strike', '350');
  const two = await page.getWindowHandle();
  await page.switchTo().window(one);
  await press(page, 'Save plan');
  await type(page, 'Name', 'Mine');
  await press(page, 'Save');
  await page.switchTo().window(two);
  await the(page, 'button', 'Saved plans (1)');
  await expectWords(page, 'h1', 'at $350');
  expect(await figures(page)).toMatchObject({ 'Cash to set aside': '$35,000' });
});
