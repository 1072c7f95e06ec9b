import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { FieldName } from '../../src/draft/fields';
import { TAKE_PROFIT_TICK } from '../../src/draft/work';
import { verdictsOf } from '../../src/plan/derived';
import { usePage } from '../../src/store/page';
import { openPlan } from '../../src/storage/plans/plans';
import { usePlan } from '../../src/store/usePlan';
import { clearTrade, toggleTick, typeField } from '../../src/store/typing';
import { exampleWith, NOW, placementWith, savedPlan, TODAY, type Texts } from '../plan/drafts';
import { startPage } from './startPage';
import { pricingOf } from '../../src/plan/pricing';

beforeEach(() => {
  startPage();
});

/** The page's view of the plan while someone types. */
function watched() {
  const { result } = renderHook(() => usePlan());
  return {
    view: () => result.current,
    type: (name: FieldName, text: string) => act(() => typeField(name, text)),
    does: (action: () => unknown) => act(() => void action()),
  };
}

describe('figures', () => {
  test('follow each keystroke', () => {
    const { view, type } = watched();
    for (const [typed, strike] of [
      ['3', 3],
      ['36', 36],
      ['360', 360],
    ] as const) {
      if (strike === 3) type('premium', '1');
      type('strike', typed);
      expect(view().plan!.terms.strike).toBe(strike);
      expect(view().waitingFor).toBeNull();
    }
  });

  test('know of the take-profit order once its line is ticked', () => {
    const { view, does } = watched();
    const status = () => verdictsOf(view().plan!).takeProfit.status;
    expect(status()).toBe('unknown');
    does(() => toggleTick(TAKE_PROFIT_TICK));
    expect(status()).toBe('pass');
  });

  test('stay at their last good state while a field cannot be read, and name it', () => {
    const { view, type } = watched();
    type('strike', '360');
    const good = view().plan;
    type('strike', '360x');
    expect(view().plan).toBe(good);
    expect(view().waitingFor).toBe('Strike');
    expect(view().problems.strike).toBe('Strike must be a number, like 365');
    type('strike', '');
    expect(view().plan).toBe(good);
    type('strike', '370');
    expect(view().plan!.terms.strike).toBe(370);
  });

  test('never outlive their trade', () => {
    const { view, type, does } = watched();
    does(clearTrade);
    expect(view()).toMatchObject({ plan: null, waitingFor: 'Strike' });
    type('strike', '100');
    type('premium', '1');
    expect(view()).toMatchObject({ plan: null, waitingFor: 'Days to expiration' });
    type('days', '30');
    expect(view().plan!.terms).toMatchObject({ strike: 100, premium: 1 });
    does(() => openPlan(savedPlan('half', { draft: exampleWith({ premium: '' }) })));
    expect(view()).toMatchObject({ plan: null, waitingFor: 'Premium' });
    does(() => usePage.getState().message!.undo!());
    expect(view().plan!.terms).toMatchObject({ strike: 100, premium: 1 });
  });

  test('follow the convention and the rules that are chosen', () => {
    const { view, does } = watched();
    const before = view().plan!;
    const { settings } = usePage.getState();
    const convention = { ...settings.convention, fees: 'before' as const };
    const rules = { ...settings.rules, cashBuffer: 0.2 };
    does(() => usePage.setState({ settings: { ...settings, convention, rules } }));
    expect(view().plan!.annualized).toBeGreaterThan(before.annualized!);
    expect(view().plan!.bufferTotal).toBe(before.bufferTotal * 2);
  });

  test('of a plan opened in its last days are as of when it was saved, until an edit', () => {
    const { view, type, does } = watched();
    const savedAt = new Date(NOW).toISOString();
    const later = { today: TODAY, now: NOW + 3_600_000 };
    does(() => usePage.setState({ clock: later }));
    does(() => openPlan(savedPlan('one', { draft: exampleWith({ days: '1' }), savedAt })));
    expect(pricingOf(view().plan!).pricedAt).toBe(NOW);
    type('takeProfitShare', '60'); // asks, and changes nothing
    expect(pricingOf(view().plan!).pricedAt).toBe(NOW);
    type('spot', '384');
    expect(pricingOf(view().plan!).pricedAt).toBe(later.now);
    does(() => openPlan(savedPlan('two', { draft: exampleWith({ days: '1' }), savedAt })));
    const tomorrow = { today: '2026-11-21', now: NOW + 86_400_000 };
    does(() => usePage.setState({ clock: tomorrow }));
    expect(pricingOf(view().plan!).pricedAt).toBe(tomorrow.now);
  });

  test('do not change as the minutes pass, except on the expiration day', () => {
    const { view, type, does } = watched();
    const laterBy = (minutes: number) => () =>
      usePage.setState({ clock: { today: TODAY, now: NOW + minutes * 60_000 } });
    const before = view().plan;
    does(laterBy(1));
    expect(view().plan).toBe(before);
    type('days', '0');
    const { years } = pricingOf(view().plan!);
    does(laterBy(2));
    expect(pricingOf(view().plan!).years).toBeLessThan(years);
  });

  test('are there before the clock has been read, as in the page as built', () => {
    usePage.setState({ clock: null });
    expect(watched().view()).toMatchObject({
      plan: { expiration: null, days: 37 },
      waitingFor: null,
      following: {},
    });
  });

  test('are worked out again only when something they rest on changes', () => {
    const { view, does } = watched();
    const before = view();
    does(() => usePage.setState({ message: { text: 'anything' } }));
    expect(view().plan).toBe(before.plan);
    expect(view().following).toBe(before.following);
  });
});

describe('a placed plan', () => {
  const placed = (texts: Texts = {}) => {
    const all = { expiration: '2026-12-18', fillPrice: '5.50', fillFees: '2', ...texts };
    return savedPlan('placed', { draft: exampleWith(all), placement: placementWith(all) });
  };
  const onDay = (today: string) => () => usePage.setState({ clock: { today, now: NOW } });

  test('is worked out as of the day it was placed, whatever the day is now', () => {
    const { view, does } = watched();
    does(() => openPlan(placed()));
    const before = view().plan!;
    expect(before).toMatchObject({ days: 28, asOf: TODAY, expiration: '2026-12-18' });
    does(onDay('2027-06-01'));
    expect(view().plan).toEqual(before);
    expect(view()).toMatchObject({ waitingFor: null, problems: {}, following: { days: '28' } });
  });

  test('is worked out as of the day of the fill once that is typed', () => {
    const { view, does, type } = watched();
    does(() => openPlan(placed()));
    type('fillDate', '2026-11-23');
    expect(view().asked).toEqual({ fillDate: 'Filled on must be today or earlier' });
    expect(view().plan).toMatchObject({ days: 28, asOf: TODAY });
    does(onDay('2026-12-28'));
    expect(view().plan).toMatchObject({ days: 25, asOf: '2026-11-23' });
    type('fillDate', '2026-12-24');
    expect(view().plan).toMatchObject({ days: 28, asOf: TODAY });
    expect(view().asked).toEqual({ fillDate: 'Filled on must be at or before expiration' });
  });

  test('is there before the clock has been read', () => {
    usePage.setState({ clock: null });
    const { view, does } = watched();
    does(() => openPlan(placed()));
    expect(view().plan).toMatchObject({ days: 28, asOf: TODAY });
  });

  test('becomes a plan of today once it is edited', () => {
    const { view, does, type } = watched();
    does(() => openPlan(placed()));
    does(onDay('2026-11-30'));
    type('premium', '6');
    expect(view().plan).toMatchObject({ days: 18, asOf: '2026-11-30' });
    expect(view().plan!.terms.premium).toBe(6);
  });
});

describe('days and date', () => {
  test('follow each other', () => {
    const { view, type } = watched();
    expect(view().following).toEqual({ expiration: '2026-12-27' });
    type('expiration', '2026-12-18');
    expect(view().following).toEqual({ days: '28' });
    expect(view().plan).toMatchObject({ days: 28, expiration: '2026-12-18' });
    type('days', '0');
    expect(view().following).toEqual({ expiration: TODAY });
  });

  test('follow each other even to a day without trading, but not into the past', () => {
    const { view, type } = watched();
    type('expiration', '2026-12-25');
    expect(view()).toMatchObject({ following: { days: '35' }, waitingFor: 'Expiration date' });
    type('expiration', '2026-11-13');
    expect(view().following).toEqual({});
  });

  test.each(['-1', '3651', '1.5', 'x', ''])('follow no %j', (days) => {
    const { view, type } = watched();
    type('days', days);
    expect(view().following).toEqual({});
  });

  test('move on at midnight', () => {
    const { view, does } = watched();
    does(() => usePage.setState({ clock: { today: '2026-11-21', now: NOW } }));
    expect(view().following).toEqual({ expiration: '2026-12-28' });
  });
});
