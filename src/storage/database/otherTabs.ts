import * as z from 'zod/mini';
import { nanoid } from 'nanoid';
import type { StoreNames } from 'idb';
import type { Stores } from './steps';

const CHANNEL = 'putwise';

/** A change reported by a tab; a tab of another version may know stores that this one does not. */
const changeSchema = z.object({
  store: z.string(),
  key: z.string(),
  from: z.optional(z.string()),
});

/** This tab's id: it also hears its own changes, as each listener has its own channel. */
const TAB = nanoid();

const channelOf = () => ('BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL) : null);

/** Tells other tabs what this one has changed in the database. */
export function tellOtherTabs(store: StoreNames<Stores>, key: string) {
  const channel = channelOf();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
  channel?.postMessage({ store, key, from: TAB });
  channel?.close();
}

/** Listens for other tabs' changes to a store until the returned function is called. */
export function onOtherTabs(store: StoreNames<Stores>, hear: (key: string) => void): () => void {
  const channel = channelOf();
  channel?.addEventListener('message', ({ data }) => {
    const change = changeSchema.safeParse(data);
    if (!change.success || change.data.store !== store || change.data.from === TAB) return;
    hear(change.data.key);
  });
  return () => channel?.close();
}
