import { trustedAddress } from '../workers/trustedAddress';

/**
 * Keeps the whole app in the browser once the page is up. A newer version waits there until every tab
 * of this one is closed, so no page is reloaded under its user or left asking for files that are gone.
 */
export function workOffline(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  // Without it the app works as before, only not offline: private windows and plain http refuse.
  navigator.serviceWorker.register(trustedAddress('sw.js')).catch(() => {});
}
