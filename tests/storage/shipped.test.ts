import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { RULE_PROFILES } from '../../src/core/rules/ruleThresholds';
import { EMPTY_DRAFT } from '../../src/draft/draft';
import { readBackup } from '../../src/storage/backup';
import type { Page } from '../../src/store/page';
import { keptAside } from './browser';
import { closeTabs, openTab } from './tab';

/** One folder for every shape that has ever been shipped, written by the code of its day. */
const FIXTURES = resolve(import.meta.dirname, '../fixtures/storage');

const text = (shape: string, file: string) =>
  readFileSync(join(FIXTURES, shape, file), 'utf8').trim();

/** Puts into the storage what stood there, each file under the key it is named after. */
function fillStorage(shape: string) {
  for (const file of readdirSync(join(FIXTURES, shape))) {
    const key = `putwise.${file.replace(/\.json$/, '')}`;
    if (file !== 'backup.json') localStorage.setItem(key, text(shape, file));
  }
}

const RULES_PLACED_BY = {
  placedOn: '2026-11-20',
  placedBy: { ...RULE_PROFILES.starter, minDays: 21, maxWeight: 0.1 },
  draft: { fillPrice: '5.45', fillFees: '1.07', fillDate: '2026-11-20', fillTime: '10:42' },
  reasons: { positionWeight: 'The rest of the year is in bills' },
  quotedAt: '2026-11-20T16:02:00.000Z',
};

/** What each shape knew of the plan that was placed: the first ones nothing. */
const PLACED: Readonly<Record<string, object>> = {
  first: { placedOn: null },
  'through-time': { placedOn: null },
  comparison: { placedOn: null },
  placing: {
    placedOn: '2026-11-20',
    reasons: { noEarnings: 'The report was moved' },
    placedBy: null,
  },
  'quote-age': {
    placedOn: '2026-11-20',
    placedBy: null,
    draft: { fillPrice: '5.45', fillFees: '1.07', fillDate: '2026-11-20', fillTime: '10:42' },
    reasons: { positionWeight: 'The rest of the year is in bills' },
    quotedAt: '2026-11-20T16:02:00.000Z',
  },
  'rules-placed-by': RULES_PLACED_BY,
  'key-a-plan': RULES_PLACED_BY,
};

const SETTINGS = {
  theme: 'dark',
  convention: { compounding: 'compound' },
  rules: { minDays: 21, maxWeight: 0.1, quoteMaxMinutes: 15 },
  compare: { first: [], hidden: [] },
};

/** What was saved in every version: by days, with an account of its own, placed, from a link. */
const plansOf = (shape: string) => [
  {
    name: 'KO 67.50 put',
    note: 'Would own it below 67. — “wide” moat 🥤',
    draft: { stock: 'KO', spot: '70.10', strike: '67.50', premium: '0.85', days: '28' },
    ticks: ['cashSecured'],
    plannedOn: '2026-11-20',
    placedOn: null,
  },
  {
    name: 'MSFT on margin',
    draft: {
      expiration: '2027-01-15',
      cash: '52,000',
      account: 'margin',
      accountValue: '120,000',
      closedTrades: '7',
      commission: '0.35',
      billQuote: '4.01',
      billKind: 'yield',
      fall: '35',
    },
  },
  { name: 'GOOGL 365 put, Dec 18', ticks: ['cashUp'], ...PLACED[shape] },
  {
    name: 'XOM from a link',
    note: 'sent by a friend',
    draft: { stock: 'XOM', days: '36', commission: '0.10', cash: '52,000' },
    plannedOn: '2026-11-18',
  },
];

afterEach(closeTabs);

test('every shape ever shipped has its folder', () => {
  expect(readdirSync(FIXTURES).toSorted()).toEqual(Object.keys(PLACED).toSorted());
});

describe.each(Object.keys(PLACED))('what Putwise kept when its shape was “%s”', (shape) => {
  const isWhole = ({ plans }: Pick<Page, 'plans'>) =>
    plans.every(({ draft }) => Object.keys(draft).length === Object.keys(EMPTY_DRAFT).length);

  test('comes back from the storage whole', async () => {
    fillStorage(shape);
    const { page, leave } = await openTab();
    expect(keptAside()).toEqual([]);
    expect(page().plans).toMatchObject(plansOf(shape));
    expect(isWhole(page())).toBe(true);
    expect(page().settings).toMatchObject(SETTINGS);
    expect(page().work).toMatchObject({
      draft: { stock: 'XOM', premium: '1.50', commission: '0.10', creditRate: '3.58' },
      openPlan: { id: page().plans[3]!.id },
      plannedOn: '2026-11-18',
    });
    leave();
    const again = await openTab();
    expect(again.page().plans).toEqual(page().plans);
    expect(localStorage.getItem('putwise.plans')).toBeNull();
  });

  test('comes back from a backup whole', () => {
    const { backup } = readBackup(text(shape, 'backup.json'));
    expect(backup).toMatchObject({
      plans: plansOf(shape),
      settings: SETTINGS,
      unreadable: 0,
      newer: [],
    });
    expect(isWhole(backup!)).toBe(true);
  });
});
