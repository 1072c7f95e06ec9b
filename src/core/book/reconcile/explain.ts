/** An amount of some rows that may be what is wrong. */
export interface Suspect {
  readonly amount: number;
  readonly lines: readonly number[];
}

const HALF_A_CENT = 0.005;

export const isNothing = (amount: number): boolean => Math.abs(amount) < HALF_A_CENT;

/** Most suspects of which every three, or every two, are tried together; of more, each one alone. */
const [MOST_FOR_THREE, MOST_FOR_TWO] = [60, 1000];

/**
 * The fewest rows whose amounts are a difference to the cent: what is missing on one side, or doubled;
 * null where no three are.
 */
export function fewestRows(
  suspects: readonly Suspect[],
  difference: number,
): readonly number[] | null {
  const some = suspects.filter(({ amount }) => !isNothing(amount));
  const found =
    setOf(some, 1, difference) ??
    (some.length > MOST_FOR_TWO ? null : setOf(some, 2, difference)) ??
    (some.length > MOST_FOR_THREE ? null : setOf(some, 3, difference));
  return found?.flatMap(({ lines }) => lines) ?? null;
}

/** So many suspects that come to a sum; null where none do. */
function setOf(suspects: readonly Suspect[], size: number, sum: number): readonly Suspect[] | null {
  if (size === 0) return isNothing(sum) ? [] : null;
  for (const [at, suspect] of suspects.entries()) {
    const rest = setOf(suspects.slice(at + 1), size - 1, sum - suspect.amount);
    if (rest !== null) return [suspect, ...rest];
  }
  return null;
}
