import { useMedia } from './useMedia';

/** As wide as a page must be for things to stand side by side; the stylesheets say the same. */
const NARROW = '(max-width: 1000px)';

/** Whether the page is too narrow for a table beside a picture, and shows rows as cards. */
export const useIsNarrow = (): boolean => useMedia(NARROW);
