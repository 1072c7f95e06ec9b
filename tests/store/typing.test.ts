import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FIELD_NAMES, specOf } from '../../src/draft/fields';
import { accountFor, EXAMPLE_WORK, reasonsOf } from '../../src/draft/work';
import { usePage } from '../../src/store/page';
import { openPlan } from '../../src/storage/plans/plans';
import { giveReason } from '../../src/store/reasons';
import { textOf } from '../../src/store/textOf';
import { clearTrade, putOnPage, typeField } from '../../src/store/typing';
import {
  accountWith,
  exampleWith,
  NOW,
  pageWith,
  placementWith,
  savedPlan,
  TODAY,
} from '../plan/drafts';
import { startPage } from './startPage';

const page = () => usePage.getState();
const work = () => page().work;
const textsOf = () => Object.fromEntries(FIELD_NAMES.map((name) => [name, textOf(page(), name)]));

const FILL = { fillPrice: '5.45', fillFees: '1.07', fillDate: TODAY, fillTime: '10:42' };

const TEXTS = { expiration: '2026-12-18', bid: '5.40', ask: '5.50' };

/** A plan that is placed and filled. */
const placed = savedPlan('placed', {
  draft: exampleWith(TEXTS),
  ticks: ['chain'],
  quotedAt: '2026-11-20T15:55:00.000Z',
  placement: placementWith(
    { ...TEXTS, ...FILL, cash: '40,000' },
    { reasons: { spreadWidth: 'wide all day' } },
  ),
});

beforeEach(() => {
  startPage();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('an edit of a placed plan', () => {
  test('begins a new plan, not placed, not filled and not ticked', () => {
    openPlan(placed);
    typeField('strike', '360');
    expect(work()).toEqual({
      draft: exampleWith({ ...TEXTS, strike: '360' }),
      ticks: [],
      openPlan: null,
      lent: null,
      plannedOn: TODAY,
      quotedAt: '2026-11-20T15:55:00.000Z',
      reasons: {},
      placement: null,
    });
    expect(page().message!.text).toBe('This is a new plan; the placed one is kept as it was.');
  });

  test('can be undone, and the placed plan is as it was', () => {
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
      typeField(name, '1');
      expect(work()).toMatchObject({ placement: null, openPlan: null });
      expect(textOf(page(), name)).toBe('1');
    },
  );

  test.each(FIELD_NAMES.filter((name) => specOf(name).asks))(
    'of %s, which only asks something, leaves it placed',
    (name) => {
      openPlan(placed);
      const before = textsOf();
      typeField(name, '1');
      expect(work()).toMatchObject({
        placement: { ...placed.placement, fill: expect.anything() },
        openPlan: { id: 'id-placed' },
      });
      expect(textsOf()).toEqual({ ...before, [name]: '1' });
    },
  );

  test('of its account changes that one field of the user’s own account', () => {
    openPlan(placed);
    usePage.setState({ account: accountWith({ cash: '90,000', commission: '0.35' }) });
    expect(textOf(page(), 'cash')).toBe('40,000');
    typeField('cash', '95,000');
    expect(page().account).toEqual(accountWith({ cash: '95,000', commission: '0.35' }));
    expect(textOf(page(), 'commission')).toBe('0.35');
    page().message!.undo!();
    expect(textOf(page(), 'cash')).toBe('40,000');
  });

  test('keeps what a link lent, and the user’s own account', () => {
    putOnPage({ ...work(), placement: placementWith(), lent: { commission: '0.10' } });
    typeField('strike', '360');
    expect(textOf(page(), 'commission')).toBe('0.10');
    clearTrade();
    expect(textOf(page(), 'commission')).toBe('0.65');
  });
});

describe('the account', () => {
  test('stays as it was typed, whatever trade is on the page', () => {
    typeField('cash', '50,000');
    typeField('taxShown', 'yes');
    expect(page().account).toEqual(accountWith({ cash: '50,000', taxShown: 'yes' }));
    expect(work()).toBe(EXAMPLE_WORK);
    clearTrade();
    openPlan(savedPlan('one'));
    expect(page().account).toEqual(accountWith({ cash: '50,000', taxShown: 'yes' }));
  });

  test('changes where no link lent a value, while a lent one changes for the trade alone', () => {
    putOnPage({ ...work(), lent: { commission: '0.10', billQuote: '4' } });
    typeField('commission', '0.20');
    typeField('exchangeFee', '1');
    typeField('cash', '50,000');
    expect(work().lent).toEqual({ commission: '0.20', billQuote: '4' });
    expect(page().account).toEqual(accountWith({ exchangeFee: '1', cash: '50,000' }));
    expect(textOf(page(), 'commission')).toBe('0.20');
    clearTrade();
    expect(textOf(page(), 'commission')).toBe('0.65');
  });

  test('goes by what a plan was placed by, then what a link lent, then the user’s own', () => {
    usePage.setState({ account: accountWith({ commission: '0.35', cash: '1', taxShown: 'yes' }) });
    putOnPage({ ...work(), lent: { commission: '0.10', billQuote: '4' } });
    expect(accountFor(page().account, work())).toEqual(
      accountWith({ commission: '0.10', billQuote: '4', cash: '1', taxShown: 'yes' }),
    );
    putOnPage({ ...work(), placement: placementWith({ commission: '0.50' }) });
    const judged = accountWith({ commission: '0.50', taxShown: 'yes' });
    expect(accountFor(page().account, work())).toEqual(judged);
    expect(textsOf()).toMatchObject(judged);
  });
});

test('a fill can be typed only into a placed plan', () => {
  const before = page();
  typeField('fillPrice', '5.45');
  expect(page()).toBe(before);
  openPlan(placed);
  typeField('fillPrice', '5.50');
  expect(work().placement).toEqual({
    ...placed.placement,
    fill: { ...FILL, fillPrice: '5.50' },
  });
  expect(work().draft).toBe(placed.draft);
});

describe('the instant of the quote', () => {
  test.each(['bid', 'ask'] as const)('is when the %s was typed', (name) => {
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

  test('is when it was typed even if that begins a new plan', () => {
    openPlan(placed);
    typeField('ask', '5.60');
    expect(work()).toMatchObject({ quotedAt: '2026-11-20T16:00:00.000Z', placement: null });
  });

  test('is gone with the trade', () => {
    typeField('bid', '5.40');
    clearTrade();
    expect(work().quotedAt).toBeNull();
  });
});

describe('a reason', () => {
  test('is kept for its guard rail, as typed', () => {
    giveReason('freshQuote', 'closed');
    giveReason('spreadWidth', '<b>wide</b>');
    giveReason('freshQuote', 'the market is closed ');
    expect(work().reasons).toEqual({
      freshQuote: 'the market is closed ',
      spreadWidth: '<b>wide</b>',
    });
  });

  test('of a placed plan cannot be changed', () => {
    openPlan(placed);
    giveReason('spreadWidth', 'another');
    expect(work().placement!.reasons).toEqual({ spreadWidth: 'wide all day' });
    expect(reasonsOf(work())).toBe(work().placement!.reasons);
    expect(work().reasons).toEqual({});
  });
});

test('an account field typed on a placed plan is the user’s own, and Undo restores both', () => {
  startPage(pageWith({ cash: '70,000' }, { placement: placementWith({ cash: '50,000' }) }));
  typeField('cash', '60,000');
  expect(usePage.getState()).toMatchObject({
    account: { cash: '60,000' },
    work: { placement: null },
  });
  usePage.getState().message!.undo!();
  expect(usePage.getState()).toMatchObject({
    account: { cash: '70,000' },
    work: { placement: { account: { cash: '50,000' } } },
  });
});
