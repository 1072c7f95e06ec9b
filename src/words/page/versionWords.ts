const RELOAD = 'Reload the page to use it';

/** Whether typed text survives the reload. */
const keptWords = (isKept: boolean) =>
  isKept
    ? ': what you typed is kept.'
    : '; what you typed is not kept here, so note it down first.';

/** The server no longer has files of this version. */
export const newerOnServer = (isKept: boolean) =>
  `A new version of Putwise is on the server. ${RELOAD}${keptWords(isKept)}`;

/** A new version is ready and waits for the old one to close. */
export const newerWaits = (isKept: boolean) =>
  `A new version of Putwise is ready. It takes over once every tab with Putwise is closed. ${RELOAD} now${keptWords(isKept)}`;

/** Another tab has switched all tabs to the new version. */
export const newerTaken = (isKept: boolean) =>
  `Another tab has moved to a new version of Putwise. ${RELOAD} here too${keptWords(isKept)}`;
