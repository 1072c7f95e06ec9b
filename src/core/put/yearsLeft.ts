/** A put's life: whole days to the expiration date, and the time that it is priced by. */
interface Life {
  readonly days: number;
  /** Time to expiration, ACT/365F years. */
  readonly years: number;
}

/**
 * Time left so many days from now at the same time of the day, ACT/365F; none on the expiration day,
 * which is looked at when it has closed. Two days and five and a half hours before the close, a day
 * from now leaves a day and five and a half hours.
 */
export function yearsLeftAfter({ days, years }: Life, day: number): number {
  if (day === 0) return years;
  const left = days - day;
  return left === 0 ? 0 : Math.max(left / 365 + (years - days / 365), 0);
}
