import { americanPrice, exerciseBoundary } from '../pricing/american/americanPrice';
import type { DividendMarket } from '../pricing/cashDividends';
import type { Option } from '../pricing/option';

/** Whether the holder of a put would exercise it before it expires. Dollars per share. */
export interface EarlyExercise {
  /** Stock price below which it is best to exercise now; null where it never is. */
  readonly boundary: number | null;
  /** What the put is worth beyond exercising it now. */
  readonly timeValue: number;
  /** Interest the holder would earn on the strike until expiration by exercising now. */
  readonly interestOnStrike: number;
  /** 'due' at or below the boundary; 'near' in the money with hardly any time value left. */
  readonly state: 'far' | 'near' | 'due';
}

/** Time value, dollars per share, too small to pay for trading the option. */
const SLIGHT = 0.05;

/**
 * Early exercise as a rational holder sees it: the interest on the strike against the time value
 * and the dividends still to come (R. Geske and K. Shastri, "The early exercise of American puts",
 * Journal of Banking and Finance, 1985). `spread` is the option's own, ask less bid; `boundary` is
 * the put's, if already known. Strike 95, 60 days, rate 4%, volatility 30%: boundary 76.39, so due
 * at 70 and not at 80.
 */
export function earlyExercise(
  put: Option,
  market: DividendMarket,
  spread: number | null,
  boundary = exerciseBoundary(put, market),
): EarlyExercise {
  const { strike, years } = put;
  const intrinsic = Math.max(strike - market.spot, 0);
  const timeValue = Math.max(0, americanPrice(put, market, 'accurate') - intrinsic);
  const isSlight = intrinsic > 0 && timeValue <= Math.max(SLIGHT, (spread ?? 0) / 2);
  const isDue = boundary !== null && market.spot <= boundary;
  return {
    boundary,
    timeValue,
    interestOnStrike: strike * (1 - Math.exp(-market.rate * years)),
    state: isDue ? 'due' : isSlight ? 'near' : 'far',
  };
}
