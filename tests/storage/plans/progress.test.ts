import { describe, expect, test, vi } from 'vitest';
import type { SavedPlan } from '../../../src/draft/savedPlan';
import { TAKE_PROFIT_TICK } from '../../../src/draft/work';
import { readPlans } from '../../../src/storage/plans/keptPlans';
import { PLAN } from '../../../src/storage/kinds';
import {
  deletePlan,
  duplicatePlan,
  openPlan,
  saveAsNew,
  saveOver,
} from '../../../src/storage/plans/plans';
import { resume } from '../../../src/storage/plans/listed';
import { followPlan } from '../../../src/storage/plans/progress';
import { dismissMessage, usePage } from '../../../src/store/page';
import { clearTrade, putOnPage, toggleTick, typeField } from '../../../src/store/typing';
import { exampleWith, placementWith, savedPlan, type Texts } from '../../plan/drafts';
import { envelope, fillStorage, planKey, storePlans } from '../browser';
import { holds, otherTabSaves, startEachPage } from './pages';

const page = () => usePage.getState();
const work = () => page().work;
const stored = () => readPlans().plans;
const undo = () => page().message!.undo!();

const placed = (texts: Texts = {}, parts: Partial<SavedPlan> = {}) => {
  const all = { expiration: '2026-12-18', ...texts };
  return savedPlan('one', {
    draft: exampleWith(all),
    quotedAt: '2026-11-20T15:55:00.000Z',
    placement: placementWith(all, { reasons: { freshQuote: 'the market is closed' } }),
    ...parts,
  });
};

const fill = () => work().placement!.fill;

function opens(plan: SavedPlan) {
  holds(plan);
  openPlan(plan);
}

const { whileAway } = startEachPage();

describe('a placed plan', () => {
  test('opens as it was placed, and is still placed after it is saved over', () => {
    opens(placed({ fillPrice: '5.45' }));
    expect(work()).toMatchObject({
      draft: placed().draft,
      quotedAt: '2026-11-20T15:55:00.000Z',
      reasons: {},
      placement: placed({ fillPrice: '5.45' }).placement,
    });
    saveOver({ name: 'renamed', note: '' });
    const { savedAt, ...rest } = placed({ fillPrice: '5.45' });
    expect(stored()).toEqual([{ ...rest, name: 'renamed', savedAt: expect.any(String) }]);
    expect(stored()[0]!.savedAt).not.toBe(savedAt);
  });

  test('keeps its fill, its ticks and what-if questions as they are typed', () => {
    opens(placed());
    typeField('fillPrice', '5.45');
    toggleTick('position');
    typeField('volatility', '30');
    typeField('brokerAccount', 'U1234567');
    const texts = { fillPrice: '5.45', volatility: '30' };
    expect(stored()).toEqual([placed(texts, { ticks: ['position'] })]);
    expect(page().account.brokerAccount).toBe('U1234567');
    expect(page().plans).toEqual(stored());
  });

  test('is left as it is by an edit of its trade, which begins another plan', () => {
    opens(placed({ fillPrice: '5.45' }));
    typeField('strike', '360');
    toggleTick('a');
    expect(stored()).toEqual([placed({ fillPrice: '5.45' })]);
  });

  test('is duplicated as a plan that is not placed and has neither fill nor ticks', () => {
    const plan = placed({ fillPrice: '5.45' }, { ticks: [TAKE_PROFIT_TICK, 'a'] });
    holds(plan);
    duplicatePlan(page().plans[0]!);
    expect(stored()[0]).toEqual(plan);
    expect(stored()[1]).toEqual({
      ...placed(),
      id: expect.any(String),
      name: 'one (copy)',
      reasons: { freshQuote: 'the market is closed' },
      placement: null,
    });
  });

  test('put back on the page by Undo is as it is stored by then', () => {
    opens(placed());
    toggleTick('a');
    clearTrade();
    otherTabSaves(placed({ fillPrice: '5.45' }, { ticks: ['b'] }));
    undo();
    expect(work()).toMatchObject({ placement: { fill: { fillPrice: '5.45' } }, ticks: ['b'] });
    expect(stored()).toEqual([placed({ fillPrice: '5.45' }, { ticks: ['b'] })]);
  });

  test('put back by Undo regains no text that another tab has emptied meanwhile', () => {
    opens(placed({ fillPrice: '5.45', fillFees: '1' }));
    clearTrade();
    otherTabSaves(placed({ fillPrice: '5.45' }));
    undo();
    expect(fill()).toMatchObject({ fillPrice: '5.45', fillFees: '' });
    expect(stored()).toEqual([placed({ fillPrice: '5.45' })]);
  });

  test('put back by Undo has the fill that was corrected while there was no room for it', () => {
    opens(placed({ fillPrice: '5.42' }));
    fillStorage();
    typeField('fillPrice', '5.4567');
    openPlan(savedPlan('other'));
    vi.restoreAllMocks();
    undo();
    expect(fill().fillPrice).toBe('5.4567');
    expect(stored()).toEqual([placed({ fillPrice: '5.4567' })]);
  });

  test('gets on a new visit the typed texts that it lacks', () => {
    whileAway(() => {
      opens(placed({ fillPrice: '5.45' }));
      const { draft, placement } = placed({
        fillPrice: '5',
        fillFees: '1.07',
        takeProfitShare: '60',
      });
      putOnPage({ ...work(), draft, placement });
      resume();
    });
    const texts = { fillPrice: '5.45', fillFees: '1.07', takeProfitShare: '60' };
    expect(work()).toMatchObject({
      draft: placed(texts).draft,
      placement: placed(texts).placement,
    });
    expect(stored()).toEqual([placed(texts)]);
  });
});

describe('a plan that is not placed', () => {
  test('keeps its ticks at once, and nothing else of the work', () => {
    saveAsNew('one', '');
    typeField('premium', '6');
    typeField('volatility', '30');
    toggleTick('a');
    toggleTick('b');
    toggleTick('a');
    expect(stored()[0]).toMatchObject({
      ticks: ['b'],
      draft: { premium: '5.40', volatility: '' },
    });
    expect(work().draft.premium).toBe('6');
    expect(page().plans).toEqual(stored());
  });

  test('takes over only ticks from another tab, and what is typed here stays', () => {
    opens(savedPlan('one'));
    typeField('premium', '6');
    otherTabSaves(savedPlan('one', { ticks: ['a'] }));
    expect(work()).toMatchObject({ ticks: ['a'], draft: { premium: '6' } });
  });
});

test('work that is about to be placed keeps its own draft, and so does its plan', () => {
  opens(savedPlan('one'));
  typeField('spot', '390');
  usePage.setState({ work: { ...work(), placement: placementWith(), ticks: ['a'] } });
  expect(work().draft.spot).toBe('390');
  expect(stored()).toEqual([savedPlan('one', { ticks: ['a'] })]);
});

describe('ticks', () => {
  test('of work that is not a saved plan stay with the work', () => {
    toggleTick('a');
    expect(localStorage).toHaveLength(0);
    expect(work().ticks).toEqual(['a']);
  });

  test('of a plan deleted meanwhile do not bring it back', () => {
    saveAsNew('one', '');
    deletePlan(page().plans[0]!);
    toggleTick('a');
    expect(stored()).toEqual([]);
  });

  test('of a plan just deleted in another tab do not bring it back', () => {
    opens(savedPlan('one'));
    localStorage.clear();
    toggleTick('a');
    expect(stored()).toEqual([]);
    expect(work().ticks).toEqual(['a']);
  });

  test('set while another tab had deleted the plan are added once that is undone', () => {
    opens(savedPlan('one', { ticks: ['b'] }));
    localStorage.clear();
    followPlan('id-one');
    toggleTick('a');
    otherTabSaves(savedPlan('one', { ticks: ['b'] }));
    expect(work().ticks).toEqual(['b', 'a']);
    expect(stored()[0]!.ticks).toEqual(['b', 'a']);
  });

  test('set in two tabs add up, and a tick taken away stays away', () => {
    opens(savedPlan('one', { ticks: ['a', 'b'] }));
    otherTabSaves(savedPlan('one', { ticks: ['b', 'c'] }));
    expect(work().ticks).toEqual(['b', 'c']);
    toggleTick('d');
    toggleTick('b');
    expect(stored()[0]!.ticks).toEqual(['c', 'd']);
  });

  test('set in two tabs before either has heard of the other add up too', () => {
    opens(savedPlan('one', { ticks: ['a', 'b'] }));
    storePlans(savedPlan('one', { ticks: ['b', 'c'] }));
    toggleTick('d');
    expect(stored()[0]!.ticks).toEqual(['b', 'c', 'd']);
    expect(work().ticks).toEqual(['b', 'c', 'd']);
  });

  test('do not overwrite a plan that another tab has saved again', () => {
    saveAsNew('one', '');
    const anew = { ...stored()[0]!, ticks: ['z'], savedAt: '2026-11-20T17:00:00.000Z' };
    otherTabSaves(anew);
    toggleTick('a');
    expect(stored()).toEqual([anew]);
    expect(work().ticks).toEqual(['a']);
  });

  test('do not overwrite a plan that cannot be read', () => {
    opens(savedPlan('one'));
    localStorage.setItem(planKey('id-one'), '{broken');
    toggleTick('a');
    expect(localStorage.getItem(planKey('id-one'))).toBe('{broken');
  });
});

describe('two tabs with one placed plan', () => {
  test('lose nothing that is typed here when the other one saves another plan', () => {
    opens(placed());
    typeField('volatility', '30');
    typeField('fillPrice', '5.4');
    otherTabSaves(savedPlan('theirs'));
    expect(work().draft.volatility).toBe('30');
    expect(fill().fillPrice).toBe('5.4');
    typeField('fillPrice', '5.45');
    expect(stored().find(({ id }) => id === 'id-one')).toEqual(
      placed({ volatility: '30', fillPrice: '5.45' }),
    );
  });

  test('show the fill that the other one has entered', () => {
    opens(placed());
    otherTabSaves(placed({ fillPrice: '5.45' }));
    expect(fill().fillPrice).toBe('5.45');
    toggleTick('a');
    expect(stored()).toEqual([placed({ fillPrice: '5.45' }, { ticks: ['a'] })]);
  });

  test('both keep a fill typed before either has heard of the other', () => {
    opens(placed());
    storePlans(placed({ fillPrice: '5.45' }));
    typeField('fillFees', '1.07');
    expect(stored()).toEqual([placed({ fillPrice: '5.45', fillFees: '1.07' })]);
    expect(fill()).toMatchObject({ fillPrice: '5.45', fillFees: '1.07' });
  });

  test('go by the last one to type into a field', () => {
    opens(placed());
    typeField('fillPrice', '5.45');
    otherTabSaves(placed({ fillPrice: '5.50' }));
    expect(fill().fillPrice).toBe('5.50');
    typeField('fillPrice', '');
    otherTabSaves(placed({ fillFees: '1.07' }));
    expect(stored()).toEqual([placed({ fillFees: '1.07' })]);
  });

  test('leave alone what is typed here if there was no room to keep it', () => {
    opens(placed());
    fillStorage();
    typeField('fillPrice', '5.45');
    expect(page().message!.text).toMatch(/^Not saved: this browser’s storage is full/);
    expect(stored()).toEqual([placed()]);
    vi.restoreAllMocks();
    otherTabSaves(placed({ fillFees: '1.07' }));
    expect(fill()).toMatchObject({ fillPrice: '5.45', fillFees: '1.07' });
    expect(stored()).toEqual([placed({ fillPrice: '5.45', fillFees: '1.07' })]);
  });

  test('are told if a newer Putwise has written it, and what is typed stays', () => {
    opens(placed());
    const newer = envelope({ better: 'shape' }, PLAN.version + 1);
    localStorage.setItem(planKey('id-one'), newer);
    followPlan('id-one');
    expect(page().message!.text).toMatch(/^Opened “one”\. A newer Putwise/);
    dismissMessage();
    typeField('fillPrice', '5.45');
    expect(fill().fillPrice).toBe('5.45');
    expect(localStorage.getItem(planKey('id-one'))).toBe(newer);
  });
});

test('a change that does not touch the progress of the open plan writes nothing', () => {
  opens(placed());
  const written = vi.spyOn(Storage.prototype, 'setItem');
  usePage.setState({ dragged: 3 });
  putOnPage({ ...work() });
  usePage.setState({ work: { ...work(), quotedAt: null } });
  expect(written).not.toHaveBeenCalled();
});
