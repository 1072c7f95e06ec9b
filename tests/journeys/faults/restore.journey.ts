import { expect } from '../journey';
import { field, openPlan, openSaved, savedList, test } from '../plan';
import { expectPlans, goToTrades, log, openLog, recordsIn } from './faults';
import { KEPT, leave, PLAN, SOLD } from './standing';
import type { Page } from '@playwright/test';

const backup = (contents: string) =>
  `{"app":"putwise","version":2,"savedAt":"2026-11-17T15:00:00.000Z","contents":${contents}}`;

const plan = (more: object) => ({ version: 1, data: { ...PLAN, ...more } });
const event = (id: string) => ({
  ...SOLD,
  data: { ...SOLD.data, id, contract: { ...SOLD.data.contract, underlying: 'BETA', root: 'BETA' } },
});

/** Nested so deeply that a recursive reader runs out of stack. */
const DEEP = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;

const NOT_OURS = 'This is not a Putwise backup. Choose the file that “Export all” made.';

/** Each file with the message about it. A refused file changes nothing. */
const REFUSED: Readonly<Record<string, readonly [text: string, says: string]>> = {
  foreign: ['{"name":"another-app","contents":{"plan":[]}}', NOT_OURS],
  'that is no text': ['\u0000\uFFFD\u0001PK\u0003\u0004', NOT_OURS],
  truncated: [
    backup(JSON.stringify({ plan: [plan({})] })).slice(0, 200),
    'This file is damaged or cut short. Choose another copy of the backup.',
  ],
  'as deep as a well': [DEEP, NOT_OURS],
  'whose contents are none': [backup('[1,2,3]'), NOT_OURS],
};

interface Taken {
  readonly text: string;
  /** The dialog's message. */
  readonly says: RegExp;
  readonly plans: readonly string[];
  /** BETA's events in the log afterward. */
  readonly events: number;
}

const TAKEN: Readonly<Record<string, Taken>> = {
  'with something deep in it': {
    text: backup(`{"plan":[${JSON.stringify(plan({ id: 'two', name: 'Two' }))},${DEEP}]}`),
    says: /Left out, as it cannot be read: 1 plan in the file/,
    plans: ['One', 'Two'],
    events: 0,
  },
  'with the names of what every object has': {
    text: backup(
      JSON.stringify({
        plan: [plan({ id: 'constructor', name: 'Two' })],
        event: [event('constructor'), event('toString')],
      }).replace(/^\{/, '{"__proto__":[{"polluted":true}],'),
    ).replace(/^\{/, '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":1}},'),
    says: /1 plan/,
    plans: ['One', 'Two'],
    events: 2,
  },
  'with one thing twice': {
    text: backup(
      JSON.stringify({
        plan: [plan({ id: 'two', name: 'Two' }), plan({ id: 'two', name: 'Two' })],
        event: [event('b'), event('b')],
      }),
    ),
    says: /plan/,
    plans: ['One', 'Two'],
    events: 1,
  },
  'with what is here already': {
    text: backup(
      JSON.stringify({
        plan: [plan({}), plan({ id: 'two', name: 'Two' })],
        event: [SOLD, event('b')],
      }),
    ),
    says: /1 plan/,
    plans: ['One', 'Two'],
    events: 1,
  },
};

const choose = (page: Page, text: string) =>
  page.getByLabel('Restore from a file').setInputFiles({
    name: 'backup.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });

test('a file that is no valid backup is refused with a sentence, and changes nothing', async ({
  page,
}) => {
  await leave(page, KEPT);
  await openPlan(page);
  await openSaved(page);
  for (const [kind, [text, says]] of Object.entries(REFUSED)) {
    await test.step(kind, async () => {
      await choose(page, text);
      await expect(savedList(page).getByRole('alert')).toHaveText(says);
    });
  }
  await expectPlans(page, ['One']);
});

for (const [kind, { text, says, plans, events }] of Object.entries(TAKEN)) {
  test(`a backup ${kind} restores what it holds, and nothing else`, async ({ page }) => {
    await leave(page, KEPT);
    await openPlan(page);
    // Twice: what was already restored is not restored again.
    for (const round of [1, 2]) {
      await openSaved(page);
      await choose(page, text);
      const dialog = page.getByRole('dialog', { name: 'Restore from this file' });
      if (round === 1) await expect(dialog).toContainText(says);
      const restore = dialog.getByRole('button', { name: /^(Add|Restore)/ });
      if (await restore.isEnabled()) await restore.click();
      else await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expectPlans(page, plans);
    }
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    await field(page, 'Strike').fill('300');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('$300');
    await goToTrades(page);
    await openLog(page);
    await expect(log(page).getByText('BETA')).toHaveCount(events);
    await expect(log(page).getByText('ACME')).toHaveCount(1);
    await page.reload();
    await openLog(page);
    await expect(log(page).getByText('BETA')).toHaveCount(events);
    expect(await page.evaluate(recordsIn, 'events')).toHaveLength(events + 1);
  });
}
