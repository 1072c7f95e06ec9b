import type { ReactNode } from 'react';
import { DASH } from '../text/format';

/**
 * A figure as shown: a text that stays the element's own, for browsers that translate. A dash, which
 * most voices pass over, is heard as words that say why there is no figure.
 */
export const dashed = (text: string, why = 'none'): ReactNode =>
  text === DASH ? (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a sign, no picture
    <span role="img" aria-label={why}>
      {DASH}
    </span>
  ) : (
    text
  );
