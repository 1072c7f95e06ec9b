import { newYorkDate } from '../core/market/newYorkTime';
import { EXAMPLE_DRAFT } from './draft';
import { FIELD_NAMES } from './fields';
import { isPlanLink } from './link';
import { usePage } from './page';
import { holdsAnything, local, tab } from './storage';
import { typeField } from './work';

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
  const { draft } = usePage.getState().work;
  const changed = FIELD_NAMES.filter((name) => draft[name] !== EXAMPLE_DRAFT[name]);
  return Object.fromEntries(changed.map((name) => [name, draft[name]]));
}

/** A first visit has nothing to read, and reads nothing before the page is usable. */
async function takeWhatIsThere() {
  const anything = holdsAnything(local) || holdsAnything(tab);
  if (!anything && !isPlanLink(location.hash)) return;
  const [{ restore }, { openLink }] = await Promise.all([import('./stored'), import('./openLink')]);
  const typedMeanwhile = typedOverExample();
  restore();
  openLink();
  adopt(typedMeanwhile);
}

/** Makes the prerendered page the user's own: what is stored, linked to, typed already, and today. */
export async function startup(typedBefore: Readonly<Record<string, string>>): Promise<void> {
  readClock();
  await takeWhatIsThere();
  adopt(typedBefore);
  setInterval(readClock, 60_000);
  document.addEventListener('visibilitychange', readClock);
  addEventListener(
    'hashchange',
    () => void import('./openLink').then(({ openLink }) => openLink()),
  );
  setTimeout(() => void import('./stored').then(({ keepStored }) => keepStored()));
}
