import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Backup } from '../../../src/storage/backup/backup';
import { readPlans } from '../../../src/storage/plans/keptPlans';
import { deletePlan, describePlan } from '../../../src/storage/plans/plans';
import { restoreBackup } from '../../../src/storage/backup/restoreBackup';
import { changeSettings } from '../../../src/store/changeSettings';
import { usePage } from '../../../src/store/page';
import { DEFAULT_SETTINGS } from '../../../src/store/settings';
import { typeField } from '../../../src/store/typing';
import { accountWith, savedPlan } from '../../plan/drafts';
import { startPage } from '../../store/startPage';
import { entriesOf, fillStorage, planKey, planText, storePlans } from '../browser';
import { WHOLE } from './backups';

const page = () => usePage.getState();
const undo = () => page().message!.undo!();
const stored = () => readPlans().plans;
const DARK = { ...DEFAULT_SETTINGS, theme: 'dark' } as const;

const MINE = accountWith({ cash: '50,000' });
const THEIRS = accountWith({ cash: '52,000', commission: '0.35' });

const backup: Backup = {
  plans: [savedPlan('one'), savedPlan('two'), savedPlan('three')],
  settings: DARK,
  account: THEIRS,
  ...WHOLE,
};

beforeEach(() => {
  startPage({ account: MINE });
  storePlans(savedPlan('one', { note: 'changed here' }));
  usePage.setState({ plans: stored() });
});

afterEach(() => vi.restoreAllMocks());

describe('restoring a backup', () => {
  test('adds its plans to what is stored and shown, and leaves settings and account alone', () => {
    expect(restoreBackup(backup, {})).toBeNull();
    expect(stored().map(({ name, note }) => [name, note])).toEqual([
      ['one', 'changed here'],
      ['one (from backup)', ''],
      ['three', ''],
      ['two', ''],
    ]);
    expect(page().plans).toEqual(stored());
    expect(page().settings).toEqual(DEFAULT_SETTINGS);
    expect(page().account).toEqual(MINE);
    expect(page().message!.text).toBe('Restored 3 plans.');
  });

  test.each([
    ['choices', { settings: DARK }],
    ['account', { account: THEIRS }],
    ['choices and account', { settings: DARK, account: THEIRS }],
  ])('takes its %s if they are wanted', (_, replaced) => {
    restoreBackup(backup, replaced);
    const { settings, account } = page();
    expect({ settings, account }).toEqual({
      settings: DEFAULT_SETTINGS,
      account: MINE,
      ...replaced,
    });
  });

  test('goes by what is stored, even if this tab has not heard of it', () => {
    storePlans(savedPlan('two'));
    restoreBackup(backup, {});
    expect(page().message!.text).toBe('Restored 2 plans.');
  });

  const PLAN_SIZE = planText(savedPlan('one')).length;

  test('adds all plans or none, and says how many there is room for', () => {
    const before = entriesOf(localStorage);
    fillStorage(2.5 * PLAN_SIZE);
    expect(restoreBackup(backup, { settings: DARK, account: THEIRS })).toEqual({
      reason:
        'Nothing is restored yet: there is room for 2 of these 3 plans. Add those, or delete plans you no longer need and try again.',
      fitting: 2,
    });
    expect(entriesOf(localStorage)).toEqual(before);
    expect(page().plans).toEqual(stored());
    expect(page().settings).toEqual(DEFAULT_SETTINGS);
    expect(page().account).toEqual(MINE);
  });

  test('adds the plans that fit if that is wanted, names the others, and can be undone', () => {
    const before = entriesOf(localStorage);
    const long = savedPlan('long', { note: 'n'.repeat(5000) });
    fillStorage(3.5 * PLAN_SIZE);
    const plans = [savedPlan('two'), long, savedPlan('three')];
    expect(restoreBackup({ ...backup, plans }, { account: THEIRS }, true)).toBeNull();
    expect(stored().map(({ name }) => name)).toEqual(['one', 'three', 'two']);
    expect(page().plans).toEqual(stored());
    expect(page().account).toEqual(THEIRS);
    expect(page().message!.text).toBe('Restored 2 plans. There is no room for long.');
    undo();
    expect(entriesOf(localStorage)).toEqual(before);
    expect(page().account).toEqual(MINE);
  });

  test.each([false, true])(
    'into a full storage does nothing, and says why (%s)',
    (isPartWanted) => {
      const before = entriesOf(localStorage);
      fillStorage();
      const refusal = restoreBackup(backup, { settings: DARK }, isPartWanted);
      expect(refusal).toEqual({
        reason: expect.stringMatching(/^Not saved: this browser’s storage is full/),
        fitting: 0,
      });
      expect(entriesOf(localStorage)).toEqual(before);
      expect(page().settings).toEqual(DEFAULT_SETTINGS);
    },
  );

  test('says along with the plans that settings could not be kept', () => {
    const stop = usePage.subscribe(({ settings }, { settings: was }) => {
      if (settings !== was) usePage.setState({ message: { text: 'Your choice holds for now.' } });
    });
    restoreBackup(backup, { settings: DARK });
    stop();
    expect(page().message!.text).toBe('Restored 3 plans. Your choice holds for now.');
  });
});

describe('undoing a restore', () => {
  test('brings everything back as it was', () => {
    const before = entriesOf(localStorage);
    restoreBackup(backup, { settings: DARK, account: THEIRS });
    undo();
    expect(entriesOf(localStorage)).toEqual(before);
    expect(page().plans).toEqual(stored());
    expect(page().settings).toEqual(DEFAULT_SETTINGS);
    expect(page().account).toEqual(MINE);
    expect(page().message!.text).toBe('Undone: all is as it was before the restore.');
  });

  test('leaves what has been changed since', () => {
    restoreBackup(backup, { settings: DARK, account: THEIRS });
    const { undo: back } = page().message!;
    const two = stored().find(({ name }) => name === 'two')!;
    describePlan(two, { name: 'second', note: '' });
    changeSettings({ theme: 'light' });
    typeField('cash', '60,000');
    back!();
    expect(stored().map(({ name }) => name)).toEqual(['one', 'second']);
    expect(page().settings.theme).toBe('light');
    expect(page().account).toEqual({ ...THEIRS, cash: '60,000' });
    expect(page().message!.text).toBe(
      'Undone in part. Changed since, and left as it is now: 1 plan, settings, and account.',
    );
  });

  test('mentions no settings that were not replaced, and no plans deleted since', () => {
    restoreBackup(backup, {});
    const { undo: back } = page().message!;
    changeSettings({ theme: 'light' });
    deletePlan(stored().find(({ name }) => name === 'two')!);
    back!();
    expect(page().settings.theme).toBe('light');
    expect(page().message!.text).toBe('Undone: all is as it was before the restore.');
  });

  test('brings back the rest if a plan cannot be deleted, and says so', () => {
    restoreBackup(backup, { settings: DARK, account: THEIRS });
    const removeItem: unknown = Reflect.get(Storage.prototype, 'removeItem');
    vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(function (
      this: Storage,
      key: string,
    ) {
      if (key === planKey('id-two')) throw new DOMException('no', 'SecurityError');
      (removeItem as typeof Storage.prototype.removeItem).call(this, key);
    });
    undo();
    expect(stored().map(({ name }) => name)).toEqual(['one', 'two']);
    expect(page()).toMatchObject({ settings: DEFAULT_SETTINGS, account: MINE });
    expect(page().message!.text).toBe('Undone in part. Could not be deleted: 1 plan.');
  });
});
