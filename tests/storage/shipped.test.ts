import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { NEW_ACCOUNT, snapshotOf, type Account } from '../../src/account/account';
import { RULE_PROFILES } from '../../src/core/rules/ruleThresholds';
import { EMPTY_DRAFT } from '../../src/draft/draft';
import { EMPTY_FILL } from '../../src/draft/fill';
import { readBackup } from '../../src/storage/backup/backup';
import type { Page } from '../../src/store/page';
import { keptAside } from './browser';
import { closeTabs, openTab } from './tab';

/** One folder for every shape that has ever been shipped, written by the code of its day. */
const FIXTURES = resolve(import.meta.dirname, '../fixtures/storage');

const text = (shape: string, file: string) =>
  readFileSync(join(FIXTURES, shape, file), 'utf8').trim();

/** Puts into the storage what was there, each file under the key it is named after. */
function fillStorage(shape: string) {
  for (const file of readdirSync(join(FIXTURES, shape))) {
    const key = `putwise.${file.replace(/\.json$/, '')}`;
    if (file !== 'backup.json') localStorage.setItem(key, text(shape, file));
  }
}

/** The account as far as the first shapes had one. */
const FIRST_ACCOUNT: Account = {
  ...NEW_ACCOUNT,
  cash: '52,000',
  accountValue: '120,000',
  closedTrades: '7',
  commission: '0.35',
  billQuote: '4.01',
  billKind: 'yield',
};

const ACCOUNT: Account = {
  ...FIRST_ACCOUNT,
  bill13: '3.95',
  taxShown: 'yes',
  federalTax: '32',
  baseCurrency: 'CHF',
  baseRate: '0.88',
  brokerAccount: 'U1234567',
};

/** What the friend's link in every version brought in place of the user's own. */
const LENT: Partial<Account> = {
  commission: '0.10',
  billQuote: '3.80',
  billKind: 'discount',
};

const RULES = { ...RULE_PROFILES.starter, minDays: 21, maxWeight: 0.1 };

const PLACEMENT = {
  day: '2026-11-20',
  contract: {
    underlying: 'GOOGL',
    root: 'GOOGL',
    expiration: '2026-12-18',
    right: 'put',
    strike: 365,
    multiplier: 100,
  },
  contracts: 1,
  limit: 5.4,
  rules: null,
  reasons: {
    positionWeight: 'The rest of the year is in bills',
    noEarnings: 'The report was moved, see the company’s page',
  },
  account: snapshotOf(ACCOUNT),
  fill: { fillPrice: '5.45', fillFees: '1.07', fillDate: '2026-11-20', fillTime: '10:42' },
};

interface Shape {
  /** The order as it was placed; the first shapes had none. */
  readonly placement: object | null;
  readonly account: Account;
  /** What a link lent to the work; the first shape kept nothing beside it. */
  readonly lent: Partial<Account> | null;
  /** The account in its backup. */
  readonly inBackup: Account;
}

/** A plan of version 1 held the account it was made in: the last one saved was made in a link's. */
const OF_PLANS = { account: ACCOUNT, lent: LENT, inBackup: { ...ACCOUNT, ...LENT, bill13: '' } };

const SHAPES: Readonly<Record<string, Shape>> = {
  first: {
    placement: null,
    account: { ...FIRST_ACCOUNT, ...LENT },
    lent: null,
    inBackup: { ...FIRST_ACCOUNT, ...LENT },
  },
  'through-time': {
    placement: null,
    account: FIRST_ACCOUNT,
    lent: LENT,
    inBackup: { ...FIRST_ACCOUNT, ...LENT },
  },
  comparison: { placement: null, ...OF_PLANS },
  placing: {
    placement: {
      ...PLACEMENT,
      reasons: { noEarnings: 'The report was moved' },
      fill: EMPTY_FILL,
    },
    ...OF_PLANS,
  },
  'quote-age': { placement: PLACEMENT, ...OF_PLANS },
  'rules-placed-by': { placement: { ...PLACEMENT, rules: RULES }, ...OF_PLANS },
  'key-a-plan': { placement: { ...PLACEMENT, rules: RULES }, ...OF_PLANS },
  'account-apart': {
    placement: { ...PLACEMENT, rules: RULES },
    account: ACCOUNT,
    lent: LENT,
    inBackup: ACCOUNT,
  },
  'plan-tabs': {
    placement: { ...PLACEMENT, rules: RULES },
    account: ACCOUNT,
    lent: LENT,
    inBackup: ACCOUNT,
  },
};

const SETTINGS = {
  theme: 'dark',
  convention: { compounding: 'compound' },
  rules: { minDays: 21, maxWeight: 0.1, quoteMaxMinutes: 15 },
  compare: { preset: 'three', first: [], hidden: [], sort: null, plans: [] },
};

/** What was saved in every version: by days, on margin, placed, from a link. */
const plansOf = ({ placement }: Shape) => [
  {
    name: 'KO 67.50 put',
    note: 'Would own it below 67. — “wide” moat 🥤',
    draft: { stock: 'KO', spot: '70.10', strike: '67.50', premium: '0.85', days: '28' },
    ticks: ['cashSecured'],
    plannedOn: '2026-11-20',
    placement: null,
  },
  {
    name: 'MSFT on margin',
    draft: { stock: 'MSFT', expiration: '2027-01-15', fall: '35' },
    placement: null,
  },
  {
    name: 'GOOGL 365 put, Dec 18',
    draft: { stock: 'GOOGL', expiration: '2026-12-18', earnings: '2026-12-10' },
    ticks: ['cashUp'],
    quotedAt: placement && '2026-11-20T16:02:00.000Z',
    reasons: {},
    placement,
  },
  {
    name: 'XOM from a link',
    note: 'sent by a friend',
    draft: { stock: 'XOM', premium: '1.45', days: '36' },
    plannedOn: '2026-11-18',
    placement: null,
  },
];

afterEach(closeTabs);

test('every shape ever shipped has its folder', () => {
  expect(readdirSync(FIXTURES).toSorted()).toEqual(Object.keys(SHAPES).toSorted());
});

describe.each(Object.entries(SHAPES))(
  'what Putwise kept when its shape was “%s”',
  (name, shape) => {
    const isWhole = ({ plans }: Pick<Page, 'plans'>) =>
      plans.every(({ draft }) => Object.keys(draft).join() === Object.keys(EMPTY_DRAFT).join());

    const kept = ({ account, plans, work }: Page) => ({ account, plans, work });

    test('comes back from the storage whole', async () => {
      fillStorage(name);
      const { page, leave } = await openTab();
      expect(keptAside()).toEqual([]);
      expect(page().plans).toMatchObject(plansOf(shape));
      expect(page().plans[2]!.placement).toEqual(shape.placement);
      expect(isWhole(page())).toBe(true);
      expect(page().settings).toMatchObject(SETTINGS);
      expect(page().account).toEqual(shape.account);
      expect(JSON.parse(localStorage.getItem('putwise.account')!).data).toEqual(shape.account);
      expect(page().work).toMatchObject({
        draft: { stock: 'XOM', premium: '1.50' },
        openPlan: { id: page().plans[3]!.id },
        plannedOn: '2026-11-18',
        lent: shape.lent,
      });
      leave();
      const again = await openTab();
      expect(kept(again.page())).toEqual(kept(page()));
      expect(localStorage.getItem('putwise.plans')).toBeNull();
    });

    test('comes back from a backup whole', () => {
      const { backup } = readBackup(text(name, 'backup.json'));
      expect(backup).toMatchObject({
        plans: plansOf(shape),
        settings: SETTINGS,
        unreadable: 0,
        newer: [],
      });
      expect(backup!.plans[2]!.placement).toEqual(shape.placement);
      expect(backup!.account).toEqual(shape.inBackup);
      expect(isWhole(backup!)).toBe(true);
    });
  },
);
