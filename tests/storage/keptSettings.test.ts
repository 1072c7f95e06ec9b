import { afterEach, describe, expect, test, vi } from 'vitest';
import { RULE_PROFILES } from '../../src/core/rules/ruleThresholds';
import { DEFAULT_SETTINGS, type Settings } from '../../src/store/settings';
import { envelope, keptAside, otherTabWrote, refuseWrites } from './browser';
import { closeTabs, openTab, settle } from './tab';

const SETTINGS = 'putwise.settings';

const stored = () => JSON.parse(localStorage.getItem(SETTINGS)!).data;

const settings = (parts: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...parts });

/** Another tab writes choices, having heard of the writes that it follows. */
function otherTabChooses(parts: Partial<Settings>, follows?: object) {
  const text = { version: 1, data: settings(parts), follows };
  localStorage.setItem(SETTINGS, JSON.stringify(text));
  otherTabWrote(SETTINGS);
}

async function open() {
  const tab = await openTab();
  const choose = (parts: Partial<Settings>) =>
    tab.setPage({ settings: { ...tab.page().settings, ...parts } });
  return { ...tab, choose };
}

const COMPOUND = { ...DEFAULT_SETTINGS.convention, compounding: 'compound' } as const;
const STRICT = { ...RULE_PROFILES.starter, minDays: 21 };

afterEach(() => {
  vi.restoreAllMocks();
  closeTabs();
});

describe('a choice', () => {
  test('takes back nothing that another tab has chosen in other settings', async () => {
    const { page, choose } = await open();
    choose({ theme: 'dark' });
    localStorage.setItem(SETTINGS, envelope(settings({ theme: 'dark', rules: STRICT })));
    choose({ convention: COMPOUND });
    const all = settings({ theme: 'dark', rules: STRICT, convention: COMPOUND });
    expect(stored()).toEqual(all);
    expect(page().settings).toEqual(all);
  });

  test('of one part of a setting leaves its other parts to the other tab', async () => {
    const { choose } = await open();
    choose({ theme: 'dark' });
    const theirs = { ...DEFAULT_SETTINGS.convention, fees: 'before' } as const;
    localStorage.setItem(SETTINGS, envelope(settings({ theme: 'dark', convention: theirs })));
    choose({ convention: COMPOUND });
    expect(stored().convention).toEqual({ ...COMPOUND, fees: 'before' });
  });

  test('stays if another tab makes another one at the same moment', async () => {
    const { page, choose } = await open();
    choose({ theme: 'dark' });
    otherTabChooses({ rules: STRICT }, { other: 1 });
    const all = settings({ theme: 'dark', rules: STRICT });
    expect(stored()).toEqual(all);
    expect(page().settings).toEqual(all);
  });

  test('is taken back if another tab that has heard of it does so', async () => {
    const { page, choose } = await open();
    choose({ theme: 'dark' });
    otherTabChooses({}, { ...JSON.parse(localStorage.getItem(SETTINGS)!).follows, other: 1 });
    expect(page().settings).toEqual(DEFAULT_SETTINGS);
    expect(stored()).toEqual(DEFAULT_SETTINGS);
  });

  test('that another tab has made is not written again', async () => {
    const { page } = await open();
    otherTabChooses({ theme: 'dark' });
    const written = vi.spyOn(Storage.prototype, 'setItem');
    otherTabWrote(SETTINGS);
    expect(page().settings.theme).toBe('dark');
    expect(written).not.toHaveBeenCalled();
  });

  test('holds only on the page, and says so, if a newer Putwise wrote the settings', async () => {
    const newer = envelope({ better: 'shape' }, 2);
    localStorage.setItem(SETTINGS, newer);
    const { page, choose } = await open();
    expect(page().storageFailure).toBe('newer');
    choose({ theme: 'dark' });
    expect(page().settings.theme).toBe('dark');
    expect(page().message!.text).toMatch(/^Your choice holds until this page is closed/);
    expect(localStorage.getItem(SETTINGS)).toBe(newer);
    expect(keptAside()).toEqual([]);
  });
});

/** Goes to an address of the open page. */
async function goTo(hash: string) {
  history.replaceState(null, '', `/${hash}`);
  dispatchEvent(new Event('hashchange'));
  await settle();
}

describe('the open tab of Plan', () => {
  test('is the one that the address names, and stays if it names none', async () => {
    const { page } = await openTab({ hash: '#plan/exits' });
    expect(page()).toMatchObject({ place: 'plan', tab: 'exits' });
    await goTo('#plan/chances');
    expect(page().tab).toBe('chances');
    await goTo('#compare');
    expect(page()).toMatchObject({ place: 'compare', tab: 'chances' });
    await goTo('#plan');
    expect(page()).toMatchObject({ place: 'plan', tab: 'chances' });
    await goTo('#plan/nonsense');
    expect(page()).toMatchObject({ place: 'plan', tab: 'chances' });
  });

  test('is where the next visit begins, unless its address names another', async () => {
    const first = await openTab({ hash: '#plan/outcomes' });
    first.leave();
    const next = await openTab();
    expect(next.page().tab).toBe('outcomes');
    next.leave();
    expect((await openTab({ hash: '#plan/exits' })).page().tab).toBe('exits');
  });

  test('stays the same here if another window opens another', async () => {
    const { page, choose } = await open();
    choose({ theme: 'dark' });
    otherTabChooses(
      { theme: 'dark', tab: 'exits' },
      JSON.parse(localStorage.getItem(SETTINGS)!).follows,
    );
    expect(page().settings.tab).toBe('exits');
    expect(page().tab).toBe('judge');
  });

  test('is the first if an earlier version kept none, or a later one an unknown one', async () => {
    const { tab: _, ...earlier } = settings({ theme: 'dark' });
    localStorage.setItem(SETTINGS, envelope(earlier));
    expect((await openTab()).page()).toMatchObject({ tab: 'judge', settings: { theme: 'dark' } });
    localStorage.setItem(SETTINGS, envelope({ ...earlier, tab: 'history' }));
    expect((await openTab()).page()).toMatchObject({ tab: 'judge', settings: { theme: 'dark' } });
    expect(keptAside()).toEqual([]);
  });

  test('is not reported as a lost choice if it cannot be remembered', async () => {
    const { page, choose } = await open();
    refuseWrites();
    await goTo('#plan/exits');
    expect(page()).toMatchObject({ tab: 'exits', message: null });
    choose({ theme: 'dark' });
    expect(page().message!.text).toMatch(/^Your choice holds until this page is closed/);
  });
});
