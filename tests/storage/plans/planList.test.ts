import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { movePlanList, readPlan, readPlans } from '../../../src/storage/plans/keptPlans';
import { PLAN } from '../../../src/storage/kinds';
import { deletePlan, describePlan } from '../../../src/storage/plans/plans';
import { usePage } from '../../../src/store/page';
import type { SavedPlan } from '../../../src/draft/savedPlan';
import { savedPlan } from '../../plan/drafts';
import { firstPlan } from '../first';
import { startPage } from '../../store/startPage';
import {
  contentsOf,
  entriesOf,
  envelope,
  fillStorage,
  keptAside,
  planKey,
  planText,
  refuseWrites,
  storePlans,
} from '../browser';

const LIST = 'putwise.plans';

const list = (...entries: readonly unknown[]) => localStorage.setItem(LIST, envelope(entries));
const listPlans = (...plans: readonly SavedPlan[]) => list(...plans.map((plan) => firstPlan(plan)));
const stored = () => readPlans().plans;

/** Characters that so many plans take under keys of their own, including the keys' names. */
const room = (count: number) =>
  count * (planKey('id-1').length + planText(savedPlan('1')).length) + 500;

const MANY = Array.from({ length: 9 }, (_, index) => savedPlan(String(index + 1)));

/** From here on the browser closes the page at its n-th write. */
function closeAtWrite(n: number) {
  let writes = 0;
  const setItem: unknown = Reflect.get(Storage.prototype, 'setItem');
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (
    this: Storage,
    key: string,
    text: string,
  ) {
    writes += 1;
    if (writes >= n) throw new Error('the page is gone');
    (setItem as typeof Storage.prototype.setItem).call(this, key, text);
  });
  vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(() => {});
}

beforeEach(() => startPage());

afterEach(() => vi.restoreAllMocks());

describe('the list of plans of earlier versions', () => {
  test('becomes one key for each plan, and is removed', () => {
    listPlans(savedPlan('one'), savedPlan('two'));
    movePlanList();
    expect(contentsOf(localStorage)).toEqual({
      [planKey('id-one')]: planText(savedPlan('one')),
      [planKey('id-two')]: planText(savedPlan('two')),
    });
  });

  test('leaves nothing behind if it is empty or missing', () => {
    movePlanList();
    list();
    movePlanList();
    expect(entriesOf(localStorage)).toEqual({});
  });

  test('with damaged entries gives the others, and the damaged ones are set aside', () => {
    const damaged = [{ id: 'bad' }, 'no plan'];
    list(firstPlan(savedPlan('one')), damaged[0], firstPlan(savedPlan('two')), damaged[1]);
    movePlanList();
    expect(stored()).toEqual([savedPlan('one'), savedPlan('two')]);
    expect(keptAside()).toEqual([envelope(damaged)]);
    expect(localStorage.getItem(LIST)).toBeNull();
    expect(usePage.getState().setAside).toBe(true);
  });

  test.each(['{"version":1,"data":[{', '[]', envelope([firstPlan(savedPlan('one'))], 99)])(
    'that cannot be read is set aside as a whole: %s',
    (raw) => {
      localStorage.setItem(LIST, raw);
      movePlanList();
      expect(keptAside()).toEqual([raw]);
      expect(localStorage.getItem(LIST)).toBeNull();
    },
  );

  test('that cannot be read stays where it is while there is no room for a copy', () => {
    localStorage.setItem(LIST, '{broken');
    fillStorage(5);
    movePlanList();
    expect(entriesOf(localStorage)).toEqual({ [LIST]: '{broken' });
  });

  test('yields to what a plan’s own key holds', () => {
    storePlans(savedPlan('one', { note: 'newer' }));
    listPlans(savedPlan('one'), savedPlan('two'));
    expect(stored()).toEqual([savedPlan('one', { note: 'newer' }), savedPlan('two')]);
    movePlanList();
    expect(stored()).toEqual([savedPlan('one', { note: 'newer' }), savedPlan('two')]);
    expect(keptAside()).toEqual([]);
  });

  test('gives what an earlier version saved later than the key as its own plan, once', () => {
    const earlier = savedPlan('one', { note: 'saved here' });
    const later = savedPlan('one', { note: 'saved there', savedAt: '2026-11-21T15:00:00.000Z' });
    storePlans(earlier);
    listPlans(later, savedPlan('two'));
    const copy = { ...later, id: 'id-one.2026-11-21T15:00:00.000Z' };
    const all = [earlier, savedPlan('two'), copy];
    expect(stored()).toEqual(all);
    expect(readPlan(copy.id)).toMatchObject({ state: 'found', data: copy });
    movePlanList();
    expect(stored()).toEqual(all);
    listPlans(later, savedPlan('two'));
    movePlanList();
    expect(stored()).toEqual(all);
    expect(localStorage.getItem(LIST)).toBeNull();
  });

  test('yields to the key if an earlier version saved the plan before it', () => {
    const later = savedPlan('one', { savedAt: '2026-11-21T15:00:00.000Z' });
    storePlans(later);
    listPlans(savedPlan('one', { note: 'saved there' }));
    movePlanList();
    expect(stored()).toEqual([later]);
  });

  test('while it is still there, loses only the plan that is deleted and not the other', () => {
    const later = savedPlan('one', { note: 'there', savedAt: '2026-11-21T15:00:00.000Z' });
    const copy = { ...later, id: 'id-one.2026-11-21T15:00:00.000Z' };
    for (const deleted of [savedPlan('one'), copy]) {
      localStorage.clear();
      storePlans(savedPlan('one'));
      listPlans(later);
      usePage.setState({ plans: stored() });
      deletePlan(deleted);
      expect(stored().map(({ note }) => note)).toEqual([deleted === copy ? '' : 'there']);
    }
  });

  test('replaces a plan whose own key cannot be read, but not one of a newer version', () => {
    const newer = envelope({ better: 'shape' }, PLAN.version + 1);
    localStorage.setItem(planKey('id-one'), '{broken');
    localStorage.setItem(planKey('id-two'), newer);
    listPlans(savedPlan('one'), savedPlan('two'));
    movePlanList();
    expect(stored()).toEqual([savedPlan('one')]);
    expect(keptAside()).toEqual(['{broken']);
    expect(localStorage.getItem(planKey('id-two'))).toBe(newer);
  });

  test('gives two plans for two with one id, and one for a plan listed twice', () => {
    const twin = savedPlan('one', { note: 'twin' });
    listPlans(savedPlan('one'), twin, savedPlan('one'), savedPlan('two'), savedPlan('two'));
    movePlanList();
    expect(stored().map(({ name, note }) => [name, note])).toEqual([
      ['one', ''],
      ['one', 'twin'],
      ['two', ''],
    ]);
  });
});

describe('a move that is interrupted', () => {
  test.each([1, 2, 4, 9])('at write %i loses nothing and continues at the next visit', (n) => {
    listPlans(...MANY);
    closeAtWrite(n);
    movePlanList();
    vi.restoreAllMocks();
    expect(stored()).toEqual(MANY);
    movePlanList();
    expect(stored()).toEqual(MANY);
    expect(localStorage).toHaveLength(MANY.length);
  });

  test('keeps what has been changed since', () => {
    listPlans(...MANY);
    closeAtWrite(3);
    movePlanList();
    vi.restoreAllMocks();
    usePage.setState({ plans: stored() });
    describePlan(MANY[0]!, { name: '1', note: 'changed' });
    describePlan(MANY[8]!, { name: '9', note: 'changed' });
    movePlanList();
    expect(stored().map(({ note }) => note)).toEqual(['changed', ...Array(7).fill(''), 'changed']);
  });
});

describe('a storage with little room', () => {
  test.each([1, 2, 5])('takes the plans %i at a time: what has moved makes room', (count) => {
    listPlans(...MANY);
    fillStorage(room(count));
    movePlanList();
    expect(stored()).toEqual(MANY);
    expect(localStorage.getItem(LIST)).toBeNull();
  });

  test('with room for no plan at all, or that takes nothing, still shows them all', () => {
    listPlans(...MANY);
    const text = localStorage.getItem(LIST);
    fillStorage(100);
    movePlanList();
    expect(stored()).toEqual(MANY);
    expect(readPlan('id-3')).toMatchObject({ state: 'found', data: MANY[2] });
    vi.restoreAllMocks();
    refuseWrites();
    movePlanList();
    expect(stored()).toEqual(MANY);
    expect(localStorage.getItem(LIST)).toBe(text);
  });

  test('drops a plan that is deleted from the list, and takes it back', () => {
    listPlans(...MANY);
    fillStorage(100);
    movePlanList();
    usePage.setState({ plans: stored() });
    deletePlan(MANY[2]!);
    expect(stored()).toEqual(MANY.filter(({ name }) => name !== '3'));
    usePage.getState().message!.undo!();
    expect(stored()).toEqual(MANY);
  });

  test('leaves what is damaged in the list if there is no room for a copy', () => {
    const damaged = { id: 'bad', text: 'precious'.repeat(200) };
    list(firstPlan(savedPlan('1')), damaged);
    fillStorage(50);
    movePlanList();
    expect(JSON.parse(localStorage.getItem(LIST)!).data).toContainEqual(damaged);
    expect(stored()).toEqual([savedPlan('1')]);
    vi.restoreAllMocks();
    movePlanList();
    expect(keptAside()).toEqual([envelope([damaged])]);
    expect(stored()).toEqual([savedPlan('1')]);
  });
});
