import { describe, expect, test } from 'vitest';
import {
  previewRestore,
  readBackup,
  restored,
  tooLarge,
  writeBackup,
  type Backup,
} from '../../src/storage/backup';
import { DEFAULT_SETTINGS } from '../../src/store/settings';
import { exampleWith, savedPlan } from '../plan/drafts';

const SAVED_AT = '2026-11-20T16:00:00.000Z';
const PLANS = [
  savedPlan('one'),
  savedPlan('two', { note: 'Zürich — “ü” \u2028 🦆' }),
  savedPlan('placed', {
    draft: exampleWith({ expiration: '2026-12-18', fillPrice: '5.45', fillDate: '2026-11-23' }),
    quotedAt: '2026-11-20T15:55:00.000Z',
    reasons: { freshQuote: '=1+1 <b>closed</b>' },
    placedOn: '2026-11-20',
  }),
];
const FILE = writeBackup(PLANS, DEFAULT_SETTINGS, SAVED_AT);

const enveloped = (items: readonly unknown[]) => items.map((data) => ({ version: 1, data }));

/** A backup file with other contents, by the name of their kind. */
function fileWith(contents: Readonly<Record<string, unknown>>) {
  const file = JSON.parse(FILE);
  return JSON.stringify({ ...file, contents: { ...file.contents, ...contents } });
}

function backupIn(text: string): Backup {
  const { backup, problem } = readBackup(text);
  if (!backup) throw new Error(problem);
  return backup;
}

const NOT_OURS = 'This is not a Putwise backup. Choose the file that “Export all” made.';
const CUT_SHORT = 'This file is damaged or cut short. Choose another copy of the backup.';

describe('a backup', () => {
  test('gives back everything that went into it', () => {
    expect(backupIn(FILE)).toEqual({
      plans: PLANS,
      settings: DEFAULT_SETTINGS,
      unreadable: 0,
      newer: [],
    });
  });

  test('of nothing is a backup too', () => {
    expect(backupIn(writeBackup([], DEFAULT_SETTINGS, SAVED_AT)).plans).toEqual([]);
  });

  test('says when it was made and which app made it', () => {
    expect(JSON.parse(FILE)).toMatchObject({ app: 'putwise', version: 2, savedAt: SAVED_AT });
  });

  test('cut short anywhere is refused as damaged', () => {
    for (let end = 1; end < FILE.length; end += 97) {
      expect(readBackup(FILE.slice(0, end))).toEqual({ backup: null, problem: CUT_SHORT });
    }
  });

  test.each([
    '',
    ' ',
    'strike,premium\n365,5.40',
    '<html>',
    'PK\u0003\u0004',
    'null',
    '42',
    '"putwise"',
    '[]',
    '{}',
    '{"app":"other","version":1,"plans":[],"settings":{}}',
    '{"app":"putwise","plans":[],"settings":{}}',
    '{"app":"putwise","version":"1","plans":[],"settings":{}}',
    '{"app":"putwise","version":1.5,"plans":[],"settings":{}}',
    '{"app":"putwise","version":1,"plans":{},"settings":{}}',
    '{"app":"putwise","version":0,"plans":[],"settings":{}}',
    '{"app":"putwise","version":2,"plans":[],"settings":{}}',
    '{"app":"putwise","version":2,"contents":[]}',
    '{"app":"putwise","version":2,"contents":{"plan":{}}}',
    JSON.stringify(PLANS),
  ])('is not %j', (text) => {
    expect(readBackup(text)).toEqual({ backup: null, problem: NOT_OURS });
  });

  test('of a newer version asks for a newer page', () => {
    expect(readBackup(JSON.stringify({ ...JSON.parse(FILE), version: 3 })).problem).toBe(
      'This backup comes from a newer Putwise. Reload the page to update, then try again.',
    );
  });

  test('is never as large as 50 MB', () => {
    expect(tooLarge(50_000_000)).toMatch(/^This file is too large/);
    expect(tooLarge(FILE.length)).toBeNull();
  });

  test('with some plans damaged gives the others and counts the loss', () => {
    const [first, second] = PLANS;
    const damaged = [
      first,
      null,
      'plan',
      [],
      { ...second, id: '' },
      { ...second, draft: { ...second!.draft, strike: 365 } },
      { ...second, draft: { ...second!.draft, billKind: 'guess' } },
      { ...second, draft: { ...second!.draft, days: '37', expiration: '2026-12-18' } },
      { ...second, ticks: [1] },
      { ...second, savedAt: 'yesterday' },
      { ...second, savedAt: '20260-01-01T00:00:00Z' },
      { ...second, plannedOn: '2026-99-99' },
      { ...second, plannedOn: '9999-12-31' },
      second,
    ];
    expect(
      backupIn(fileWith({ plan: [...enveloped(damaged), second, null, { version: 1 }] })),
    ).toMatchObject({
      plans: [first, second],
      unreadable: 15,
      newer: [],
    });
  });

  test('with its choices damaged still gives the plans', () => {
    for (const settings of [null, undefined, {}, { ...DEFAULT_SETTINGS, theme: 'pink' }]) {
      const backup = backupIn(fileWith({ settings: enveloped([settings]) }));
      expect(backup).toMatchObject({ plans: PLANS, settings: null });
    }
  });

  test('with limits that are no limits has no choices', () => {
    const rules = { ...DEFAULT_SETTINGS.rules, minDays: -1 };
    const settings = enveloped([{ ...DEFAULT_SETTINGS, rules }]);
    expect(backupIn(fileWith({ settings })).settings).toBeNull();
  });

  test('without choices has none', () => {
    for (const settings of [[], undefined]) {
      expect(backupIn(fileWith({ settings }))).toMatchObject({ plans: PLANS, settings: null });
    }
  });

  test('with what only a newer Putwise knows gives the rest and names that', () => {
    const newer = { version: 99, data: 'better' };
    const file = fileWith({ plan: [...enveloped(PLANS), newer], settings: [newer], book: [newer] });
    expect(backupIn(file)).toEqual({
      plans: PLANS,
      settings: null,
      unreadable: 0,
      newer: ['1 plan', 'settings', 'book'],
    });
  });

  test('with a plan of an older Putwise fills in the fields it did not know', () => {
    const [{ draft, ...plan }] = PLANS as [(typeof PLANS)[0]];
    const { assignmentFee: _unknownThen, ...older } = draft;
    expect(backupIn(fileWith({ plan: enveloped([{ ...plan, draft: older }]) })).plans).toEqual([
      PLANS[0],
    ]);
  });

  test('with hostile keys gives plans without them', () => {
    const hostile = FILE.replaceAll('"id":', '"__proto__":{"polluted":1},"constructor":1,"id":')
      .replaceAll('"stock":', '"__proto__":{"polluted":1},"toString":"x","stock":')
      .replace('{', '{"__proto__":{"polluted":1},');
    const { plans } = backupIn(hostile);
    expect(plans).toEqual(PLANS);
    expect(plans.every((plan) => Object.getPrototypeOf(plan) === Object.prototype)).toBe(true);
    expect(JSON.stringify(plans)).not.toContain('polluted');
    expect('polluted' in {}).toBe(false);
  });
});

describe('a restore', () => {
  const [one, two] = PLANS as [(typeof PLANS)[0], (typeof PLANS)[0]];
  const backup = (...plans: Backup['plans']): Backup => ({
    plans,
    settings: null,
    unreadable: 0,
    newer: [],
  });
  const changed = { ...one, note: 'changed here' };

  test('says which plans are new, which differ and which are here already', () => {
    const other = savedPlan('three');
    expect(previewRestore(backup(one, two, other), [changed, two])).toEqual({
      added: [other],
      besides: [one],
      same: [two],
    });
  });

  test('of a file just exported changes nothing', () => {
    const preview = previewRestore(backupIn(FILE), PLANS);
    expect(preview).toEqual({ added: [], besides: [], same: PLANS });
    expect(restored(preview)).toEqual([]);
  });

  test('into an empty browser brings all back as it was', () => {
    expect(restored(previewRestore(backupIn(FILE), []))).toEqual(PLANS);
  });

  test('replaces nothing: a plan that differs comes beside the one here, under a name of its own', () => {
    const [copy] = restored(previewRestore(backup(one), [changed]));
    expect(copy).toMatchObject({ ...one, id: expect.any(String), name: 'one (from backup)' });
    expect(copy!.id).not.toBe(one.id);
  });

  test('of a file that holds an id twice leaves no id twice', () => {
    const twin = { ...one, note: 'a twin' };
    const after = restored(previewRestore(backup(one, twin, one), []));
    expect(after.map(({ note }) => note)).toEqual(['', 'a twin']);
    expect(new Set(after.map(({ id }) => id)).size).toBe(2);
  });
});
