/** Errors of a picker that are no failure: it was closed, or another one is still open. */
const NO_PICK = new Set(['AbortError', 'NotAllowedError']);

/** Whether a file picker failed because nothing was picked. */
export const isNotPicked = (error: unknown): boolean =>
  error instanceof DOMException && NO_PICK.has(error.name);
