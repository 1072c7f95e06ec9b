/**
 * The oldest browsers in which Putwise promises to work, on computers and phones: those that were
 * current two years ago. The build targets them, and scripts/support.mjs checks for features they
 * lack.
 */
export const BROWSERS = { chrome: '130', edge: '130', firefox: '132', safari: '18.1' };

/** The same in the build's notation: `chrome130`. */
export const TARGET = Object.entries(BROWSERS).map(([name, version]) => name + version);
