import { vi } from 'vitest';
import type { SavedPlan } from '../../src/draft/savedPlan';
import { PLAN } from '../../src/storage/kinds';

/** Characters a storage area holds, names and texts together. */
const size = (storage: Storage) =>
  Object.entries(storage).reduce((sum, [key, text]) => sum + key.length + text.length, 0);

/** From here on localStorage takes only so many characters more than it holds now. */
export function fillStorage(room = 0) {
  const setItem: unknown = Reflect.get(Storage.prototype, 'setItem');
  const limit = size(localStorage) + room;
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (
    this: Storage,
    key: string,
    text: string,
  ) {
    const before = this.getItem(key);
    const freed = before === null ? 0 : key.length + before.length;
    if (this === localStorage && size(this) - freed + key.length + text.length > limit) {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    }
    (setItem as typeof Storage.prototype.setItem).call(this, key, text);
  });
}

/** From here on no page may even name its storage, as with all cookies blocked. */
export function forbidStorage() {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    vi.spyOn(globalThis, name, 'get').mockImplementation(() => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    });
  }
}

/** From here on there is no room for some writes. */
export function refuseWhere(isRefused: (area: Storage, key: string, text: string) => boolean) {
  const setItem: unknown = Reflect.get(Storage.prototype, 'setItem');
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (
    this: Storage,
    key: string,
    text: string,
  ) {
    if (isRefused(this, key, text)) throw new DOMException('full', 'QuotaExceededError');
    (setItem as typeof Storage.prototype.setItem).call(this, key, text);
  });
}

/** From here on storage can be read but not changed, as in some private windows. */
export function refuseWrites() {
  for (const name of ['setItem', 'removeItem'] as const) {
    vi.spyOn(Storage.prototype, name).mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
  }
}

/** What one storage area holds now. */
export const entriesOf = (storage: Storage): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(storage));

/** An envelope as it is written. */
export const envelope = (data: unknown, version = 1) => JSON.stringify({ version, data });

/** A plan as it is written. */
export const planText = (plan: SavedPlan) => envelope(plan, PLAN.version);

/** The key under which a plan is stored. */
export const planKey = (id: string) => `putwise.plan.${id}`;

/** Plans as an earlier visit, or another tab, has left them. */
export function storePlans(...plans: readonly SavedPlan[]) {
  for (const plan of plans) localStorage.setItem(planKey(plan.id), planText(plan));
}

/** What an area holds, without what each text says about the writes it follows. */
export const contentsOf = (storage: Storage): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(storage).map(([key, text]: [string, string]) => {
      const { version, data } = JSON.parse(text);
      return [key, envelope(data, version)];
    }),
  );

/** Every text that was ever kept aside, in the order it was found. */
export const keptAside = () =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith('putwise.unreadable.'))
    .toSorted()
    .map((key) => localStorage.getItem(key));

/** Tells this tab that another one has written. */
export const otherTabWrote = (key: string | null) =>
  dispatchEvent(new StorageEvent('storage', { key }));
