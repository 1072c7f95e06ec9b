import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SavedPlan } from '../../../src/draft/savedPlan';
import { readPlans } from '../../../src/storage/plans/keptPlans';
import { exampleWith, NOW, placementWith, savedPlan, type Texts } from '../../plan/drafts';
import { fillStorage, storePlans } from '../browser';
import { openTab } from './tabs';

const ID = 'id-one';

const placed = (texts: Texts = {}, parts: Partial<SavedPlan> = {}) => {
  const all = { expiration: '2026-12-18', ...texts };
  return savedPlan('one', { draft: exampleWith(all), placement: placementWith(all), ...parts });
};

const stored = () => readPlans().plans;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

afterEach(() => {
  vi.resetModules();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a deletion that is undone', () => {
  test('brings back no words older than those it was deleted with', async () => {
    storePlans(savedPlan('one'));
    const [here, there] = [await openTab(), await openTab()];
    there.describePlan(there.plan(), { note: 'theirs' });
    here.hear(ID);
    here.describePlan(here.plan(), { note: 'newer', name: 'renamed' });
    there.hear(ID);
    here.deletePlan(here.plan());
    there.hear(ID);
    here.undo();
    there.hear(ID);
    here.hear(ID);
    expect(stored()).toEqual([{ ...savedPlan('one'), note: 'newer', name: 'renamed' }]);
    expect(here.page().plans).toEqual(stored());
    expect(there.page().plans).toEqual(stored());
  });

  test('brings back no older words even if a second tab deleted the plan as well', async () => {
    storePlans(savedPlan('one'));
    const [here, there, third] = [await openTab(), await openTab(), await openTab()];
    there.describePlan(there.plan(), { note: 'theirs' });
    here.hear(ID);
    here.describePlan(here.plan(), { note: '' });
    third.deletePlan(third.plan());
    here.deletePlan(here.plan());
    for (const tab of [here, there, third]) tab.hear(ID);
    here.undo();
    for (const tab of [there, third, here]) tab.hear(ID);
    expect(stored()).toEqual([savedPlan('one')]);
  });

  test('brings back no fill older than what another tab has typed meanwhile', async () => {
    storePlans(placed({ fillPrice: '5.42', fillFees: '1' }));
    const [here, there] = [await openTab(), await openTab()];
    there.openPlan(there.plan());
    here.deletePlan(here.plan());
    there.hear(ID);
    there.typeField('fillFees', '1.07');
    here.undo();
    there.hear(ID);
    here.hear(ID);
    expect(there.fill()).toMatchObject({ fillPrice: '5.42', fillFees: '1.07' });
    expect(stored()).toEqual([placed({ fillPrice: '5.42', fillFees: '1.07' })]);
    expect(here.page().plans).toEqual(stored());
  });

  test('keeps the ticks that another tab set before it and meanwhile', async () => {
    storePlans(savedPlan('one', { ticks: ['a'] }));
    const [here, there] = [await openTab(), await openTab()];
    there.openPlan(there.plan());
    there.toggleTick('b');
    here.hear(ID);
    here.deletePlan(here.plan());
    there.hear(ID);
    there.toggleTick('a');
    there.toggleTick('c');
    here.undo();
    there.hear(ID);
    here.hear(ID);
    expect(stored()).toEqual([savedPlan('one', { ticks: ['b', 'c'] })]);
  });

  test('does not overwrite a fill that another tab had typed just before', async () => {
    storePlans(placed({ fillFees: '1' }));
    const [here, there] = [await openTab(), await openTab()];
    for (const tab of [here, there]) tab.openPlan(tab.plan());
    there.typeField('fillFees', '1.07');
    here.deletePlan(here.plan());
    here.typeField('fillPrice', '5.42');
    here.undo();
    expect(stored()).toEqual([placed({ fillPrice: '5.42', fillFees: '1.07' })]);
    expect(here.fill()).toEqual(stored()[0]!.placement!.fill);
    for (const tab of [there, here]) tab.hear(ID);
    expect(there.fill()).toEqual(here.fill());
    expect(stored()).toEqual([placed({ fillPrice: '5.42', fillFees: '1.07' })]);
  });
});

describe('a tab that was frozen and has heard of nothing', () => {
  const edits = async () => {
    storePlans(placed({ fillPrice: '5.42', fillFees: '1' }));
    const [awake, frozen] = [await openTab(), await openTab()];
    for (const tab of [awake, frozen]) tab.openPlan(tab.plan());
    awake.typeField('fillFees', '1.07');
    awake.toggleTick('a');
    awake.describePlan(awake.plan(), { note: 'theirs' });
    return { awake, frozen };
  };

  const ALL = placed(
    { fillPrice: '5.42', fillFees: '1.07' },
    { ticks: ['a'], note: 'theirs', name: 'renamed' },
  );

  test('renames a plan without overwriting note, fill or ticks, then or later', async () => {
    const { awake, frozen } = await edits();
    frozen.describePlan(frozen.plan(), { name: 'renamed' });
    expect(stored()).toEqual([ALL]);
    expect(frozen.fill().fillFees).toBe('1.07');
    frozen.toggleTick('b');
    frozen.hear(ID);
    awake.hear(ID);
    expect(stored()).toEqual([{ ...ALL, ticks: ['a', 'b'] }]);
    expect(awake.page().plans).toEqual(stored());
    expect(awake.fill()).toEqual(frozen.fill());
  });

  test('is told of the note that it would replace, and takes back no fill with that', async () => {
    const { frozen } = await edits();
    expect(frozen.describePlan(frozen.plan(), { note: 'mine' })).toBe(false);
    expect(frozen.describePlan(frozen.plan(), { note: 'mine', name: 'renamed' })).toBe(true);
    frozen.toggleTick('b');
    frozen.hear(ID);
    expect(stored()).toEqual([{ ...ALL, note: 'mine', ticks: ['a', 'b'] }]);
  });

  test('saves over the plan, and undoes it, with everything typed in the other', async () => {
    const { awake, frozen } = await edits();
    vi.setSystemTime(NOW + 1000);
    frozen.saveOver({ name: 'renamed' });
    const [saved] = stored();
    expect(saved).toEqual({ ...ALL, savedAt: saved!.savedAt });
    awake.hear(ID);
    awake.openPlan(awake.plan());
    awake.typeField('fillPrice', '5.45');
    frozen.undo();
    frozen.toggleTick('b');
    frozen.hear(ID);
    const { name } = savedPlan('one');
    expect(stored()).toEqual([
      {
        ...placed({ fillPrice: '5.45', fillFees: '1.07' }, { ticks: ['a', 'b'], note: 'theirs' }),
        name,
      },
    ]);
    expect(frozen.fill().fillPrice).toBe('5.45');
  });
});

describe('a fill that is corrected while storage is full', () => {
  test.each([
    ['there is room for anything again', 0],
    ['a plan is deleted that left too little room', 200],
  ])('is kept once %s', async (_, room) => {
    storePlans(placed({ fillPrice: '5.42' }), savedPlan('other'));
    const here = await openTab();
    here.openPlan(here.page().plans.find(({ id }) => id === ID)!);
    fillStorage(room);
    here.typeField('fillPrice', `5.4${'5'.repeat(room + 1)}`);
    expect(here.page().message!.text).toMatch(/^Not saved: this browser’s storage is full/);
    here.deletePlan(here.page().plans.find(({ id }) => id !== ID)!);
    expect(stored()[0]).toMatchObject({ placement: { fill: here.fill() } });
    expect(here.page().message!.text).toBe('Deleted “other”.');
  });

  test('is kept once another tab has made room', async () => {
    storePlans(placed({ fillPrice: '5.42' }), savedPlan('other'));
    const [here, there] = [await openTab(), await openTab()];
    here.openPlan(here.page().plans.find(({ id }) => id === ID)!);
    fillStorage();
    here.typeField('fillPrice', '5.4567');
    there.deletePlan(there.page().plans.find(({ id }) => id !== ID)!);
    here.hear('id-other');
    expect(stored()).toMatchObject([{ placement: { fill: { fillPrice: '5.4567' } } }]);
  });
});

test('undoing a recorded fill does not empty what another tab has corrected in it', async () => {
  for (const isHeard of [true, false]) {
    storePlans(placed());
    const [here, there] = [await openTab(), await openTab()];
    for (const tab of [here, there]) tab.openPlan(tab.plan());
    here.recordFill(placed({ fillPrice: '5.42' }).placement!.fill);
    there.hear(ID);
    there.typeField('fillFees', '1.07');
    if (isHeard) here.hear(ID);
    here.undo();
    expect(here.page().message!.text).toBe(
      'Not undone: the fill has been changed since it was marked.',
    );
    expect(stored()).toEqual([placed({ fillPrice: '5.42', fillFees: '1.07' })]);
    expect(here.fill()).toEqual(stored()[0]!.placement!.fill);
  }
});

describe('a placed plan that another tab saves over', () => {
  test.each([true, false])(
    'still takes the fill typed in a tab that has it open (which has heard of it: %s)',
    async (isHeard) => {
      storePlans(placed({ fillFees: '1' }));
      const [here, there] = [await openTab(), await openTab()];
      for (const tab of [here, there]) tab.openPlan(tab.plan());
      vi.setSystemTime(NOW + 1000);
      there.saveOver({ name: 'renamed' });
      there.typeField('fillFees', '1.07');
      if (isHeard) here.hear(ID);
      here.typeField('fillPrice', '5.42');
      for (const tab of [here, there]) tab.hear(ID);
      const both = { fillPrice: '5.42', fillFees: '1.07' };
      const { savedAt } = stored()[0]!;
      expect(stored()).toEqual([{ ...placed(both), name: 'renamed', savedAt }]);
      for (const tab of [here, there]) expect(tab.fill()).toMatchObject(both);
      there.undo();
      here.hear(ID);
      here.typeField('fillTime', '10:42');
      expect(stored()).toEqual([placed({ ...both, fillTime: '10:42' })]);
    },
  );

  test('takes no ticks from work that is open on its version before it was placed', async () => {
    storePlans(savedPlan('one'));
    const [here, there] = [await openTab(), await openTab()];
    for (const tab of [here, there]) tab.openPlan(tab.plan());
    const anew = placed({}, { savedAt: new Date(NOW).toISOString() });
    storePlans(anew);
    here.hear(ID);
    here.toggleTick('a');
    expect(here.page().work).toMatchObject({ placement: null, ticks: ['a'] });
    expect(stored()).toEqual([anew]);
  });
});
