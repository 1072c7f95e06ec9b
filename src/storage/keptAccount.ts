import { NEW_ACCOUNT, type Account } from '../account/account';
import { usePage, type WriteFailure } from '../store/page';
import { local, tab, type Area } from './area';
import { readKind, unwrap, wrap } from './envelope';
import { accountFromFirst } from './firstVersion';
import { keep, take } from './keptKind';
import { ACCOUNT, FIRST_WORK } from './kinds';
import { isSame, mergedTexts } from './mergedTexts';
import { forget, keyOf, storageFailure } from './storage';

/** The account as this tab last saw it in the storage that all tabs share. */
let known: Account = NEW_ACCOUNT;

/** In version 1 the account was a part of the work. */
function accountOfFirst(area: Area): Account | null {
  const work = readKind(area, FIRST_WORK);
  if (work.state !== 'found') return null;
  const account = unwrap(wrap(ACCOUNT, accountFromFirst(work.data)), ACCOUNT);
  return account.state === 'found' ? account.data : null;
}

/** The account that an earlier visit left: the tab holds one only where all tabs had no room for it. */
export function takeAccount(): Account {
  const stored = take(local, ACCOUNT);
  if (stored) known = stored;
  return (
    take(tab, ACCOUNT) ?? stored ?? accountOfFirst(tab) ?? accountOfFirst(local) ?? NEW_ACCOUNT
  );
}

function show(account: Account) {
  if (!isSame(account, usePage.getState().account)) usePage.setState({ account });
}

/** Writes what has been changed here, and nothing else; where there is no room, it survives in the tab. */
function write(): WriteFailure | null {
  const { account } = usePage.getState();
  const stored = readKind(local, ACCOUNT);
  const isStored = stored.state === 'found';
  const whole = isStored ? mergedTexts(known, account, stored.data) : account;
  const failure = isStored && isSame(whole, stored.data) ? null : keep(local, ACCOUNT, whole);
  if (failure === null) {
    known = whole;
    forget(tab, keyOf(ACCOUNT));
  } else keep(tab, ACCOUNT, whole);
  show(whole);
  return failure;
}

/** Writes the account at every change: all tabs share it. */
export function keepAccount() {
  const update = () => usePage.setState({ storageFailure: write() ?? storageFailure(local) });
  if (usePage.getState().account !== known) update();
  usePage.subscribe(({ account }, before) => {
    if (account !== before.account) update();
  });
}

/** Takes over what another tab has typed; what could not be written here stays. */
export function followAccount() {
  const stored = readKind(local, ACCOUNT);
  if (stored.state !== 'found') return;
  const account = mergedTexts(known, usePage.getState().account, stored.data);
  known = stored.data;
  show(account);
}

const isKept = (area: Area) => readKind(area, ACCOUNT).state === 'found';

/** Why work of version 1 may not be written over yet: nothing else keeps the account in it as long. */
export function hindranceOfFirst(area: Area): WriteFailure | null {
  if (accountOfFirst(area) === null || isKept(local)) return null;
  const failure = write();
  return isKept(area) ? null : failure;
}
