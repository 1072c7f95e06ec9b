import { describe, expect, test } from 'vitest';
import { readBackup, tooLarge, writeBackup, type Backup } from '../../../src/storage/backup/backup';
import { previewRestore, restored } from '../../../src/storage/backup/restorePreview';
import { personalIn, withOwnPersonal } from '../../../src/storage/backup/personal';
import { PLAN } from '../../../src/storage/kinds';
import { DEFAULT_SETTINGS } from '../../../src/store/settings';
import { accountWith, exampleWith, placementWith, savedPlan } from '../../plan/drafts';
import { firstPlan } from '../first';
import { WHOLE } from './backups';

const SAVED_AT = '2026-11-20T16:00:00.000Z';
const PLANS = [
  savedPlan('one'),
  savedPlan('two', { note: 'Zürich — “ü” \u2028 🦆' }),
  savedPlan('placed', {
    draft: exampleWith({ expiration: '2026-12-18' }),
    quotedAt: '2026-11-20T15:55:00.000Z',
    placement: placementWith(
      { expiration: '2026-12-18', fillPrice: '5.45', fillDate: '2026-11-23' },
      { reasons: { freshQuote: '=1+1 <b>closed</b>' } },
    ),
  }),
];
const ACCOUNT_TYPED = accountWith({ cash: '52,000', commission: '0.35', brokerAccount: 'Ü1' });
const KEPT = { plans: PLANS, settings: DEFAULT_SETTINGS, account: ACCOUNT_TYPED };
const FILE = writeBackup(KEPT, SAVED_AT);

const enveloped = (items: readonly unknown[], version = 1) =>
  items.map((data) => ({ version, data }));

/** Plans as they are in a file. */
const planned = (items: readonly unknown[]) => enveloped(items, PLAN.version);

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
      ...KEPT,
      ...WHOLE,
    });
  });

  test('with no plans is a backup too', () => {
    expect(backupIn(writeBackup({ ...KEPT, plans: [] }, SAVED_AT)).plans).toEqual([]);
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

  test('from a newer version asks for a newer page', () => {
    expect(readBackup(JSON.stringify({ ...JSON.parse(FILE), version: 3 })).problem).toBe(
      'This backup comes from a newer Putwise. Reload the page to update, then try again.',
    );
  });

  test('is never as large as 250 MB', () => {
    expect(tooLarge(250_000_000)).toMatch(/^This file is too large/);
    expect(tooLarge(FILE.length)).toBeNull();
  });

  test('with some plans damaged gives the others and counts the loss', () => {
    const [first, second, placed] = PLANS;
    const damaged = [
      first,
      null,
      'plan',
      [],
      { ...second, id: '' },
      { ...second, draft: { ...second!.draft, strike: 365 } },
      { ...second, draft: { ...second!.draft, tickClass: 'dime' } },
      { ...second, draft: { ...second!.draft, days: '37', expiration: '2026-12-18' } },
      { ...second, ticks: [1] },
      { ...second, savedAt: 'yesterday' },
      { ...second, savedAt: '20260-01-01T00:00:00Z' },
      { ...second, plannedOn: '2026-99-99' },
      { ...second, plannedOn: '9999-12-31' },
      { ...placed, placement: { ...placed!.placement, contract: null } },
      second,
    ];
    expect(
      backupIn(fileWith({ plan: [...planned(damaged), second, null, { version: 1 }] })),
    ).toMatchObject({
      plans: [first, second],
      unreadable: 16,
      newer: [],
    });
  });

  test('with damaged settings still gives the plans', () => {
    for (const settings of [null, undefined, {}, { ...DEFAULT_SETTINGS, theme: 'pink' }]) {
      const backup = backupIn(fileWith({ settings: enveloped([settings]) }));
      expect(backup).toMatchObject({ plans: PLANS, settings: null });
    }
  });

  test('with impossible rule limits gives no settings', () => {
    const rules = { ...DEFAULT_SETTINGS.rules, minDays: -1 };
    const settings = enveloped([{ ...DEFAULT_SETTINGS, rules }]);
    expect(backupIn(fileWith({ settings })).settings).toBeNull();
  });

  test('without settings gives none', () => {
    for (const settings of [[], undefined]) {
      expect(backupIn(fileWith({ settings }))).toMatchObject({ plans: PLANS, settings: null });
    }
  });

  test('with things only a newer Putwise knows gives the rest and names them', () => {
    const newer = { version: 99, data: 'better' };
    const file = fileWith({
      plan: [...planned(PLANS), newer],
      settings: [newer],
      account: [newer],
      book: [newer],
    });
    expect(backupIn(file)).toEqual({
      plans: PLANS,
      settings: null,
      withoutPersonal: false,
      leftOut: [],
      inPart: [],
      book: null,
      account: null,
      unreadable: 0,
      newer: ['1 plan', 'settings', 'account', 'book'],
    });
  });

  test('with a plan of an older Putwise fills in the fields that it did not have', () => {
    const [{ draft, ...plan }] = PLANS as [(typeof PLANS)[0]];
    const { printTable: _unknownThen, ...older } = draft;
    expect(backupIn(fileWith({ plan: planned([{ ...plan, draft: older }]) })).plans).toEqual([
      PLANS[0],
    ]);
  });

  test('with hostile keys gives plans and account without them', () => {
    const hostile = FILE.replaceAll('"id":', '"__proto__":{"polluted":1},"constructor":1,"id":')
      .replaceAll('"stock":', '"__proto__":{"polluted":1},"toString":"x","stock":')
      .replaceAll(
        '"billQuote":',
        '"__proto__":{"polluted":1},"constructor":"x","hasOwnProperty":"y","billQuote":',
      )
      .replace('{', '{"__proto__":{"polluted":1},');
    const { plans, account } = backupIn(hostile);
    expect(plans).toEqual(PLANS);
    expect(account).toEqual(ACCOUNT_TYPED);
    expect(plans.every((plan) => Object.getPrototypeOf(plan) === Object.prototype)).toBe(true);
    expect(JSON.stringify([plans, account])).not.toMatch(/polluted|constructor|hasOwnProperty/);
    expect('polluted' in {}).toBe(false);
  });
});

describe('a backup without cash and account number', () => {
  const own = accountWith({ cash: '52,000', accountValue: '120,000', brokerAccount: 'U1234567' });
  const judged = placementWith({ expiration: '2026-12-18', cash: '52,000', commission: '0.35' });
  const placed = savedPlan('placed', { placement: judged });
  const kept = { ...KEPT, account: { ...own, commission: '0.35' }, plans: [PLANS[0]!, placed] };
  const file = writeBackup(kept, SAVED_AT, false);

  test('leaves them out of the account and of placed plans', () => {
    expect(personalIn(kept)).toEqual(['cash', 'accountValue', 'brokerAccount']);
    expect(personalIn({ account: accountWith({}), plans: kept.plans })).toEqual(['cash']);
    expect(personalIn({ account: accountWith({}), plans: PLANS })).toEqual([]);
    expect(writeBackup(kept, SAVED_AT)).toMatch(/52,000[^]*120,000|120,000[^]*52,000/);
    expect(file).not.toMatch(/52,000|120,000|U1234567/);
    const { account, plans } = backupIn(file);
    expect(personalIn({ account: account!, plans })).toEqual([]);
  });

  test('holds everything else, and says that it lacks them', () => {
    const { account, plans, withoutPersonal, settings } = backupIn(file);
    expect(withoutPersonal).toBe(true);
    expect(settings).toEqual(KEPT.settings);
    expect(account).toEqual(accountWith({ commission: '0.35' }));
    expect(withOwnPersonal(account!, own)).toEqual({ ...own, commission: '0.35' });
    expect(plans[0]).toEqual(PLANS[0]);
    expect(plans[1]!.placement!.account).toEqual({ ...judged.account, cash: '' });
    expect(plans[1]!.placement!.fill).toEqual(judged.fill);
  });

  test('adds nothing in the browser that wrote it', () => {
    const { added, besides, same } = previewRestore(backupIn(file), kept.plans);
    expect([added, besides]).toEqual([[], []]);
    expect(same).toHaveLength(2);
  });
});

describe('the account in a backup', () => {
  test.each<[what: string, account: unknown]>([
    ['that is none', null],
    ['that is a list', []],
    ['with a number for a text', { ...ACCOUNT_TYPED, cash: 52_000 }],
    ['with a choice nobody offers', { ...ACCOUNT_TYPED, accountKind: 'offshore' }],
  ])('%s is left out, and the plans are still given', (_, account) => {
    expect(backupIn(fileWith({ account: enveloped([account]) }))).toMatchObject({
      plans: PLANS,
      account: null,
      newer: [],
    });
  });

  test('without a field that an older Putwise did not have gets its default', () => {
    const { commission: _, ...older } = ACCOUNT_TYPED;
    expect(backupIn(fileWith({ account: enveloped([older]) })).account).toEqual({
      ...ACCOUNT_TYPED,
      commission: '0.65',
    });
  });

  test('is that of the plan saved last if each plan held its own', () => {
    const at = (savedAt: string, cash: string) =>
      firstPlan(savedPlan(cash, { savedAt }), accountWith({ cash, accountKind: 'ira' }));
    const plans = [
      at('2026-11-19T16:00:00.000Z', '2'),
      at('2026-11-20T16:00:00.000Z', '3'),
      at('2026-11-18T16:00:00.000Z', '1'),
      at('zzz', '4'),
    ];
    const account = accountWith({ cash: '3', accountKind: 'ira' });
    const first = JSON.stringify({ app: 'putwise', version: 1, plans });
    expect(backupIn(first)).toMatchObject({ account, unreadable: 1 });
    const second = fileWith({ plan: enveloped(plans), account: undefined });
    expect(backupIn(second)).toMatchObject({ account, unreadable: 1 });
  });

  test('takes precedence over the account in a plan of an older Putwise', () => {
    const plan = enveloped([firstPlan(savedPlan('one'), accountWith({ cash: '1' }))]);
    expect(backupIn(fileWith({ plan })).account).toEqual(ACCOUNT_TYPED);
  });

  test('is missing if neither the file nor its plans have one', () => {
    expect(backupIn(fileWith({ account: undefined })).account).toBeNull();
    expect(backupIn('{"app":"putwise","version":1,"plans":[]}').account).toBeNull();
  });
});

describe('a restore', () => {
  const [one, two] = PLANS as [(typeof PLANS)[0], (typeof PLANS)[0]];
  const backup = (...plans: Backup['plans']): Backup => ({
    plans,
    settings: null,
    account: null,
    ...WHOLE,
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

  test('into an empty browser brings everything back as it was', () => {
    expect(restored(previewRestore(backupIn(FILE), []))).toEqual(PLANS);
  });

  test('replaces nothing: a plan that differs is added under a name of its own', () => {
    const [copy] = restored(previewRestore(backup(one), [changed]));
    expect(copy).toMatchObject({ ...one, id: expect.any(String), name: 'one (from backup)' });
    expect(copy!.id).not.toBe(one.id);
  });

  test('done a second time adds nothing to what the first brought', () => {
    const here = [changed, ...restored(previewRestore(backup(one), [changed]))];
    expect(previewRestore(backup(one), here)).toEqual({ added: [], besides: [], same: [one] });
  });

  test('of a file that holds an id twice gives each plan its own id', () => {
    const twin = { ...one, note: 'a twin' };
    const after = restored(previewRestore(backup(one, twin, one), []));
    expect(after.map(({ note }) => note)).toEqual(['', 'a twin']);
    expect(new Set(after.map(({ id }) => id)).size).toBe(2);
  });
});
