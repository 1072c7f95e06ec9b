/** A Tuesday; 35 days later is a trading day, 39 days later a Saturday. */
export const MORNING = '2026-11-17T10:00:00-05:00';

/** Milliseconds by which a clock must be ahead to show a given instant now. */
export const ahead = (instant: string) => Date.parse(instant) - Date.now();

/**
 * Runs in a page before everything else. It does not use a driver's own clock, whose dates cannot
 * be extended: the page extends them to count in UTC.
 */
export function shiftClock(milliseconds: number): void {
  const real = Date.now;
  const now = () => real() + milliseconds;
  globalThis.Date = new Proxy(Date, {
    construct: (date, given, made) =>
      Reflect.construct(date, given.length === 0 ? [now()] : given, made) as Date,
  });
  Date.now = now;
}
