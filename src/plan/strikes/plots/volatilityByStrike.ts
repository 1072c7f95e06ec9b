import { isSound } from '../../../core/chain/dominance';
import type { RankedPut } from '../../../core/chain/rankedPut';
import { plotted, rangeOf, type Plotted, type Spot } from './plotted';

const volatilityByStrike = (put: RankedPut): Spot | null =>
  put.impliedVolatility === null ? null : { put, x: put.contract.strike, y: put.impliedVolatility };

/** Implied volatility by strike, a line for each expiration; null where no put has one. */
export function volatilityPicture(puts: readonly RankedPut[]): Plotted | null {
  const spots = puts.filter(isSound).flatMap((put) => volatilityByStrike(put) ?? []);
  const x = rangeOf(spots.map((spot) => spot.x));
  const y = rangeOf(
    spots.map((spot) => spot.y),
    0.08,
  );
  if (x === null || y === null) return null;
  return plotted(puts, volatilityByStrike, { x, y }, (sound) =>
    sound.toSorted((one, other) => one.x - other.x),
  );
}
