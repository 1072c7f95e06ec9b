import type { PayoffPicture } from '../../../core/put/payoffPicture';
import type { Likely } from '../../../plan/picture';
import type { Plan } from '../../../plan/plan';
import type { Box, Frame } from '../../../ui/placeLabels';

/** The part of the picture that stays fixed while the day moves. */
export interface Sight {
  readonly plan: Plan;
  readonly picture: PayoffPicture;
  readonly likely: Likely | null;
}

/*
 * Where labels are, in ems: above the drawing, left of it, and below it.
 */

/** Rows for the names of marked prices, highest first. */
export const ROWS = [-4.15, -2.9, -1.65] as const;

/** Space for the profits; names above may extend into it. */
export const GUTTER = 5;

export const PRICES = 1.35;
export const MOVE_BAR = 2.35;
export const MOVE_ENDS = 2.7;
export const CAPTION = 4;
const BELOW = 4.5;

/** All the space for labels. */
export const boundsOf = ({ width, height, em }: Frame): Box => ({
  left: -GUTTER * em,
  right: width + em / 4,
  top: (ROWS[0] - 1) * em,
  bottom: height + BELOW * em,
});

export const boxesOf = (labels: readonly { readonly box: Box }[]) => labels.map(({ box }) => box);

/** Each text as a single line. */
export const oneLine = (texts: readonly string[]) => texts.map((text) => [text]);
