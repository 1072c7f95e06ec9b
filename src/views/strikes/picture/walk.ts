import type { RankedPut } from '../../../core/chain/rankedPut';
import type { Plotted, Series, Spot } from '../../../plan/strikes/plots/plotted';

/** The put on a line nearest to a horizontal value. */
const nearestOn = ({ line }: Series, x: number): Spot | null =>
  line.reduce<Spot | null>(
    (best, spot) => (best === null || Math.abs(spot.x - x) < Math.abs(best.x - x) ? spot : best),
    null,
  );

/** A position on the lines of a picture. */
export interface Standing {
  readonly series: Series;
  readonly spot: Spot;
  /** Index along the line. */
  readonly at: number;
}

/** The position nearest to a put, on its own expiration's line if there is one. */
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
 * The put that an arrow key leads to: along the line, or at about the same place on the line of the
 * previous or next expiration. Null if the key leads nowhere.
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
