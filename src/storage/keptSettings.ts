import { say, usePage } from '../store/page';
import { DEFAULT_SETTINGS, type Settings } from '../store/settings';
import { isSameParts } from '../store/changes/isSameParts';
import { local } from './area';
import { readKind } from './envelope';
import { keep, take } from './keptKind';
import { SETTINGS } from './kinds';
import { mergedParts } from './mergedParts';
import { lostWrite } from './ownWrites';
import { keyOf } from './storage';

/** The settings as this tab last saw them in the shared storage. */
let known: Settings = DEFAULT_SETTINGS;

/** The settings left by an earlier visit. */
export function takeSettings(): Settings {
  known = take(local, SETTINGS) ?? DEFAULT_SETTINGS;
  return known;
}

function show(settings: Settings) {
  if (!isSameParts(settings, usePage.getState().settings)) usePage.setState({ settings });
}

/** Writes only what has been chosen here; returns whether it could, or needed to. */
function write(): boolean {
  const { settings } = usePage.getState();
  const stored = readKind(local, SETTINGS);
  const isStored = stored.state === 'found';
  const whole = isStored ? mergedParts(known, settings, stored.data) : settings;
  const isWritten = isStored && isSameParts(whole, stored.data);
  if (!isWritten && keep(local, SETTINGS, whole) !== null) return false;
  known = whole;
  show(whole);
  return true;
}

const sayUnwritten = () =>
  say('Your choice holds until this page is closed: it could not be saved.');

/** Writes the settings at every change: all tabs share them. */
export function keepSettings() {
  // The address may have named a tab when the page opened.
  if (!isSameParts(usePage.getState().settings, known)) write();
  usePage.subscribe(({ settings }, before) => {
    if (settings === before.settings) return;
    document.documentElement.dataset['theme'] = settings.theme;
    // Going from tab to tab is not a choice worth storing.
    const isLook = isSameParts({ ...settings, tab: before.settings.tab }, before.settings);
    if (!write() && !isLook) sayUnwritten();
  });
}

/** Takes over what another tab has chosen, except over choices made here that it had not heard of. */
export function followSettings() {
  const stored = readKind(local, SETTINGS);
  if (stored.state !== 'found') return;
  const lost = lostWrite<Settings>(keyOf(SETTINGS), () => stored.follows);
  const before = lost ? (lost.before ?? DEFAULT_SETTINGS) : known;
  const settings = mergedParts(before, usePage.getState().settings, stored.data);
  known = stored.data;
  show(settings);
  if (lost && !write()) sayUnwritten();
}
