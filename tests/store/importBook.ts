/** The log with all that is done to it: once modules are reset, that of a tab of its own. */
export const importBook = async () => ({
  ...(await import('../../src/store/book')),
  ...(await import('../../src/store/book/acts')),
  ...(await import('../../src/store/book/events')),
});
