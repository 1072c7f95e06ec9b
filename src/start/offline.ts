import { LOST } from '../loading/loadWithRetry';
import { trustedAddress } from '../workers/trustedAddress';
import { followVersions, lookForNewVersion } from './newVersion';

/**
 * Stores the whole app in the browser once the page is up. A newer version waits until every tab of
 * this one is closed or someone asks for it, so that no page is reloaded under its user or left
 * asking for files that are gone.
 */
export function workOffline(): void {
  addEventListener(LOST, () => void lookForNewVersion());
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  // Otherwise the app works as before, just not offline: private windows and plain http refuse.
  navigator.serviceWorker
    .register(trustedAddress('sw.js'))
    .then(followVersions)
    .catch(() => {});
}
