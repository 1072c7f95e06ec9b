import { describe, expect, test } from 'vitest';
import { summarize } from '../../src/plan/summary';
import { suggestedName } from '../../src/draft/suggestedName';
import { DEFAULT_CONVENTION } from '../../src/core/put/returnConvention';
import { NEW_ACCOUNT, type Account } from '../../src/account/account';
import { accountWith, exampleWith, placementWith, savedPlan, TODAY, type Texts } from './drafts';

const summaryOf = (texts: Texts, today: string | null = TODAY) =>
  summarize(
    savedPlan('one', { draft: exampleWith(texts) }),
    accountWith(texts),
    DEFAULT_CONVENTION,
    today,
  );

const placedSummary = (texts: Texts, own: Account, today: string | null) =>
  summarize(
    savedPlan('one', {
      draft: exampleWith(texts),
      plannedOn: '2026-11-18',
      placement: placementWith(texts),
    }),
    own,
    DEFAULT_CONVENTION,
    today,
  );

describe('a saved plan in the list', () => {
  test('shows its own figures', () => {
    const { columns, expiration } = summaryOf({});
    expect(columns).toMatchObject({ name: 'one', stock: 'GOOGL', strike: 365, premium: 5.4 });
    expect(columns.annualized).toBeCloseTo(0.14566, 5);
    expect(columns.breakeven).toBeCloseTo(359.61, 2);
    expect(expiration).toBe('2026-12-27');
    expect(columns.expires).toBe(expiration);
  });

  test('has no breakeven if fees take the premium, as on the page', () => {
    expect(summaryOf({ premium: '0.01' }).columns.breakeven).toBeNull();
  });

  test('shows returns by the convention in force', () => {
    const convention = { ...DEFAULT_CONVENTION, fees: 'before' as const };
    const { columns } = summarize(savedPlan('one'), NEW_ACCOUNT, convention, TODAY);
    expect(columns.annualized).toBeCloseTo(0.145946, 6);
    expect(columns.breakeven).toBeCloseTo(359.6, 12);
  });

  test('keeps the figures of the day it was planned long afterward', () => {
    expect(summaryOf({}, '2027-06-01')).toEqual(summaryOf({}));
    expect(summaryOf({ expiration: '2026-12-18' }, '2027-06-01').columns.annualized).toBeCloseTo(
      0.14566 * (37 / 28),
      4,
    );
  });

  test('counts from today if its day is unknown, and from none before the clock is read', () => {
    const plan = savedPlan('one', { plannedOn: null });
    expect(summarize(plan, NEW_ACCOUNT, DEFAULT_CONVENTION, '2026-11-21').expiration).toBe(
      '2026-12-28',
    );
    expect(summarize(plan, NEW_ACCOUNT, DEFAULT_CONVENTION, null).expiration).toBeNull();
  });

  test('shows the figures of its fill once placed, over the days from the fill', () => {
    const texts = { expiration: '2026-12-18', fillPrice: '5.50', fillFees: '2.00' };
    const placed = (fillDate: string, today: string | null) =>
      placedSummary({ ...texts, fillDate }, NEW_ACCOUNT, today);
    const { columns, expiration } = placed('2026-11-23', '2027-06-01');
    expect(columns.premium).toBe(5.5);
    expect(columns.annualized).toBeCloseTo((548 / 36_500) * (365 / 25), 12);
    expect(columns.breakeven).toBeCloseTo(365 - 5.48, 12);
    expect(expiration).toBe('2026-12-18');
    expect(placed('', null).columns.annualized).toBeCloseTo((548 / 36_500) * (365 / 28), 12);
  });

  test('shows the figures of the account it was placed in, whatever the account is now', () => {
    const texts = { expiration: '2026-12-18', minimumCommission: '1.50' };
    const { columns } = placedSummary(texts, NEW_ACCOUNT, TODAY);
    expect(columns.breakeven).toBeCloseTo(359.615724, 6);
    expect(placedSummary(texts, accountWith({ minimumCommission: '9' }), TODAY)).toEqual(
      placedSummary(texts, NEW_ACCOUNT, TODAY),
    );
    expect(summaryOf({ ...texts }).columns.breakeven).toBe(columns.breakeven);
  });

  test('shows what it can if not everything can be worked out', () => {
    expect(summaryOf({ premium: 'x', strike: '1e3' })).toMatchObject({
      expiration: null,
      columns: { stock: 'GOOGL', strike: null, premium: null, annualized: null, breakeven: null },
    });
  });
});

describe('the name offered for a plan', () => {
  test.each([
    [{}, 'GOOGL 365 put, 37 days'],
    [{ expiration: '2026-12-24' }, 'GOOGL 365 put, Dec 24'],
    [{ strike: '362.50', days: '' }, 'GOOGL 362.50 put'],
    [{ stock: ' ', strike: '', days: '' }, 'Put'],
    [{ stock: '', strike: '95' }, '95 put, 37 days'],
    [{ expiration: 'soon' }, 'GOOGL 365 put'],
  ])('for %o is %s', (texts, name) => {
    expect(suggestedName(exampleWith(texts))).toBe(name);
  });
});
