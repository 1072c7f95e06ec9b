import { afterEach, describe, expect, test, vi } from 'vitest';
import { PLAN } from '../../../src/storage/kinds';
import { exampleWith, placementWith, savedPlan } from '../../plan/drafts';
import { envelope, fillStorage, keptAside, planKey, storePlans } from '../browser';
import { closeTabs, openTab } from '../tab';

afterEach(() => {
  vi.restoreAllMocks();
  closeTabs();
});

const one = savedPlan('one', { note: 'a note' });

/** Stores a plan with other parts, and returns its text. */
function storeSpoilt(plan: typeof one, parts: object): string {
  const raw = envelope({ ...plan, ...parts }, PLAN.version);
  localStorage.setItem(planKey(plan.id), raw);
  return raw;
}

describe('a plan with a choice nobody offers', () => {
  test('is read with the default, which is said once, and the original is set aside', async () => {
    const raw = storeSpoilt(one, { draft: { ...one.draft, tickClass: 'dime', owns: 'perhaps' } });
    storePlans(savedPlan('two'));
    const { page, leave } = await openTab();
    expect(page().plans).toEqual([one, savedPlan('two')]);
    expect(page().message!.text).toBe(
      'Parts of one could not be read. Now as on a new page: Price steps, I would own this stock at the strike. What was there is kept aside.',
    );
    expect(page().setAside).toBe(true);
    expect(keptAside()).toEqual([raw]);
    leave();
    const again = await openTab();
    expect(again.page()).toMatchObject({ plans: [one, savedPlan('two')], message: null });
  });

  test('in the account it was placed by is read the same way', async () => {
    const texts = { expiration: '2026-12-18' };
    const placement = placementWith(texts);
    const placed = savedPlan('placed', { draft: exampleWith(texts), placement });
    const account = { ...placement.account, accountKind: 'offshore' };
    storeSpoilt(placed, { placement: { ...placement, account } });
    const { page } = await openTab();
    expect(page().plans).toEqual([placed]);
    expect(page().message!.text).toContain('Account');
  });

  test('is only set aside if there is no room for it beside its copy', async () => {
    const raw = storeSpoilt(one, { draft: { ...one.draft, tickClass: 'dime' } });
    fillStorage(150);
    const { page } = await openTab();
    expect(page().plans).toEqual([]);
    expect(keptAside()).toEqual([raw]);
    expect(page().message!.text).toMatch(/^Not saved: this browser’s storage is full/);
  });

  test.each<[what: string, parts: object]>([
    ['a number for a text', { draft: { ...one.draft, tickClass: 'dime', strike: 365 } }],
    ['another id', { id: 7, draft: { ...one.draft, tickClass: 'dime' } }],
    ['a day that is none', { plannedOn: 'soon', draft: { ...one.draft, tickClass: 'dime' } }],
  ])('and %s is set aside as a whole', async (_, parts) => {
    const raw = storeSpoilt(one, parts);
    const { page } = await openTab();
    expect(page().plans).toEqual([]);
    expect(keptAside()).toEqual([raw]);
  });
});
