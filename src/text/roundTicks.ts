/** Steps that read as round numbers, within one decade. */
const ROUND_STEPS = [1, 2, 2.5, 5, 10];

/** At most `most` evenly spaced round values between two ends: -2,700 to 540 gives -2,000 to 0. */
export function roundTicks(low: number, high: number, most: number): readonly number[] {
  const span = high - low;
  if (!(span > 0)) return [low];
  const decade = 10 ** Math.floor(Math.log10(span / most));
  const fits = (step: number) => Math.floor(high / step) - Math.ceil(low / step) < most;
  const step = decade * (ROUND_STEPS.find((round) => fits(round * decade)) ?? 20);
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
