/** Some rows and the amount by which they may be wrong. */
export interface Suspect {
  readonly amount: number;
  readonly lines: readonly number[];
}

const HALF_A_CENT = 0.005;

export const isNothing = (amount: number): boolean => Math.abs(amount) < HALF_A_CENT;

/**
 * Most suspects for which every three, or every two, are tried together; above that, each one
 * alone.
 */
const [MOST_FOR_THREE, MOST_FOR_TWO] = [60, 1000];

/**
 * The fewest rows whose amounts equal a difference to the cent: missing on one side, or doubled;
 * null if no set of up to three does.
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

/** A set of `size` suspects with this sum; null if there is none. */
function setOf(suspects: readonly Suspect[], size: number, sum: number): readonly Suspect[] | null {
  if (size === 0) return isNothing(sum) ? [] : null;
  for (const [at, suspect] of suspects.entries()) {
    const rest = setOf(suspects.slice(at + 1), size - 1, sum - suspect.amount);
    if (rest !== null) return [suspect, ...rest];
  }
  return null;
}
