import { describe, expect, test, vi } from 'vitest';
import type { SavedPlan } from '../../../src/draft/savedPlan';
import { readPlans } from '../../../src/storage/plans/keptPlans';
import { deletePlan, describePlan, openPlan, saveOver } from '../../../src/storage/plans/plans';
import { followPlan, followPlans } from '../../../src/storage/plans/progress';
import { usePage } from '../../../src/store/page';
import { toggleTick, typeField } from '../../../src/store/typing';
import { exampleWith, NOW, placementWith, savedPlan, type Texts } from '../../plan/drafts';
import { fillStorage, storePlans } from '../browser';
import { holds, otherTabSaves, otherTabSavesUnheard, startEachPage } from './pages';

const page = () => usePage.getState();
const stored = () => readPlans().plans;
const said = () => page().message?.text;

const placed = (texts: Texts = {}, parts: Partial<SavedPlan> = {}) => {
  const all = { expiration: '2026-12-18', ...texts };
  return savedPlan('one', { draft: exampleWith(all), placement: placementWith(all), ...parts });
};

function opens(plan: SavedPlan) {
  holds(plan);
  openPlan(plan);
}

/** When another tab saved over a plan. */
const LATER = '2026-11-20T15:59:59.990Z';

startEachPage();

describe('what two tabs write to one plan at the same moment', () => {
  test('is kept from both: a name from here, a note from there', () => {
    const one = savedPlan('one');
    holds(one);
    describePlan(one, { name: 'first' });
    otherTabSavesUnheard({ ...one, note: 'theirs' });
    expect(stored()).toEqual([{ ...one, name: 'first', note: 'theirs' }]);
    expect(page().plans).toEqual(stored());
  });

  test('is what was written last if both have typed into the same field', () => {
    opens(placed());
    describePlan(page().plans[0]!, { name: 'mine', note: 'mine' });
    typeField('fillPrice', '5.45');
    typeField('fillFees', '1');
    otherTabSavesUnheard(placed({ fillPrice: '5.50' }, { note: 'theirs' }));
    const both = { name: 'mine', note: 'theirs' };
    expect(stored()).toEqual([placed({ fillPrice: '5.50', fillFees: '1' }, both)]);
    expect(page().work.placement).toEqual(stored()[0]!.placement);
  });

  test('is kept from both: ticks, and the texts of a fill', () => {
    opens(placed({}, { ticks: ['a'] }));
    toggleTick('b');
    toggleTick('a');
    typeField('fillPrice', '5.45');
    otherTabSavesUnheard(placed({ fillFees: '1.07' }, { ticks: ['a', 'c'] }));
    expect(stored()).toEqual([
      placed({ fillPrice: '5.45', fillFees: '1.07' }, { ticks: ['c', 'b'] }),
    ]);
    expect(page().plans).toEqual(stored());
    expect(page().work).toMatchObject({
      ticks: ['c', 'b'],
      placement: { fill: { fillPrice: '5.45', fillFees: '1.07' } },
    });
  });

  test('is kept from both if this one saved over it: trade from here, words from there', () => {
    const one = savedPlan('one');
    opens(one);
    typeField('premium', '6');
    saveOver({});
    const { openPlan: open } = page().work;
    otherTabSavesUnheard({ ...one, note: 'theirs', ticks: ['a'] });
    const [plan] = stored();
    expect(stored()).toHaveLength(1);
    expect(plan).toMatchObject({ note: 'theirs', ticks: ['a'], draft: { premium: '6' } });
    expect(plan!.savedAt).toBe(open!.savedAt);
    expect(page().work).toMatchObject({ openPlan: open, ticks: ['a'] });
  });

  test('is kept from both if the other saved over it: words from here, trade from there', () => {
    const one = savedPlan('one');
    holds(one);
    describePlan(one, { note: 'mine' });
    const theirs = { ...one, draft: exampleWith({ premium: '7' }), savedAt: LATER };
    otherTabSavesUnheard(theirs);
    expect(stored()).toEqual([{ ...theirs, note: 'mine' }]);
  });

  test('becomes two plans if both saved over it, and the work is open on its own', () => {
    const one = savedPlan('one');
    opens(one);
    typeField('premium', '6');
    saveOver({ note: 'mine' });
    const theirs = { ...one, note: 'theirs', savedAt: LATER };
    otherTabSavesUnheard(theirs);
    expect(stored()).toEqual([
      theirs,
      expect.objectContaining({ name: 'one', note: 'mine', draft: exampleWith({ premium: '6' }) }),
    ]);
    const { openPlan: open } = page().work;
    expect(open!.id).toBe(stored()[1]!.id);
    expect(page().plans).toEqual(stored());
    expect(said()).toBe(
      '“one” was saved in another tab at the same moment. Saved as a new plan; nothing is lost.',
    );
    typeField('premium', '6.10');
    saveOver({});
    expect(stored().map(({ draft }) => draft.premium)).toEqual(['5.40', '6.10']);
  });

  test('stays one plan if both saved over a placed one: an order is not sold twice', () => {
    opens(placed({ fillFees: '1' }));
    saveOver({ name: 'mine' });
    typeField('fillPrice', '5.45');
    const theirs = placed({ fillFees: '1.07' }, { note: 'theirs', savedAt: LATER });
    otherTabSavesUnheard(theirs);
    const both = placed({ fillPrice: '5.45', fillFees: '1.07' }, { name: 'mine', note: 'theirs' });
    expect(stored()).toEqual([{ ...both, savedAt: expect.any(String) }]);
    expect(page().work.placement).toEqual(both.placement);
  });

  test('becomes two plans even if both were saved in the same millisecond', () => {
    const one = savedPlan('one');
    opens(one);
    typeField('premium', '6');
    saveOver({});
    const theirs = { ...one, savedAt: new Date(NOW).toISOString() };
    otherTabSavesUnheard(theirs);
    expect(
      stored()
        .map(({ draft }) => draft.premium)
        .toSorted(),
    ).toEqual(['5.40', '6']);
  });

  test('is one plan if both saved the same', () => {
    const one = savedPlan('one');
    opens(one);
    saveOver({});
    const [same] = stored();
    otherTabSavesUnheard(same!);
    expect(stored()).toEqual([same]);
  });

  test('is kept from both if this tab hears of it only when it is brought back', () => {
    const one = savedPlan('one');
    holds(one, savedPlan('two'));
    describePlan(one, { name: 'first' });
    const theirs = { ...one, note: 'theirs' };
    const follow = { version: 2, data: theirs, follows: { other: 1 } };
    localStorage.setItem('putwise.plan.id-one', JSON.stringify(follow));
    followPlans();
    expect(stored()).toContainEqual({ ...theirs, name: 'first' });
    expect(page().plans).toEqual(stored());
  });

  test('comes back with a plan whose deletion is undone in a tab that did not know of it', () => {
    const one = savedPlan('one');
    holds(one);
    describePlan(one, { note: 'mine' });
    localStorage.clear();
    followPlan('id-one');
    otherTabSavesUnheard(one);
    expect(stored()).toEqual([{ ...one, note: 'mine' }]);
  });

  test('is reported if there is no room to keep both', () => {
    const one = savedPlan('one');
    opens(one);
    saveOver({ note: 'mine' });
    const theirs = { ...one, note: 'theirs', savedAt: LATER };
    storePlans({ ...theirs, note: 'a long one'.repeat(20) });
    fillStorage();
    otherTabSavesUnheard(theirs);
    expect(said()).toMatch(/^Not saved: this browser’s storage is full/);
    expect(stored()).toHaveLength(1);
  });
});

describe('what another tab writes', () => {
  test('after hearing of this one stands, even if it changes it back', () => {
    const one = savedPlan('one');
    holds(one);
    describePlan(one, { name: 'first' });
    otherTabSaves(one);
    expect(stored()).toEqual([one]);
    otherTabSaves({ ...one, note: 'theirs' });
    expect(stored()).toEqual([{ ...one, note: 'theirs' }]);
  });

  test('in an earlier version, which does not say what it has heard, stands', () => {
    const one = savedPlan('one');
    holds(one);
    describePlan(one, { name: 'first' });
    storePlans({ ...one, note: 'theirs' });
    followPlan('id-one');
    expect(stored()).toEqual([{ ...one, note: 'theirs' }]);
  });

  test('long after this one has written stands', () => {
    const one = savedPlan('one');
    holds(one);
    describePlan(one, { name: 'first' });
    vi.setSystemTime(NOW + 61_000);
    otherTabSavesUnheard({ ...one, note: 'theirs' });
    expect(stored()).toEqual([{ ...one, note: 'theirs' }]);
  });

  test('names only a few tabs, the last ones', () => {
    const one = savedPlan('one');
    holds(one);
    const follows = Object.fromEntries(Array.from({ length: 30 }, (_, tab) => [`t${tab}`, 1]));
    localStorage.setItem('putwise.plan.id-one', JSON.stringify({ version: 2, data: one, follows }));
    describePlan(one, { name: 'first' });
    const text = JSON.parse(localStorage.getItem('putwise.plan.id-one')!);
    expect(Object.keys(text.follows)).toHaveLength(8);
    expect(text.follows).toMatchObject({ t29: 1, t23: 1 });
  });

  test('with nonsense about what it follows is still read', () => {
    const one = savedPlan('one');
    for (const follows of [7, 'x', [], { other: 'x' }, null]) {
      localStorage.setItem(
        'putwise.plan.id-one',
        JSON.stringify({ version: 2, data: one, follows }),
      );
      expect(stored()).toEqual([one]);
    }
  });
});

test('a deletion undone here while the plan is written there gives one plan with both', () => {
  opens(placed());
  const [plan] = page().plans;
  deletePlan(plan!);
  typeField('fillPrice', '5.45');
  page().message!.undo!();
  otherTabSavesUnheard({ ...plan!, note: 'theirs' });
  expect(stored()).toEqual([placed({ fillPrice: '5.45' }, { note: 'theirs' })]);
});

test('a plan deleted here and written there at the same moment stays, for both', () => {
  const one = savedPlan('one');
  holds(one);
  deletePlan(one);
  otherTabSavesUnheard({ ...one, note: 'theirs' });
  expect(page().plans).toEqual([{ ...one, note: 'theirs' }]);
});
