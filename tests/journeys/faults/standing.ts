import type { Page } from '@playwright/test';

/** Data of an earlier visit in the browser. */
export interface Standing {
  /** Contents of localStorage, by key without the prefix. */
  readonly texts: Readonly<Record<string, string>>;
  /** Version of its database. */
  readonly version: number;
  /** Records of the database by store and key. */
  readonly records: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export const PLAN = {
  id: 'one',
  name: 'One',
  note: 'thought about for long',
  draft: { stock: 'XYZ', spot: '100', strike: '95', premium: '2.50', days: '35' },
  ticks: [],
  plannedOn: '2026-11-17',
  savedAt: '2026-11-17T15:00:00.000Z',
};

/** The sold put, by its id. */
export const SOLD = {
  version: 1,
  data: {
    id: 'sold',
    account: 'Main',
    date: '2026-11-13',
    kind: 'option',
    contract: {
      underlying: 'ACME',
      root: 'ACME',
      expiration: '2026-12-18',
      right: 'put',
      strike: 95,
      multiplier: 100,
    },
    contracts: 1,
    side: 'sell',
    price: 2.5,
    feesTotal: 1,
    effect: 'open',
    place: 1,
  },
};

/** The stores that each database version added. */
const STORES = [
  ['chains'],
  ['events', 'marks', 'readings'],
  ['uncopied', 'copies'],
  ['batches'],
  ['histories'],
  ['watched'],
  ['plans'],
];

/** A plan and a put, as this version writes them. */
export const KEPT: Standing = {
  texts: { 'plan.one': JSON.stringify({ version: 1, data: PLAN }) },
  version: STORES.length,
  records: { events: { sold: SOLD } },
};

/** The plan, placed and not yet filled, and the put. */
export function keptPlaced(texts: Readonly<Record<string, string>> = {}): Standing {
  const draft = {
    ...PLAN.draft,
    days: '',
    expiration: '2026-12-18',
    contracts: '1',
    tickClass: 'penny',
    ...texts,
  };
  const placed = { ...PLAN, draft, placedOn: '2026-11-16' };
  return { ...KEPT, texts: { 'plan.one': JSON.stringify({ version: 1, data: placed }) } };
}

/** The plan in the list of version 1. */
export const FIRST_LIST = JSON.stringify({ version: 1, data: [PLAN] });

/** Stores this data in the browser before the app opens there. */
export async function leave(page: Page, { texts, version, records }: Standing) {
  await page.goto('./icon.svg');
  await page.evaluate(
    async ({ texts: kept, version: made, records: all, stores }) => {
      for (const [key, text] of Object.entries(kept)) localStorage.setItem(`putwise.${key}`, text);
      const opening = indexedDB.open('putwise', made);
      opening.addEventListener('upgradeneeded', () => {
        for (const name of stores) opening.result.createObjectStore(name);
      });
      await new Promise((opened) => opening.addEventListener('success', opened));
      const database = opening.result;
      const names = Object.keys(all);
      const change = names.length > 0 ? database.transaction(names, 'readwrite') : null;
      for (const name of names) {
        for (const [key, record] of Object.entries(all[name]!)) {
          change!.objectStore(name).put(record, key);
        }
      }
      if (change) await new Promise((done) => change.addEventListener('complete', done));
      database.close();
    },
    { texts, version, records, stores: STORES.slice(0, version).flat() },
  );
}
