import type { RankedPut } from '../../../core/chain/rankedPut';
import type { Plotted, Series, Spot } from '../../../plan/strikes/plots/plotted';

/** The put of a line that is nearest to a figure across. */
const nearestOn = ({ line }: Series, x: number): Spot | null =>
  line.reduce<Spot | null>(
    (best, spot) => (best === null || Math.abs(spot.x - x) < Math.abs(best.x - x) ? spot : best),
    null,
  );

/** Where one stands on the lines of a picture. */
export interface Standing {
  readonly series: Series;
  readonly spot: Spot;
  /** Along the line. */
  readonly at: number;
}

/** The place on the lines that is nearest to a put, on that of its own expiration where it has one. */
export function standingOf(picture: Plotted, put: RankedPut | null): Standing | null {
  const walked = picture.series.filter(({ line }) => line.length > 0);
  const own = walked.find(({ expiration }) => expiration === put?.contract.expiration);
  const series = own ?? walked[0];
  if (series === undefined) return null;
  const all = [...series.sound, ...series.doubtful];
  const x = all.find((spot) => spot.put === put)?.x ?? picture.x.low;
  const spot = nearestOn(series, x)!;
  return { series, spot, at: series.line.indexOf(spot) };
}

/**
 * The put that an arrow key leads to: along the line, or to the line of the expiration before or after
 * at about the same place. Null where a key leads nowhere.
 */
export function stepTo(
  picture: Plotted,
  { series, spot, at }: Standing,
  isOnIt: boolean,
  key: string,
): RankedPut | null {
  const walked = picture.series.filter(({ line }) => line.length > 0);
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
  const lines: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };
  const step = steps[key];
  // From beside the line the first step is onto it.
  if (step !== undefined) return (series.line[isOnIt ? at + step : at] ?? spot).put;
  const other = lines[key];
  if (other !== undefined) {
    const next = walked[walked.indexOf(series) + other];
    return (next ? nearestOn(next, spot.x)! : spot).put;
  }
  if (key === 'Home') return series.line[0]!.put;
  if (key === 'End') return series.line.at(-1)!.put;
  return null;
}
