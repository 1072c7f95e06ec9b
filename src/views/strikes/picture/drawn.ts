import type { Plotted, Range, Series, Spot } from '../../../plan/strikes/plots/plotted';
import type { Placed } from '../../../ui/plot/nearest';

/** A put's position in the drawing, pixels. */
export interface Mark extends Placed {
  readonly spot: Spot;
}

/** An expiration as drawn. */
export interface DrawnSeries {
  readonly series: Series;
  readonly sound: readonly Mark[];
  readonly doubtful: readonly Mark[];
  readonly line: readonly Mark[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const fraction = (figure: number, { low, high }: Range) => (figure - low) / (high - low);

/** Positions of figures in a drawing, pixels from the left and the top. */
export const scaleOf = ({ x, y }: Pick<Plotted, 'x' | 'y'>, { width, height }: Size) => ({
  across: (figure: number) => fraction(figure, x) * width,
  down: (figure: number) => (1 - fraction(figure, y)) * height,
});

/** Every put of a picture at its position. */
export function drawnOf(picture: Plotted, size: Size): readonly DrawnSeries[] {
  const { across, down } = scaleOf(picture, size);
  const marks = (spots: readonly Spot[]) =>
    spots.map((spot): Mark => ({ spot, x: across(spot.x), y: down(spot.y) }));
  return picture.series.map((series) => ({
    series,
    sound: marks(series.sound),
    doubtful: marks(series.doubtful),
    line: marks(series.line),
  }));
}
