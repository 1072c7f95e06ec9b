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

/** A backup file whose JSON has been tampered with. */
const fileWith = (parts: object) => JSON.stringify({ ...JSON.parse(FILE), ...parts });

function backupIn(text: string): Backup {
  const { backup, problem } = readBackup(text);
  if (!backup) throw new Error(problem);
  return backup;
}

const NOT_OURS = 'This is not a Putwise backup. Choose the file that “Export all” made.';
const CUT_SHORT = 'This file is damaged or cut short. Choose another copy of the backup.';

describe('a backup', () => {
  test('gives back everything that went into it', () => {
    expect(backupIn(FILE)).toEqual({ plans: PLANS, settings: DEFAULT_SETTINGS, unreadable: 0 });
  });

  test('of nothing is a backup too', () => {
    expect(backupIn(writeBackup([], DEFAULT_SETTINGS, SAVED_AT)).plans).toEqual([]);
  });

  test('says when it was made and which app made it', () => {
    expect(JSON.parse(FILE)).toMatchObject({ app: 'putwise', version: 1, savedAt: SAVED_AT });
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
    JSON.stringify(PLANS),
  ])('is not %j', (text) => {
    expect(readBackup(text)).toEqual({ backup: null, problem: NOT_OURS });
  });

  test('of a newer version asks for a newer page', () => {
    expect(readBackup(fileWith({ version: 2 })).problem).toBe(
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
    expect(backupIn(fileWith({ plans: damaged }))).toMatchObject({
      plans: [first, second],
      unreadable: 12,
    });
  });

  test('with its choices damaged still gives the plans', () => {
    for (const settings of [null, undefined, {}, { ...DEFAULT_SETTINGS, theme: 'pink' }]) {
      expect(backupIn(fileWith({ settings })).plans).toEqual(PLANS);
      expect(backupIn(fileWith({ settings })).settings).toBeNull();
    }
  });

  test('with limits that are no limits has no choices', () => {
    const rules = { ...DEFAULT_SETTINGS.rules, minDays: -1 };
    expect(backupIn(fileWith({ settings: { ...DEFAULT_SETTINGS, rules } })).settings).toBeNull();
  });

  test('with a plan of an older Putwise fills in the fields it did not know', () => {
    const [{ draft, ...plan }] = PLANS as [(typeof PLANS)[0]];
    const { assignmentFee: _unknownThen, ...older } = draft;
    expect(backupIn(fileWith({ plans: [{ ...plan, draft: older }] })).plans).toEqual([PLANS[0]]);
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
  const backup = (...plans: Backup['plans']): Backup => ({ plans, settings: null, unreadable: 0 });
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
    expect(restored(PLANS, preview)).toEqual(PLANS);
  });

  test('into an empty browser brings all back as it was', () => {
    expect(restored([], previewRestore(backupIn(FILE), []))).toEqual(PLANS);
  });

  test('replaces nothing: a plan that differs comes beside the one here, under a name of its own', () => {
    const after = restored([changed], previewRestore(backup(one), [changed]));
    expect(after[0]).toBe(changed);
    expect(after[1]).toMatchObject({ ...one, id: expect.any(String), name: 'one (from backup)' });
    expect(after[1]!.id).not.toBe(one.id);
  });

  test('of a file that holds an id twice leaves no id twice', () => {
    const twin = { ...one, note: 'a twin' };
    const after = restored([], previewRestore(backup(one, twin, one), []));
    expect(after.map(({ note }) => note)).toEqual(['', 'a twin']);
    expect(new Set(after.map(({ id }) => id)).size).toBe(2);
  });
});
