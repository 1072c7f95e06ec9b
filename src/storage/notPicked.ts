/** Why a picker gives nothing though nothing is wrong: it was closed, or another one is still open. */
const NO_PICK = new Set(['AbortError', 'NotAllowedError']);

/** Whether a picker of files failed because nothing was picked. */
export const isNotPicked = (error: unknown): boolean =>
  error instanceof DOMException && NO_PICK.has(error.name);
