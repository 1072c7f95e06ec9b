import { expect, test } from 'vitest';
import { OWN_FIGURES, OWN_LINK, OWN_PUT } from '../browsers/ownPut';
import {
  downloaded,
  figures,
  live,
  open,
  pagesOf,
  press,
  expectWords,
  the,
  type,
  upload,
  wordsOf,
} from './firefox';

test('a put can be typed, saved, reloaded, opened from a link and restored from a file', async () => {
  const page = await open();
  for (const [name, text] of Object.entries(OWN_PUT)) await type(page, name, text);
  await expectWords(page, 'h1', 'your promise to buy 100 XYZ at $95');
  expect(await figures(page)).toMatchObject(OWN_FIGURES);

  await press(page, 'Save plan');
  await type(page, 'Name', 'Autumn');
  await press(page, 'Save');
  await expectWords(page, '[aria-label=Message]', 'Saved “Autumn”.');

  await page.reload();
  await live(page);
  await expectWords(page, 'h1', '100 XYZ at $95');
  expect(await figures(page)).toMatchObject(OWN_FIGURES);

  const linked = await open(OWN_LINK);
  await expectWords(linked, 'h1', '100 XYZ at $95');

  await press(page, 'Saved plans (1)');
  const backup = await downloaded(() => press(page, 'Export all'));
  const elsewhere = await open();
  await press(elsewhere, 'Saved plans (0)');
  await upload(elsewhere, backup);
  await press(elsewhere, 'Add 1 plan');
  await press(elsewhere, 'Autumn');
  await expectWords(elsewhere, 'h1', '100 XYZ at $95');
  expect(await figures(elsewhere)).toMatchObject(OWN_FIGURES);
});

test('a plan saved in one tab appears in another, which keeps what was typed there', async () => {
  const one = await open();
  const two = await open('', one);
  await type(two, 'Strike', '350');
  await one.bringToFront();
  await press(one, 'Save plan');
  await type(one, 'Name', 'Mine');
  await press(one, 'Save');
  await two.bringToFront();
  await the(two, 'button', 'Saved plans (1)');
  expect(await wordsOf(two, 'h1')).toContain('$350');
});

test('the payoff answers the arrow keys on its strike', async () => {
  const page = await open();
  await (await the(page, 'field', 'Strike in the picture')).focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => wordsOf(page, 'h1')).toContain('$364.50');
});

test('the checklist prints on one sheet', async () => {
  const page = await open();
  await press(page, 'Print checklist'); // which renders the sheet
  for (const format of ['A4', 'Letter'] as const)
    expect(pagesOf(await page.pdf({ format })), format).toBe(1);
});
