import { truncate, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, live, open } from './journey';
import {
  closeSaved,
  dialog,
  EXAMPLE_FIGURES,
  expectFigures,
  field,
  figure,
  fold,
  message,
  noteOf,
  openPlan,
  openSaved,
  openTab,
  savedList,
  savedNames,
  savedRow,
  test,
  tooWide,
  waiting,
} from './plan';

const typeAndLeave = async (page: Page, label: string, text: string) => {
  await field(page, label).fill(text);
  await field(page, label).blur();
};

/** A field that only asks a question, and so holds up no figure. */
const ASKING = 'Wanted annualized return';

/** Checks that a field's text is refused with a sentence beside it, and is not lost. */
async function expectRefused(page: Page, label: string, shown: string, sentence: string) {
  const input = field(page, label);
  const ending = new RegExp(`Error: ${sentence.replaceAll(/[$.]/g, String.raw`\$&`)}$`);
  await expect(noteOf(page, label), shown).toHaveText(`!Error: ${sentence}`);
  await expect(input, shown).toHaveAccessibleDescription(ending);
  await expect(input, shown).toHaveAttribute('aria-invalid', 'true');
  await expect(input, shown).toHaveValue(shown);
  if (label === ASKING) await expect(waiting(page), shown).toBeHidden();
  else await expect(waiting(page), shown).toHaveText(`Waiting for: ${label}`);
}

async function expectAccepted(page: Page, label: string, text: string, shown: string) {
  await expect(field(page, label), text).toHaveValue(shown);
  await expect(field(page, label), text).not.toHaveAttribute('aria-invalid');
  await expect(waiting(page), text).toBeHidden();
}

test.describe('typing in a field', () => {
  /**
   * One field of each kind: typed text with what the field then shows, or with the sentence that
   * refuses it. All other forms are read in tests/draft/reading.test.ts and tests/text.
   */
  const table = {
    'Stock price': {
      accepted: { '$1,234.5 ': '1,234.50' },
      refused: { '12,34': 'Use 12.34 or 1,234' },
      outOfRange: { '−5': ['-5.00', 'Stock price must be more than $0'] },
    },
    'Wanted annualized return': {
      accepted: { ' 12.5 % ': '12.5' },
      refused: { $5: 'Wanted annualized return must be a percentage, like 10%' },
      outOfRange: { '2,000%': ['2,000.0', 'Wanted annualized return must be 1,000% or less'] },
    },
    Contracts: {
      accepted: { ' 2 ': '2' },
      refused: { '': 'Enter the number of contracts' },
      outOfRange: { '20000': ['20,000', 'Contracts must be 10,000 or less'] },
    },
  };

  for (const [label, { accepted, refused, outOfRange }] of Object.entries(table)) {
    test(`${label}: text is read, or refused with a sentence`, async ({ page }) => {
      await openPlan(page);
      if (label === ASKING) await openTab(page, 'Chances');
      for (const [text, shown] of Object.entries(accepted)) {
        await typeAndLeave(page, label, text);
        await expectAccepted(page, label, text, shown);
      }
      const good = await figure(page, 'Cash to set aside').innerText();
      for (const [text, sentence] of Object.entries(refused)) {
        await typeAndLeave(page, label, text);
        await expectRefused(page, label, text, sentence);
        await expectFigures(page, { 'Cash to set aside': good });
      }
      for (const [text, [shown = '', sentence = '']] of Object.entries(outOfRange)) {
        await typeAndLeave(page, label, text);
        await expectRefused(page, label, shown, sentence);
        await expectFigures(page, { 'Cash to set aside': good });
      }
      const [[text, shown] = ['', '']] = Object.entries(accepted);
      await field(page, label).fill(text);
      await expect(field(page, label)).not.toHaveAttribute('aria-invalid');
      await field(page, label).blur();
      await expectAccepted(page, label, text, shown);
    });
  }

  test('a mistake is named once its field is left, and is kept over a reload', async ({ page }) => {
    await openPlan(page);
    await field(page, 'Premium').fill('5.4o');
    await expect(waiting(page)).toHaveText('Waiting for: Premium');
    await expect(field(page, 'Premium')).not.toHaveAttribute('aria-invalid');
    await field(page, 'Premium').press('Tab');
    await expectRefused(page, 'Premium', '5.4o', 'Premium must be a number, like 1.35');
    await expectFigures(page, EXAMPLE_FIGURES);

    await page.reload();
    await live(page);
    await expect(noteOf(page, 'Premium')).toContainText('Premium must be a number, like 1.35');
    await expect(field(page, 'Premium')).toHaveValue('5.4o');
    await expect(figure(page, 'Breakeven')).toHaveCount(0);

    await typeAndLeave(page, 'Premium', '5.40');
    await expectFigures(page, EXAMPLE_FIGURES);
  });

  test('a mistake in a folded field is named on the fold', async ({ page }) => {
    await openPlan(page);
    await fold(page, 'Account').click();
    await typeAndLeave(page, 'T-bill quote', '60');
    await expectRefused(page, 'T-bill quote', '60.000', 'T-bill quote must be 50% or less');
    await fold(page, 'Account').click();
    await expect(fold(page, 'Account')).toContainText('Check: T-bill quote');
    await expectFigures(page, EXAMPLE_FIGURES);
  });
});

test('impossible trades are refused, and the last figures stay', async ({ page }) => {
  await openPlan(page);

  await test.step('a premium above the strike', async () => {
    await typeAndLeave(page, 'Premium', '400');
    await expectRefused(page, 'Premium', '400.00', 'Premium must be less than the strike, $365.00');
    await expectFigures(page, EXAMPLE_FIGURES);
    await typeAndLeave(page, 'Premium', '5.40');
  });

  await test.step('a strike of zero', async () => {
    await typeAndLeave(page, 'Strike', '0');
    await expectRefused(page, 'Strike', '0.00', 'Strike must be more than $0');
    await expectFigures(page, EXAMPLE_FIGURES);
    await typeAndLeave(page, 'Strike', '365');
    await expect(waiting(page)).toBeHidden();
  });

  await test.step('zero days, with a return for the period, and why there is none for a year', async () => {
    await openTab(page, 'Chances');
    await typeAndLeave(page, 'Days to expiration', '0');
    await expectFigures(page, {
      ...EXAMPLE_FIGURES,
      'Annualized return': '—',
      'Return per day': '—',
    });
    await expect(
      page.getByText('expires today, so there is no yearly rate; 1.48% for the period'),
    ).toBeVisible();
    await expect(waiting(page)).toBeHidden();
  });

  await test.step('negative days', async () => {
    await typeAndLeave(page, 'Days to expiration', '-1');
    await expectRefused(page, 'Days to expiration', '-1', 'Days must be 0 or more');
    await typeAndLeave(page, 'Days to expiration', '37');
  });

  await test.step('a date in the past', async () => {
    await typeAndLeave(page, 'Expiration date', '2026-11-16');
    const sentence = 'Expiration must be today or later';
    await expectRefused(page, 'Expiration date', '2026-11-16', sentence);
    await expectFigures(page, EXAMPLE_FIGURES);
  });

  await test.step('a holiday, with the nearest expirations', async () => {
    await typeAndLeave(page, 'Expiration date', '2026-11-26');
    const sentence = 'No options trade on November 26, 2026';
    await expectRefused(page, 'Expiration date', '2026-11-26', sentence);
    await expectFigures(page, EXAMPLE_FIGURES);
    await expect(page.getByRole('note')).toHaveText(
      'Nearest expirations: Fri, Nov 20, 2026 or Fri, Nov 27, 2026',
    );
  });

  await test.step('one of them is picked', async () => {
    await page.getByRole('button', { name: 'Fri, Nov 27, 2026' }).click();
    await expect(field(page, 'Expiration date')).toHaveValue('2026-11-27');
    await expect(page.getByRole('note')).toBeFocused();
    await expect(page.getByRole('note')).toContainText('closes at 1 p.m. New York');
    await expect(field(page, 'Days to expiration')).toHaveValue('10');
  });
});

test.describe('a hostile link', () => {
  const hostile = (params: Record<string, string>) => `./#plan?${new URLSearchParams(params)}`;
  const trade = { spot: '100', strike: '95', premium: '2.50', days: '35' };

  test('is shown as text, and its unknown values are named and left out', async ({ page }) => {
    const image = '<img src=x>';
    await openPlan(
      page,
      hostile({ ...trade, stock: image, account: 'cash<script>', '<b>evil</b>': '1' }),
    );
    await expect(field(page, 'Stock')).toHaveValue(image);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(image);
    await expectFigures(page, { Breakeven: '$92.51' });
    await expect(message(page)).toContainText(
      'Opened the plan in the link. Left out, as Putwise knows no such value: account, <b>evil</b>.',
    );
    await expect(page.locator('img, main b, main script')).toHaveCount(0);
    await expect(page).toHaveTitle('Putwise: plan a cash-secured put');

    await message(page).getByRole('button', { name: 'Undo' }).click();
    await expectFigures(page, EXAMPLE_FIGURES);
  });

  test('cannot make the page too wide', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openPlan(page, hostile({ ...trade, stock: 'W'.repeat(100) }));
    await expectFigures(page, { Breakeven: '$92.51' });
    expect(await tooWide(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save plan' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(message(page)).toContainText('Saved');
    expect(await tooWide(page)).toEqual([]);

    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`nonsense${index}`, 'x'.repeat(200)]),
    );
    await page.goto('about:blank');
    await openPlan(page, hostile({ ...trade, stock: 'W'.repeat(101), ...many }));
    await expect(message(page)).toContainText('Left out, as Putwise knows no such value: stock');
    await expect(field(page, 'Stock')).toHaveValue('');
    await expect(page.getByRole('button', { name: 'Dismiss message' })).toBeInViewport();
    expect(await tooWide(page)).toEqual([]);
  });

  test('with invalid numbers says so in their fields', async ({ page }) => {
    await open(page, hostile({ ...trade, strike: '1e9', days: 'Infinity', premium: '%E0%A4%A' }));
    await expect(noteOf(page, 'Strike')).toContainText('Strike must be a number, like 365');
    await expect(noteOf(page, 'Days to expiration')).toContainText('Days must be a number');
    await expect(figure(page, 'Breakeven')).toHaveCount(0);
    await page.goto(hostile(trade));
    await expectFigures(page, { Breakeven: '$92.51' });
  });

  test('opens even if it comes in the first moment of the page', async ({ page }) => {
    await page.addInitScript(() => {
      globalThis.requestIdleCallback = (run) => setTimeout(run, 1500);
    });
    await open(page, hostile({ ...trade, strike: '90' }));
    await page.goto(hostile(trade));
    await expectFigures(page, { Breakeven: '$92.51' });
    await expect(page).toHaveURL(/\/$/);
  });

  test('replaces nothing that is saved', async ({ page }) => {
    await openPlan(page);
    await page.getByRole('button', { name: 'Save plan' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await openSaved(page);
    await expect(savedRow(page, 'GOOGL 365 put, 37 days')).toBeVisible();
    await page.goto(hostile(trade));
    await expectFigures(page, { Breakeven: '$92.51' });
    await expect(savedRow(page, 'GOOGL 365 put, 37 days')).toContainText('365.00');
  });
});

test('a file that is no backup changes nothing, and the page says what to do', async ({
  page,
}, testInfo) => {
  await openPlan(page);
  await openSaved(page);
  const restore = page.getByLabel('Restore from a file');
  const problem = savedList(page).getByRole('alert');
  const choose = (name: string, text: string) =>
    restore.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  const backup = { app: 'putwise', version: 1, savedAt: '2026-11-17', settings: {}, plans: [] };

  await test.step('another file', async () => {
    await choose('letter.txt', 'Dear broker,');
    await expect(problem).toHaveText(
      'This is not a Putwise backup. Choose the file that “Export all” made.',
    );
    await choose('package.json', '{"name":"something else"}');
    await expect(problem).toContainText('This is not a Putwise backup.');
    await choose('empty.json', '');
    await expect(problem).toContainText('This is not a Putwise backup.');
  });

  await test.step('one cut short', async () => {
    await choose('cut.json', JSON.stringify(backup).slice(0, 40));
    await expect(problem).toHaveText(
      'This file is damaged or cut short. Choose another copy of the backup.',
    );
  });

  await test.step('one of 250 MB', async () => {
    const large = testInfo.outputPath('large.json');
    await writeFile(large, '');
    await truncate(large, 250 * 1024 * 1024);
    await restore.setInputFiles(large);
    await expect(problem).toHaveText(
      'This file is too large to be a Putwise backup. Choose the file that “Export all” made.',
    );
  });

  await test.step('one of a newer version', async () => {
    await choose('newer.json', JSON.stringify({ ...backup, version: 99 }));
    await expect(problem).toHaveText(
      'This backup comes from a newer Putwise. Reload the page to update, then try again.',
    );
  });

  await test.step('one whose plans cannot be read', async () => {
    await choose('odd.json', JSON.stringify({ ...backup, plans: [{ id: 1 }, null, 'plan'] }));
    const preview = page.getByRole('dialog', { name: 'Restore from this file' });
    await expect(preview).toContainText('Left out, as it cannot be read: 3 plans in the file.');
    await expect(preview.getByRole('button', { name: 'Restore', exact: true })).toBeDisabled();
    await page.keyboard.press('Escape');
    await expect(preview).toBeHidden();
    await expect(problem).toBeEmpty();
  });

  await expect(savedList(page)).toContainText('No plans yet.');
  await expectFigures(page, EXAMPLE_FIGURES);
});

test('a plan’s name of any length wraps in its dialogs', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPlan(page);
  await openSaved(page);
  const plan = { id: 'long', name: 'W'.repeat(300), note: '', draft: { stock: 'XYZ', days: '35' } };
  const saved = { ticks: [], plannedOn: '2026-11-17', savedAt: '2026-11-17T15:00:00.000Z' };
  const backup = { app: 'putwise', version: 1, plans: [{ ...plan, ...saved }] };
  const buffer = Buffer.from(JSON.stringify(backup));
  await page
    .getByLabel('Restore from a file')
    .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer });
  const sideways = () =>
    dialog(page).evaluate((element) =>
      [element, ...element.querySelectorAll('*')]
        .filter(({ tagName }) => !['INPUT', 'TEXTAREA'].includes(tagName))
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
        .map(({ tagName }) => tagName),
    );
  expect(await sideways()).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Add 1 plan' }).click();
  await expect(savedNames(page)).toHaveCount(1);

  await savedNames(page).click();
  await page.getByRole('button', { name: 'Save plan' }).click();
  expect(await sideways()).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await openSaved(page);
  await page.evaluate(() => localStorage.removeItem('putwise.plan.long'));
  await page.getByRole('button', { name: /^Rename W/ }).click();
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('deleted in another tab');
  expect(await sideways()).toEqual([]);
});

test.describe('storage', () => {
  const save = async (page: Page, name: string) => {
    await page.getByRole('button', { name: 'Save plan' }).click();
    await dialog(page).getByLabel('Name').fill(name);
    await dialog(page)
      .getByRole('button', { name: /^Save( as a new plan)?$/ })
      .click();
  };
  const notice = (page: Page) => page.getByRole('alert').filter({ hasText: /./ });
  /** Runs in the page. */
  function fill() {
    for (let size = 2 ** 22; size >= 1; size /= 2) {
      try {
        for (let i = 0; ; i += 1) {
          const key = `filler${size}.${i}`;
          if (localStorage.getItem(key) === null) localStorage.setItem(key, 'x'.repeat(size));
        }
      } catch {
        // Full for this size: on with smaller ones.
      }
    }
  }

  const fillStorage = (page: Page) => page.evaluate(fill);

  test('that is full loses nothing, and the user is told', async ({ page }) => {
    await openPlan(page);
    await save(page, 'Kept');
    await expect(message(page)).toContainText('Saved “Kept”.');
    await fillStorage(page);

    await save(page, 'Too much');
    const saving = page.getByRole('dialog', { name: 'Save plan' });
    await expect(saving.getByRole('alert')).toContainText(/^Not saved: .* storage is full\./);
    await expect(saving.getByLabel('Name')).toHaveValue('Too much');
    await page.keyboard.press('Escape');
    await openSaved(page);
    await expect(savedNames(page)).toHaveText(['Kept']);

    await page.addInitScript(fill); // what the page writes while it leaves may make a little room
    await page.reload();
    await live(page);
    await openSaved(page);
    await expect(savedRow(page, 'Kept')).toBeVisible();
    await closeSaved(page);
    await expect(notice(page)).toContainText(
      'storage is full: plans can’t be saved until some are deleted.',
    );
    await expectFigures(page, EXAMPLE_FIGURES);

    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith('filler')) localStorage.removeItem(key);
      }
    });
    await save(page, 'Now it fits');
    await openSaved(page);
    await expect(savedRow(page, 'Now it fits')).toBeVisible();
  });

  test('that is full is named in a dialog that cannot save, and a deletion can be undone later', async ({
    page,
  }) => {
    await openPlan(page);
    for (const name of ['One', 'Two']) {
      await save(page, name);
      await expect(message(page)).toContainText(`Saved “${name}”.`);
    }
    await openSaved(page);
    const backup = await page.evaluate(() => {
      const plans = Object.keys(localStorage)
        .filter((key) => key.startsWith('putwise.plan.'))
        .map((key) => JSON.parse(localStorage.getItem(key)!));
      for (const { data } of plans) data.id += 'x';
      return JSON.stringify({ app: 'putwise', version: 2, contents: { plan: plans } });
    });
    const full = /^Not saved: this browser’s storage is full\./;

    await fillStorage(page);
    await page.getByRole('button', { name: 'Rename One' }).click();
    await dialog(page).getByLabel('Note').fill('a note of some length');
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await expect(dialog(page).getByRole('alert')).toHaveText(full);
    await expect(dialog(page).getByLabel('Note')).toHaveValue('a note of some length');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Delete Two' }).click();
    await fillStorage(page);
    await message(page).getByRole('button', { name: 'Undo' }).click();
    await expect(message(page)).toContainText(/^Not saved: this browser’s storage is full\./);
    await expect(savedNames(page)).toHaveText(['One']);
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) {
        if (/^filler\d+\./.test(key)) localStorage.removeItem(key);
      }
    });
    await message(page).getByRole('button', { name: 'Undo' }).click();
    await expect(savedNames(page)).toHaveText(['Two', 'One']);

    await fillStorage(page);
    await page.evaluate(() => {
      // Room for one plan and a half.
      const [text = ''] = Object.entries(localStorage)
        .filter(([key]) => key.startsWith('putwise.plan.'))
        .map(([key, value]) => key + value);
      const filler = Object.keys(localStorage).find((key) => key.startsWith('filler4096.'))!;
      localStorage.setItem(filler, 'x'.repeat(4096 - Math.round(1.5 * text.length)));
    });
    const buffer = Buffer.from(backup);
    await page
      .getByLabel('Restore from a file')
      .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer });
    await dialog(page).getByRole('button', { name: 'Add 2 plans' }).click();
    await expect(dialog(page).getByRole('alert')).toContainText('room for 1 of these 2 plans');
    await expect(savedNames(page)).toHaveText(['Two', 'One']);
    await dialog(page).getByRole('button', { name: 'Add the 1 plan that fits' }).click();
    await expect(savedNames(page)).toHaveCount(3);
  });

  test('that is forbidden leaves everything else working', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
      }
    });
    await openPlan(page);
    await expect(notice(page)).toContainText('Plans can’t be saved in this browser.');
    await typeAndLeave(page, 'Strike', '360');
    await expectFigures(page, { 'Cash to set aside': '$36,000' });
    await save(page, 'In vain');
    await expect(dialog(page).getByRole('alert')).toContainText(
      'Not saved: this browser does not allow this page to keep data. Copy the link instead.',
    );
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await message(page).getByRole('button', { name: 'Dismiss message' }).click();
    await openTab(page, 'Outcomes');
    await expect(message(page)).toBeEmpty();
    await fold(page, 'simple, on $36,000').click();
    await page.getByRole('group', { name: 'Annualized' }).getByLabel('Compound').check();
    await expect(message(page)).toContainText('Your choice holds until this page is closed');
  });

  const good = (name: string) => ({
    id: name,
    name,
    note: '',
    draft: { stock: 'XYZ', spot: '100', strike: '95', premium: '2.50', days: '35' },
    ticks: [],
    plannedOn: '2026-11-17',
    savedAt: '2026-11-17T15:00:00.000Z',
  });

  const whole = JSON.stringify({ version: 1, data: good('Whole') });

  /** What an earlier visit left, by key; what of it is set aside, and which plans are shown. */
  const damages: Record<
    string,
    { stored: Record<string, string>; aside: string; shown: string[] }
  > = {
    'corrupt in one plan': {
      stored: { 'plan.Whole': whole, 'plan.a': '{"version":1,"data":{"id":"a","name":"Only' },
      aside: '{"version":1,"data":{"id":"a","name":"Only',
      shown: ['Whole'],
    },
    'corrupt in an older version’s list': {
      stored: { plans: '{"version":1,"data":[{"id":"a","name":"Only here"' },
      aside: '{"version":1,"data":[{"id":"a","name":"Only here"',
      shown: [],
    },
    'damaged in one plan of an older version’s list': {
      stored: {
        plans: JSON.stringify({ version: 1, data: [good('Whole'), { id: 'Only here' }] }),
      },
      aside: '{"version":1,"data":[{"id":"Only here"}]}',
      shown: ['Whole'],
    },
  };

  for (const [kind, { stored, aside, shown }] of Object.entries(damages)) {
    test(`that is ${kind} is set aside, and can be downloaded`, async ({ page }) => {
      await page.addInitScript((texts) => {
        if (localStorage.getItem('started')) return;
        localStorage.setItem('started', 'yes');
        for (const [key, text] of Object.entries(texts)) {
          localStorage.setItem(`putwise.${key}`, text);
        }
      }, stored);
      await openPlan(page);
      await expect(notice(page)).toContainText('It was kept aside unchanged; nothing is lost.');
      await expectFigures(page, EXAMPLE_FIGURES);
      await openSaved(page);
      await expect(savedNames(page)).toHaveText(shown);

      await page.reload();
      await live(page);
      await expect(notice(page)).toContainText('It was kept aside unchanged; nothing is lost.');
      const coming = page.waitForEvent('download');
      await notice(page).getByRole('button', { name: 'Download it' }).click();
      const file = await (await coming).createReadStream();
      const texts = JSON.parse((await file.toArray()).join('')) as { raw: string }[];
      expect(texts.map(({ raw }) => raw)).toEqual([aside]);

      await save(page, 'New');
      await expect(message(page)).toContainText('Saved “New”.');
      await notice(page).getByRole('button', { name: 'Delete it' }).click();
      await expect(notice(page)).toHaveCount(0);
      await page.reload();
      await live(page);
      await openSaved(page);
      await expect(savedRow(page, 'New')).toBeVisible();
      await expect(savedNames(page)).toHaveCount(shown.length + 1);
      await expect(notice(page)).toHaveCount(0);
    });
  }

  test('with a plan of a newer Putwise leaves that plan alone, and says so', async ({ page }) => {
    const newer = '{"version":99,"data":["Only here"]}';
    await page.addInitScript((text) => localStorage.setItem('putwise.plan.newer', text), newer);
    await openPlan(page);
    await expect(message(page)).toContainText('A newer version of Putwise has saved a plan here.');
    await save(page, 'New');
    await openSaved(page);
    await expect(savedNames(page)).toHaveText(['New']);
    expect(await page.evaluate(() => localStorage.getItem('putwise.plan.newer'))).toBe(newer);
  });

  test('with a trade and settings that cannot be read starts afresh', async ({ page }) => {
    await page.addInitScript(() => {
      if (localStorage.getItem('started')) return;
      localStorage.setItem('started', 'yes');
      localStorage.setItem('putwise.draft', '{"version":1,"data":{"draft":null}}');
      localStorage.setItem('putwise.settings', 'null');
    });
    await openPlan(page);
    await expectFigures(page, EXAMPLE_FIGURES);
    await expect(notice(page)).toContainText('It was kept aside unchanged; nothing is lost.');
    await typeAndLeave(page, 'Strike', '360');
    await page.reload();
    await expectFigures(page, { 'Cash to set aside': '$36,000' });
  });

  test('shared by two tabs keeps the work of both', async ({ page, context }) => {
    const other = await context.newPage();
    await openPlan(page);
    await openPlan(other);
    await save(page, 'First');
    await openSaved(other);
    await expect(savedRow(other, 'First')).toBeVisible();
    await closeSaved(other);
    await save(other, 'Second');
    await openSaved(page);
    await expect(savedRow(page, 'Second')).toBeVisible();
    await closeSaved(page);

    await test.step('a plan changed in both becomes two', async () => {
      await openSaved(other);
      await savedRow(other, 'First').getByRole('button', { name: 'First', exact: true }).click();
      await typeAndLeave(page, 'Strike', '350');
      await page.getByRole('button', { name: 'Save plan' }).click();
      await dialog(page).getByLabel('Name').fill('First');
      await page.getByRole('button', { name: 'Save over “First”' }).click();
      await openSaved(other);
      await expect(savedRow(other, 'First')).toContainText('350.00');
      await closeSaved(other);

      await typeAndLeave(other, 'Strike', '340');
      await other.getByRole('button', { name: 'Save plan' }).click();
      await other.getByRole('button', { name: 'Save over “First”' }).click();
      await expect(message(other)).toContainText('Saved as a new plan; nothing is lost.');
      await openSaved(page);
      await expect(savedList(page).locator('tbody tr')).toHaveCount(3);
    });

    await test.step('what is being typed stays in its tab', async () => {
      await expect(field(page, 'Strike')).toHaveValue('350.00');
      await page.reload();
      await expectFigures(page, { 'Cash to set aside': '$35,000' });
      await other.reload();
      await expectFigures(other, { 'Cash to set aside': '$34,000' });
    });
  });

  test('that a newer Putwise in another tab has changed is left alone', async ({
    page,
    context,
  }) => {
    await openPlan(page);
    await save(page, 'Mine');
    const newer = await context.newPage();
    await open(newer);
    const kept = await newer.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.startsWith('putwise.plan.'))!;
      localStorage.setItem(key, '{"version":99,"data":["newer"]}');
      return key;
    });
    await expect(message(page)).toContainText('A newer Putwise in another tab');
    await page.getByRole('button', { name: 'Save plan' }).click();
    await page.getByRole('button', { name: 'Save over “Mine”' }).click();
    await expect(message(page)).toContainText('Saved as a new plan; nothing is lost.');
    expect(await page.evaluate((key) => localStorage.getItem(key), kept)).toContain('newer');
  });
});
