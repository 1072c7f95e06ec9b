import { addDays, dayOfWeek } from '../../market/calendar';
import type { Position } from '../book';
import { collateralOf } from './coverage';

/** The share of all short puts' strikes that falls under one key. */
export interface Weight {
  readonly key: string;
  readonly collateralTotal: number;
  /** Share of the total, decimal. */
  readonly weight: number;
}

/** Collateral of short puts by key, heaviest first. Puts without a key count only in the total. */
function weightsBy(
  positions: readonly Position[],
  keyOf: (position: Position) => string | null,
): Weight[] {
  const all = collateralOf(positions);
  const byKey = new Map<string, number>();
  for (const position of positions) {
    const key = keyOf(position);
    const collateral = collateralOf([position]);
    if (key !== null && collateral > 0) byKey.set(key, (byKey.get(key) ?? 0) + collateral);
  }
  return [...byKey]
    .map(([key, collateralTotal]) => ({ key, collateralTotal, weight: collateralTotal / all }))
    .toSorted((a, b) => b.collateralTotal - a.collateralTotal);
}

/** By underlying. */
export const weightsByName = (positions: readonly Position[]): Weight[] =>
  weightsBy(positions, ({ contract }) => contract.underlying);

/** By the week of expiration, named by its Monday. */
export const weightsByWeek = (positions: readonly Position[]): Weight[] =>
  weightsBy(positions, ({ contract: { expiration } }) =>
    addDays(expiration, -((dayOfWeek(expiration) + 6) % 7)),
  );

/** By sector, as typed for a symbol. */
export const weightsBySector = (
  positions: readonly Position[],
  sectors: Readonly<Record<string, string>>,
): Weight[] => weightsBy(positions, ({ contract }) => sectors[contract.underlying] ?? null);
