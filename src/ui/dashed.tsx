import type { ReactNode } from 'react';
import { DASH } from '../text/format';

/**
 * A figure as shown, as the element's own text, for browsers that translate. A dash, which most
 * screen readers skip, is read as words that say why there is no figure.
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
