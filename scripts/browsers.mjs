/**
 * The oldest browsers that Putwise promises to work in, on computers and phones: those that were
 * current two years ago. It is built for them, and scripts/support.mjs looks for what they lack.
 */
export const BROWSERS = { chrome: '130', edge: '130', firefox: '132', safari: '18.1' };

/** The same as the build takes them: `chrome130`. */
export const TARGET = Object.entries(BROWSERS).map(([name, version]) => name + version);
