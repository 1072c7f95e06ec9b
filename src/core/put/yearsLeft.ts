/** A put's life: whole days to the expiration date, and the exact time used for pricing. */
interface Life {
  readonly days: number;
  /** Time to expiration, ACT/365F years. */
  readonly years: number;
}

/**
 * Time left this many days from now at the same time of day, ACT/365F years; 0 on the expiration
 * day, which is viewed after the close. With two days and five and a half hours left, a day from
 * now leaves a day and five and a half hours.
 */
export function yearsLeftAfter({ days, years }: Life, day: number): number {
  if (day === 0) return years;
  const left = days - day;
  return left === 0 ? 0 : Math.max(left / 365 + (years - days / 365), 0);
}
