/** Units of a stretched drawing; text is placed in percent so that it never stretches. */
export const SIZE = 1000;

/** A fraction of the drawing's side, 0 to 1, as a position for text beside it. */
export const place = (fraction: number) => `${(fraction * 100).toFixed(2)}%`;

/** The same as a coordinate inside the drawing. */
export const drawn = (fraction: number) => (fraction * SIZE).toFixed(1);

/** A line through corners, given as fractions from the left and from the top. */
export const path = (corners: readonly (readonly [number, number])[]) =>
  `M${corners.map(([x, y]) => `${drawn(x)} ${drawn(y)}`).join('L')}`;
