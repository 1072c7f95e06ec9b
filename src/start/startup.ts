import { insist } from '../loading/insist';
import { whenTriedAgain } from '../loading/tryAgain';
import { isPlanLink, placeOf, presetOf, tabOf } from '../store/address';
import { FIELD_NAMES } from '../draft/fields';
import { usePage } from '../store/page';
import { textOf } from '../store/textOf';
import { holdsAnything, local, tab } from '../storage/area';
import { typeField } from '../store/typing';

/** Types texts by field name over what is on the page. */
function adopt(texts: Readonly<Record<string, string>>) {
  for (const name of FIELD_NAMES) {
    const text = texts[name];
    if (text !== undefined) typeField(name, text);
  }
}

/** What has been typed over the example the page came with. */
function typedOverExample(): Record<string, string> {
  const page = usePage.getState();
  const example = usePage.getInitialState();
  const changed = FIELD_NAMES.filter((name) => textOf(page, name) !== textOf(example, name));
  return Object.fromEntries(changed.map((name) => [name, textOf(page, name)]));
}

/** A first visit has nothing to read, and reads nothing before the page is usable. */
const isReturning = () => holdsAnything(local) || holdsAnything(tab) || isPlanLink(location.hash);

/** Loads until it comes, however often someone must try again; says meanwhile what is missing. */
async function persist<Loaded>(
  what: string,
  load: () => Promise<Loaded>,
  isLost: () => void,
): Promise<Loaded> {
  for (;;) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      return await insist(load);
    } catch {
      usePage.setState({ lost: what });
      isLost();
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      await new Promise<void>(whenTriedAgain);
      usePage.setState({ lost: null });
    }
  }
}

const clock = () => import('./clock');

/** What is of no day or hour does without the time. */
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

/** Once React has taken over, bit by bit, what came with the page: a change would make it hurry. */
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

/** From here on the page follows its address, keeps time, and keeps what is typed. */
async function keepGoingOnceIdle(next: Promise<unknown>) {
  try {
    await next;
  } catch {
    // A part that could not be loaded keeps nothing else from going on.
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
 * Makes the prerendered page the user's own: what is stored, linked to, typed already, and today.
 * `loadRest` loads the code of what stands below the first figures. On a first visit nothing changes by
 * itself before it is here: a part that changes without its code would vanish for that long. It is
 * over when the page is the user's own, or must go on without what did not load.
 */
export async function startup(
  typedBefore: Readonly<Record<string, string>>,
  loadRest: () => Promise<unknown>,
): Promise<void> {
  const returning = isReturning();
  adopt(typedBefore); // before anything is waited for, or a key typed meanwhile would be lost
  if (!returning) return void keepGoingOnceIdle(loadRest());
  return new Promise((goLive) => {
    const taken = takeWhatIsThere(() => {
      tellTime();
      goLive();
    });
    taken.then(goLive, goLive);
    // After what is awaited; each part says itself that it did not load.
    taken.then(loadRest).catch(() => {});
    void keepGoingOnceIdle(taken);
  });
}
