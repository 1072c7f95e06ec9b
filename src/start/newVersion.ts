import { say, usePage } from '../store/page';
import { newerOnServer, newerTaken, newerWaits } from '../words/page/versionWords';

const isKept = () => {
  const { lost, storageFailure } = usePage.getState();
  return lost === null && storageFailure === null;
};

const reload = () => location.reload();

/** Milliseconds after which a page asked to reload does so, even if the new version is not ready. */
const TO_TAKE = 5000;

/** Reports a version without discarding an undo: it waits until there is nothing to undo. */
function tell(words: (kept: boolean) => string, act: () => void) {
  const sayNow = () => say(words(isKept()), act, 'Reload');
  const canUndo = () => usePage.getState().message?.action === 'Undo';
  if (!canUndo()) return sayNow();
  const stop = usePage.subscribe(() => {
    if (canUndo()) return;
    stop();
    sayNow();
  });
}

/**
 * Whether the server has a different version: its worker names all files, and is itself never
 * cached.
 */
async function isNewerOnServer(): Promise<boolean> {
  const own = document.querySelector<HTMLScriptElement>('script[type=module]')!.src;
  try {
    const answer = await fetch('sw.js', { cache: 'no-store' });
    const worker = await answer.text();
    return answer.ok && worker.includes('precache') && !worker.includes(own.split('/').at(-1)!);
  } catch {
    return false; // no connection: unknown
  }
}

/** Called when something did not load. If its file is gone from the server, only a reload helps. */
export async function lookForNewVersion() {
  if (await isNewerOnServer()) tell(newerOnServer, reload);
}

/** Reports a waiting version, and switches to it on request. */
export function followVersions(registration: ServiceWorkerRegistration) {
  const { serviceWorker } = navigator;
  let controller = serviceWorker.controller;
  let isTaking = false;
  const take = () => {
    isTaking = true;
    registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
    setTimeout(reload, TO_TAKE);
  };
  const tellOfWaiting = () => {
    if (registration.waiting && serviceWorker.controller) tell(newerWaits, take);
  };
  tellOfWaiting();
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', tellOfWaiting),
  );
  serviceWorker.addEventListener('controllerchange', () => {
    const isFirst = controller === null;
    ({ controller } = serviceWorker);
    if (isTaking) reload();
    else if (!isFirst) tell(newerTaken, reload);
  });
}
