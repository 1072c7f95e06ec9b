import { atLeast } from './rounding';

/**
 * How finely an option is quoted: in the Penny Interval Program, outside it (nickel), or in pennies
 * at every price, as SPY, QQQ, IWM and spread orders are. Membership is data, revised every year.
 */
export type TickClass = 'penny' | 'nickel' | 'allPenny';

interface Ticks {
  readonly below3: number;
  readonly from3: number;
}

// Whole cents. Source: Penny Interval Program, Cboe Rule 5.4.
const TICK_CENTS: Readonly<Record<TickClass, Ticks>> = {
  penny: { below3: 1, from3: 5 },
  nickel: { below3: 5, from3: 10 },
  allPenny: { below3: 1, from3: 1 },
};

const MICROS_PER_DOLLAR = 1_000_000;
const MICROS_PER_CENT = 10_000;

/**
 * Dollars as whole millionths: finer than any price, coarser than the noise in 5.475 or 2.995 as
 * doubles.
 */
function toMicros(price: number): number {
  return Math.round(price * MICROS_PER_DOLLAR);
}

/** The tick at a price, whole cents: 1 at 2.99 and 5 at 3.00 for a penny class. */
function tickCents(micros: number, tickClass: TickClass): number {
  const { below3, from3 } = TICK_CENTS[tickClass];
  return micros < 3 * MICROS_PER_DOLLAR ? below3 : from3;
}

/**
 * Whether an order may carry this price: above zero and a multiple of the tick there. 3.02 is not
 * for a penny class.
 */
export function isOnTick(price: number, tickClass: TickClass): boolean {
  const micros = toMicros(price);
  return micros > 0 && micros % (tickCents(micros, tickClass) * MICROS_PER_CENT) === 0;
}

/**
 * The nearest price an order may carry that is no worse for the person: a sale rounds up, a
 * purchase down. Null if nothing above zero is left. Penny class: selling at 5.475 asks 5.50,
 * buying at 2.725 bids 2.72. Both bands share 3.00, so rounding never lands on a price that the
 * other band refuses.
 */
export function roundToTick(
  price: number,
  side: 'buy' | 'sell',
  tickClass: TickClass,
): number | null {
  const micros = toMicros(price);
  const cents = tickCents(micros, tickClass);
  const ticks = micros / (cents * MICROS_PER_CENT);
  const rounded = ((side === 'sell' ? Math.ceil(ticks) : Math.floor(ticks)) * cents) / 100;
  return rounded > 0 ? rounded : null;
}

/**
 * The valid price nearest to a computed one, or the higher of two equally near; null where zero is
 * nearest. Penny class: 4.66 becomes 4.65, 1.1547 becomes 1.15, 0.004 becomes null.
 */
export function nearestTick(price: number, tickClass: TickClass): number | null {
  const above = roundToTick(price, 'sell', tickClass);
  const below = roundToTick(price, 'buy', tickClass) ?? 0;
  if (above !== null && atLeast(price - below, above - price)) return above;
  return below > 0 ? below : null;
}

/** Number of valid prices of a class up to 3.00, where its two bands meet. */
const ticksTo3 = ({ below3 }: Ticks): number => 300 / below3;

/**
 * Rank of a valid price among those of its class, 1 for the lowest: in a penny class 2.99 is the
 * 299th, 3.00 the 300th, 3.05 the 301st.
 */
export function tickNumber(price: number, tickClass: TickClass): number {
  const ticks = TICK_CENTS[tickClass];
  const cents = toMicros(price) / MICROS_PER_CENT;
  return cents <= 300 ? cents / ticks.below3 : ticksTo3(ticks) + (cents - 300) / ticks.from3;
}

/** The valid price of a given rank, dollars: the 301st of a penny class is 3.05. */
export function nthTick(place: number, tickClass: TickClass): number {
  const ticks = TICK_CENTS[tickClass];
  const above3 = place - ticksTo3(ticks);
  return (above3 <= 0 ? place * ticks.below3 : 300 + above3 * ticks.from3) / 100;
}
