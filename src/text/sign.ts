export type Sign = 'profit' | 'loss' | undefined;

/** The sign of a result after rounding to the cent. */
export function signOf(dollars: number): Sign {
  const cents = Math.round(dollars * 100);
  return cents > 0 ? 'profit' : cents < 0 ? 'loss' : undefined;
}
