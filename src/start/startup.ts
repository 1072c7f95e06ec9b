import { newYorkDate } from '../core/market/newYorkTime';
import { isPlanLink, placeOf } from '../store/address';
import { FIELD_NAMES } from '../draft/fields';
import { usePage } from '../store/page';
import { textOf } from '../store/textOf';
import { holdsAnything, local, tab } from '../storage/area';
import { typeField } from '../store/typing';

function readClock() {
  const now = Date.now();
  usePage.setState({ clock: { now, today: newYorkDate(now) } });
}

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

async function takeWhatIsThere() {
  const [{ restore }, { openLink }] = await Promise.all([
    import('../storage/stored'),
    import('../storage/openLink'),
  ]);
  const typedMeanwhile = typedOverExample();
  restore();
  openLink();
  adopt(typedMeanwhile);
}

/** Days typed before the clock was read count from today like any others. */
function dateEarlyDays() {
  const { days } = typedOverExample();
  if (days && usePage.getState().work.plannedOn === null) typeField('days', days);
}

const goToPlace = () => usePage.setState({ place: placeOf(location.hash) });

/** From here on the page keeps time, keeps what is typed, and opens links. */
function keepGoing() {
  readClock();
  dateEarlyDays();
  setInterval(readClock, 60_000);
  document.addEventListener('visibilitychange', readClock);
  goToPlace();
  addEventListener('hashchange', goToPlace);
  addEventListener(
    'hashchange',
    () => void import('../storage/openLink').then(({ openLink }) => openLink()),
  );
  void import('../storage/stored').then(({ keepStored }) => keepStored());
}

/** Once React has taken over, bit by bit, what came with the page: a change would make it hurry. */
function whenIdle(act: () => void) {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 2000 });
  else setTimeout(act, 200);
}

/**
 * Makes the prerendered page the user's own: what is stored, linked to, typed already, and today.
 * `rest` is the code of what stands below the first figures. On a first visit nothing changes by
 * itself before it is here: a part that changes without its code would vanish for that long.
 */
export async function startup(
  typedBefore: Readonly<Record<string, string>>,
  rest: Promise<unknown>,
): Promise<void> {
  const returning = isReturning();
  if (returning) readClock();
  adopt(typedBefore); // before anything is waited for, or a key typed meanwhile would be lost
  if (returning) await takeWhatIsThere();
  const next = returning ? Promise.resolve() : rest;
  void next.then(() => whenIdle(keepGoing));
}
