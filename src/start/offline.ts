// The page's policy lets no string become a script address unless a named policy made it.
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

/**
 * Keeps the whole app in the browser once the page is up. A newer version waits there until every tab
 * of this one is closed, so no page is reloaded under its user or left asking for files that are gone.
 */
export function workOffline(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('putwise', { createScriptURL: (address) => address });
  const address = policy?.createScriptURL('sw.js') ?? 'sw.js';
  // Without it the app works as before, only not offline: private windows and plain http refuse.
  navigator.serviceWorker.register(address).catch(() => {});
}
