import { expect } from '../journey';
import { field, openPlan, test } from '../plan';
import { expectPlans, goToTrades, log, openLog, record, recordsIn, sale } from './faults';
import { FIRST_LIST, KEPT, leave, SOLD, type Standing } from './standing';
import type { Page } from '@playwright/test';

interface Fault {
  /** The browser's data, if not as this version leaves it. */
  readonly stands?: Standing;
  /** Done to the browser before the page opens. */
  readonly inject?: (page: Page) => Promise<unknown>;
  /** Messages to the user on Plan, and in Trades. */
  readonly says?: RegExp;
  readonly saysInTrades?: RegExp;
  /** Data that cannot be shown meanwhile. */
  readonly hides?: readonly ('plan' | 'put')[];
  /** Data never shown again, but kept as found, for download or for a newer version. */
  readonly keepsAside?: 'plan' | 'put';
  /** Whether events recorded meanwhile wait for a newer version to write them. */
  readonly waits?: true;
}

const withPlan = (text: string): Standing => ({ ...KEPT, texts: { 'plan.one': text } });
const withPut = (sold: unknown): Standing => ({ ...KEPT, records: { events: { sold } } });

const ASIDE = /kept aside unchanged; nothing is lost/;
const LIES_ASIDE = /1 record of your trades could not be read and is set aside/;

const FAULTS: Readonly<Record<string, Fault>> = {
  'localStorage full': {
    inject: (page) =>
      page.addInitScript(() => {
        const setItem = Storage.prototype.setItem.bind(sessionStorage);
        Storage.prototype.setItem = function full(key: string, text: string) {
          if (this !== sessionStorage) throw new DOMException('full', 'QuotaExceededError');
          setItem(key, text);
        };
      }),
    says: /storage is full: plans can’t be saved until some are deleted/,
  },
  'localStorage forbidden': {
    inject: (page) =>
      page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage']) {
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('The operation is insecure.', 'SecurityError');
            },
          });
        }
      }),
    says: /Plans can’t be saved in this browser/,
    hides: ['plan'],
  },
  'localStorage half-written': {
    stands: withPlan(KEPT.texts['plan.one']!.slice(0, 90)),
    says: ASIDE,
    hides: ['plan'],
    keepsAside: 'plan',
  },
  'localStorage corrupt': {
    stands: withPlan('\u0000\uFFFD{]'),
    says: ASIDE,
    hides: ['plan'],
    keepsAside: 'plan',
  },
  'localStorage of an older version': { stands: { ...KEPT, texts: { plans: FIRST_LIST } } },
  'localStorage of a newer version': {
    stands: withPlan('{"version":99,"data":{"name":"One"}}'),
    says: /A newer version of Putwise has saved a plan here/,
    hides: ['plan'],
    keepsAside: 'plan',
  },
  'the database full': {
    inject: (page) =>
      page.addInitScript(() => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      }),
    saysInTrades: /storage is full: what you record now may last no longer/,
  },
  'the database forbidden': {
    inject: (page) =>
      page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        };
      }),
    saysInTrades: /This browser cannot keep trades/,
    hides: ['put'],
  },
  'the database missing': {
    inject: (page) =>
      page.addInitScript(() => delete (globalThis as { indexedDB?: unknown }).indexedDB),
    saysInTrades: /This browser cannot keep trades/,
    hides: ['put'],
  },
  'the database half-written': {
    stands: withPut({ ...SOLD, data: { id: 'sold', account: 'Main' } }),
    saysInTrades: LIES_ASIDE,
    hides: ['put'],
    keepsAside: 'put',
  },
  'the database corrupt': {
    stands: withPut(new Uint8Array([0, 255, 1])),
    saysInTrades: LIES_ASIDE,
    hides: ['put'],
    keepsAside: 'put',
  },
  'the database of an older version': { stands: { ...KEPT, version: 2 } },
  'the database of a newer version': {
    stands: { ...KEPT, version: 99 },
    saysInTrades: /A newer version of Putwise has changed what is kept here/,
    hides: ['put'],
    keepsAside: 'put',
    waits: true,
  },
  'the database held by a tab that does not answer': {
    stands: { ...KEPT, version: 2 },
    inject: async (page) => {
      const other = await page.context().newPage();
      await other.goto('./icon.svg');
      await other.evaluate(
        () =>
          new Promise((opened) => indexedDB.open('putwise').addEventListener('success', opened)),
      );
    },
    saysInTrades: /A tab with an older version of Putwise/,
    hides: ['put'],
  },
};

const alerts = (page: Page) => page.getByRole('alert');

for (const [name, fault] of Object.entries(FAULTS)) {
  const { stands = KEPT, hides = [], keepsAside } = fault;
  test(`with ${name} the page works, says so and loses nothing`, async ({ page, context }) => {
    await leave(page, stands);
    await fault.inject?.(page);

    await openPlan(page);
    if (fault.says) await expect(page.getByText(fault.says).first()).toBeVisible();
    await expectPlans(page, hides.includes('plan') ? [] : ['One']);
    await field(page, 'Strike').fill('300');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('$300');

    await goToTrades(page);
    await record(page, sale('BETA'));
    if (fault.saysInTrades)
      await expect(alerts(page).filter({ hasText: fault.saysInTrades })).toBeVisible();
    await openLog(page);
    await expect(log(page)).toContainText('Sold to open 1 BETA 40 put');
    await expect(log(page).getByText('ACME')).toHaveCount(hides.includes('put') ? 0 : 1);

    // Another day, in a browser that works again.
    for (const other of context.pages()) if (other !== page) await other.close();
    const next = await context.newPage();
    await page.close();
    await openPlan(next);
    await expectPlans(next, keepsAside === 'plan' ? [] : ['One']);
    await goToTrades(next);
    await openLog(next);
    await expect(log(next).getByText('ACME')).toHaveCount(keepsAside === 'put' ? 0 : 1);
    await expect(log(next).getByText('BETA')).toHaveCount(1);
    const texts = await next.evaluate(() => Object.values(localStorage).join('\n'));
    expect(texts.includes('BETA')).toBe(fault.waits ?? false);
    if (keepsAside === 'plan') expect(texts).toContain(stands.texts['plan.one']);
    if (keepsAside === 'put') {
      const [found] = Object.values(stands.records['events']!);
      const records = await next.evaluate(recordsIn, 'events');
      expect(records).toContainEqual(found);
    }
  });
}
