import { NEW_ACCOUNT, type Account } from '../account/account';
import { usePage, type Page, type WriteFailure } from '../store/page';
import { local, tab, type Area } from './area';
import { readKind, type Kind } from './envelope';
import { accountOfFirstPlans, accountOfFirstWork } from './migrations/firstAccount';
import { failureHere, keep, take } from './keptKind';
import { planEnvelopes } from './plans/keptPlans';
import { ACCOUNT, ACCOUNT_CHANGES } from './kinds';
import { changedTexts, isSame, mergedTexts } from './mergedTexts';
import { lostWrite } from './ownWrites';
import { forget, keyOf } from './storage';

/** The account as this tab last saw it in the shared storage. */
let known: Account = NEW_ACCOUNT;

/** The account left by earlier versions: the work's, otherwise the newest plan's. */
const accountOfFirst = () =>
  accountOfFirstWork(tab) ?? accountOfFirstWork(local) ?? accountOfFirstPlans(planEnvelopes());

/**
 * The account left by an earlier visit, plus the edits that only this tab holds, which were typed
 * over the stored one or, without one, over a new one.
 */
export function takeAccount(): Account {
  const stored = take(local, ACCOUNT);
  if (stored) known = stored;
  const changes = take(tab, ACCOUNT_CHANGES);
  if (changes) return { ...known, ...changes };
  return stored ?? accountOfFirst() ?? NEW_ACCOUNT;
}

function show(account: Account) {
  if (!isSame(account, usePage.getState().account)) usePage.setState({ account });
}

/**
 * Writes only what has been changed here. If there is no room, those changes survive in this tab,
 * and only they, or a reload would take another tab's later changes for ones made here.
 */
function write(): WriteFailure | null {
  const { account } = usePage.getState();
  const stored = readKind(local, ACCOUNT);
  const isStored = stored.state === 'found';
  const whole = isStored ? mergedTexts(known, account, stored.data) : account;
  const failure = isStored && isSame(whole, stored.data) ? null : keep(local, ACCOUNT, whole);
  if (failure === null) {
    known = whole;
    forget(tab, keyOf(ACCOUNT));
  } else {
    keep(tab, ACCOUNT_CHANGES, changedTexts(isStored ? stored.data : NEW_ACCOUNT, whole));
  }
  show(whole);
  return failure;
}

/** Whether storage accepts writes again after refusing them: what did not fit may fit now. */
export const isRoomMade = (page: Page, before: Page) =>
  page.storageFailure === null && before.storageFailure !== null;

/** Writes the account at every change, and when there is room again: all tabs share it. */
export function keepAccount() {
  const update = () => usePage.setState({ storageFailure: write() ?? failureHere() });
  if (usePage.getState().account !== known) update();
  usePage.subscribe((page, before) => {
    const isUnwritten = page.account !== known;
    if (page.account !== before.account || (isUnwritten && isRoomMade(page, before))) update();
  });
}

/**
 * Takes over what another tab has typed, except over edits not yet written here or unknown to that
 * tab.
 */
export function followAccount() {
  const stored = readKind(local, ACCOUNT);
  if (stored.state !== 'found') return;
  const lost = lostWrite<Account>(keyOf(ACCOUNT), () => stored.follows);
  const before = lost ? (lost.before ?? NEW_ACCOUNT) : known;
  const account = mergedTexts(before, usePage.getState().account, stored.data);
  known = stored.data;
  show(account);
  if (lost) write();
}

const isKept = (area: Area, kind: Kind<unknown>) => readKind(area, kind).state === 'found';

/**
 * Why work of version 1 may not be overwritten yet: until then nothing else stores the account in
 * it.
 */
export function hindranceOfFirst(area: Area): WriteFailure | null {
  if (accountOfFirstWork(area) === null || isKept(local, ACCOUNT)) return null;
  const failure = write();
  return isKept(area, area === tab ? ACCOUNT_CHANGES : ACCOUNT) ? null : failure;
}
