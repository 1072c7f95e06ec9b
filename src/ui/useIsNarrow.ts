import { useMedia } from './useMedia';

/** Below this width things are stacked; the stylesheets use the same width. */
const NARROW = '(max-width: 1000px)';

/** Whether the page is too narrow for a table beside a chart, and shows rows as cards. */
export const useIsNarrow = (): boolean => useMedia(NARROW);
