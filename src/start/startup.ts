import { loadWithRetry } from '../loading/loadWithRetry';
import { onRetry } from '../loading/retry';
import { isPlanLink, placeOf, presetOf, tabOf } from '../store/address';
import { FIELD_NAMES } from '../draft/fields';
import { usePage } from '../store/page';
import { textOf } from '../store/textOf';
import { holdsAnything, local, tab } from '../storage/area';
import { typeField } from '../store/typing';

/** Types texts by field name over those on the page. */
function adopt(texts: Readonly<Record<string, string>>) {
  for (const name of FIELD_NAMES) {
    const text = texts[name];
    if (text !== undefined) typeField(name, text);
  }
}

/** What has been typed over the example that came with the page. */
function typedOverExample(): Record<string, string> {
  const page = usePage.getState();
  const example = usePage.getInitialState();
  const changed = FIELD_NAMES.filter((name) => textOf(page, name) !== textOf(example, name));
  return Object.fromEntries(changed.map((name) => [name, textOf(page, name)]));
}

/** A first visit has nothing stored, so nothing is read before the page is usable. */
const isReturning = () => holdsAnything(local) || holdsAnything(tab) || isPlanLink(location.hash);

/** Loads with as many retries as needed, and says meanwhile what is missing. */
async function persist<Loaded>(
  what: string,
  load: () => Promise<Loaded>,
  isLost: () => void,
): Promise<Loaded> {
  for (;;) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      return await loadWithRetry(load);
    } catch {
      usePage.setState({ lost: what });
      isLost();
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      await new Promise<void>(onRetry);
      usePage.setState({ lost: null });
    }
  }
}

const clock = () => import('./clock');

/** If the clock does not load, whatever does not depend on the time still works. */
const tellTime = () =>
  void clock().then(
    ({ readClock }) => readClock(),
    () => {},
  );

const whatIsThere = () =>
  Promise.all([import('../storage/stored'), import('../storage/link/openLink'), clock()]);

async function takeWhatIsThere(isLost: () => void) {
  const [{ restore }, { openLink }, { readClock }] = await persist(
    'What is saved here, or in the link,',
    whatIsThere,
    isLost,
  );
  const typedMeanwhile = typedOverExample();
  readClock();
  restore();
  openLink();
  adopt(typedMeanwhile);
}

/** Resolves once React has hydrated the page bit by bit: a change would force it to hurry. */
const idle = () =>
  new Promise<unknown>((resume) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resume, { timeout: 2000 });
    else setTimeout(resume, 200);
  });

function goToPlace() {
  const { hash } = location;
  const named = tabOf(hash);
  const preset = presetOf(hash);
  usePage.setState(({ settings }) => ({
    place: placeOf(hash),
    ...(named && { tab: named, settings: { ...settings, tab: named } }),
    ...(preset && { settings: { ...settings, compare: { ...settings.compare, preset } } }),
  }));
}

/** From now on the page follows its address, keeps time, and stores what is typed. */
async function keepGoingOnceIdle(next: Promise<unknown>) {
  try {
    await next;
  } catch {
    // A part that could not be loaded must not stop the rest.
  }
  await idle();
  goToPlace();
  addEventListener('hashchange', goToPlace);
  const { keepGoing } = await persist(
    'What keeps the trade you type',
    () => import('./keepGoing'),
    tellTime,
  );
  keepGoing();
}

/**
 * Makes the prerendered page the user's own, from stored data, a link, early typing, and today's
 * date. `loadRest` loads the code of everything below the first figures. On a first visit nothing
 * changes by itself before that: a part that changes without its code would vanish until it loads.
 * Resolves when the page is the user's own, or must go on without what did not load.
 */
export async function startup(
  typedBefore: Readonly<Record<string, string>>,
  loadRest: () => Promise<unknown>,
): Promise<void> {
  const returning = isReturning();
  adopt(typedBefore); // before any waiting, or keys typed meanwhile would be lost
  if (!returning) return void keepGoingOnceIdle(loadRest());
  return new Promise((goLive) => {
    const taken = takeWhatIsThere(() => {
      tellTime();
      goLive();
    });
    taken.then(goLive, goLive);
    // After what is awaited; each part reports by itself that it did not load.
    taken.then(loadRest).catch(() => {});
    void keepGoingOnceIdle(taken);
  });
}
