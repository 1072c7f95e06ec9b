import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FIELD_NAMES, specOf } from '../../src/draft/fields';
import { usePage } from '../../src/store/page';
import { openPlan } from '../../src/storage/plans';
import { giveReason } from '../../src/store/reasons';
import { clearTrade, typeField } from '../../src/store/typing';
import { exampleWith, NOW, savedPlan, TODAY } from '../plan/drafts';
import { startPage } from './startPage';

const page = () => usePage.getState();
const work = () => page().work;

const FILL = { fillPrice: '5.45', fillFees: '1.07', fillDate: TODAY, fillTime: '10:42' };

/** A plan that is placed and filled. */
const placed = savedPlan('placed', {
  draft: exampleWith({ expiration: '2026-12-18', bid: '5.40', ask: '5.50', ...FILL }),
  ticks: ['chain'],
  quotedAt: '2026-11-20T15:55:00.000Z',
  reasons: { spreadWidth: 'wide all day' },
  placedOn: TODAY,
});

beforeEach(() => {
  startPage();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('an edit of a placed plan', () => {
  test('begins a plan of its own, not placed, not filled and not ticked', () => {
    openPlan(placed);
    typeField('strike', '360');
    expect(work()).toEqual({
      draft: exampleWith({
        strike: '360',
        expiration: '2026-12-18',
        bid: '5.40',
        ask: '5.50',
      }),
      ticks: [],
      openPlan: null,
      ownAccount: null,
      plannedOn: TODAY,
      quotedAt: '2026-11-20T15:55:00.000Z',
      reasons: {},
      placedOn: null,
      placedBy: null,
    });
    expect(page().message!.text).toBe('This is a new plan; the placed one is kept as it was.');
  });

  test('can be undone, and the placed plan stands as it was', () => {
    openPlan(placed);
    const before = work();
    typeField('premium', '6');
    typeField('premium', '6.0');
    page().message!.undo!();
    expect(work()).toBe(before);
    expect(page().message!.text).toBe('Undone.');
  });

  test.each(FIELD_NAMES.filter((name) => !specOf(name).asks))(
    'of its %s begins another one',
    (name) => {
      openPlan(placed);
      typeField(name, '');
      expect(work()).toMatchObject({ placedOn: null, openPlan: null });
      expect(work().draft).toMatchObject({ [name]: '', fillPrice: '' });
    },
  );

  test.each(FIELD_NAMES.filter((name) => specOf(name).asks))(
    'of %s, which asks something of it, leaves it placed',
    (name) => {
      openPlan(placed);
      typeField(name, '1');
      expect(work()).toMatchObject({ placedOn: TODAY, openPlan: { id: 'id-placed' } });
      expect(work().draft).toEqual({ ...placed.draft, [name]: '1' });
    },
  );

  test('keeps one’s own account where a link brought another', () => {
    const own = exampleWith({ commission: '0.35' });
    usePage.setState({ work: { ...work(), placedOn: TODAY, ownAccount: own } });
    typeField('strike', '360');
    clearTrade();
    expect(work().draft.commission).toBe('0.35');
  });
});

describe('the instant of the quote', () => {
  test.each(['bid', 'ask'] as const)('is that of typing the %s', (name) => {
    expect(work().quotedAt).toBeNull();
    typeField('strike', '360');
    expect(work().quotedAt).toBeNull();
    typeField(name, '5.40');
    expect(work().quotedAt).toBe('2026-11-20T16:00:00.000Z');
    vi.setSystemTime(NOW + 60_000);
    typeField('premium', '5.45');
    expect(work().quotedAt).toBe('2026-11-20T16:00:00.000Z');
    typeField(name, '5.45');
    expect(work().quotedAt).toBe('2026-11-20T16:01:00.000Z');
  });

  test('is that of typing it also where that begins a new plan', () => {
    openPlan(placed);
    typeField('ask', '5.60');
    expect(work()).toMatchObject({ quotedAt: '2026-11-20T16:00:00.000Z', placedOn: null });
  });

  test('is gone with the trade', () => {
    typeField('bid', '5.40');
    clearTrade();
    expect(work().quotedAt).toBeNull();
  });
});

describe('a reason', () => {
  test('is kept by its guard rail, as typed', () => {
    giveReason('freshQuote', 'closed');
    giveReason('spreadWidth', '<b>wide</b>');
    giveReason('freshQuote', 'the market is closed ');
    expect(work().reasons).toEqual({
      freshQuote: 'the market is closed ',
      spreadWidth: '<b>wide</b>',
    });
  });

  test('of a placed plan stands', () => {
    openPlan(placed);
    giveReason('spreadWidth', 'another');
    expect(work().reasons).toEqual({ spreadWidth: 'wide all day' });
  });
});
