/**
 * A put in its own units: strike 1 and time to expiration 1. Rate, yield and volatility reduce to
 * three numbers, and the exercise boundary depends only on these.
 */
export interface ScaledPut {
  /** rate years */
  readonly rate: number;
  /** dividendYield years */
  readonly dividendYield: number;
  /** volatility sqrt(years) */
  readonly deviation: number;
}

/** Coefficient of sqrt(tau) in d: (r - q + v^2 / 2) tau / (v sqrt(tau)) = drift sqrt(tau). */
export function driftOf({ rate, dividendYield, deviation }: ScaledPut): number {
  return (rate - dividendYield) / deviation + deviation / 2;
}

/** How much rate and yield each change when a parameter does, both over the whole life. */
export interface Shift {
  readonly rate: number;
  readonly dividendYield: number;
}

/**
 * How the constants of a put's equations change with v, and with the parameter that shifts rate and
 * yield.
 */
export function constantSlopes({ rate, dividendYield, deviation }: ScaledPut, shift: Shift) {
  const isLowered = dividendYield > rate; // B(0) = rate / dividendYield, or else 1
  return {
    driftByDeviation: 0.5 - (rate - dividendYield) / (deviation * deviation),
    driftByShift: (shift.rate - shift.dividendYield) / deviation,
    /** of ln B(0) */
    originByShift: isLowered ? shift.rate / rate - shift.dividendYield / dividendYield : 0,
    /** of r / B(0), the larger of rate and yield */
    interestByShift: isLowered ? shift.dividendYield : shift.rate,
  };
}

/**
 * Critical price just before expiration: the strike or, where the yield exceeds the rate, the price
 * at which a moment's interest on the strike equals a moment's dividends.
 */
export function boundaryAtExpiration({ rate, dividendYield }: ScaledPut): number {
  return dividendYield > rate ? rate / dividendYield : 1;
}

/**
 * Critical price of the put that never expires, a lower bound for every put's: a / (1 + a), where
 * price^-a solves the pricing equation (H. P. McKean 1965, R. C. Merton 1973).
 */
export function perpetualBoundary({ rate, dividendYield, deviation }: ScaledPut): number {
  const variance = deviation * deviation;
  const half = (rate - dividendYield) / variance - 0.5;
  const root = Math.sqrt(half * half + (2 * rate) / variance);
  // Of the two ways to write the root of the quadratic, the one without cancellation.
  const power = half >= 0 ? half + root : (2 * rate) / variance / (root - half);
  return power / (1 + power);
}

/** A put this far from expiration differs from a perpetual one by e^-30 at most. */
const FOREVER = 30;

/**
 * How much of its life a put feels. The chance of first meeting the boundary later than t falls
 * like e^{-t (rate + drift^2 / (2 deviation^2))}, or only with the rate if the drift points toward
 * the boundary. Beyond that the put is as good as perpetual, and shorter puts are easier to
 * resolve.
 */
export function memory({ rate, dividendYield, deviation }: ScaledPut): number {
  const drift = Math.max(rate - dividendYield - (deviation * deviation) / 2, 0);
  return Math.min(FOREVER / (rate + (drift / deviation) ** 2 / 2), 1);
}
