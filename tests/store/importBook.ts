/** The log with all that can be done to it: once modules are reset, that of another tab. */
export const importBook = async () => ({
  ...(await import('../../src/store/book')),
  ...(await import('../../src/store/book/changeBook')),
  ...(await import('../../src/store/book/events')),
});
