import { profitThroughTime, type RunningPut } from '../core/put/throughTime';
import type { PayoffPicture } from '../core/put/payoffPicture';
import type { Moment } from './moment';
import { spotsAcross } from './picture';

/** The profit line before expiration, and the figures of its day. */
export interface Line {
  readonly moment: Moment;
  /** At evenly spaced stock prices across the picture. */
  readonly profitTotals: readonly number[];
  readonly profitAt: (spot: number) => number;
}

const STEPS = 60;

/** The profit line of a day; null without a volatility to price by. */
export function lineOn(
  moment: Moment,
  running: RunningPut | null,
  { spots }: PayoffPicture,
): Line | null {
  if (!running) return null;
  const profitsAt = (prices: readonly number[]) =>
    profitThroughTime(running, { spots: prices, yearsLeft: [moment.yearsLeft] })[0]!;
  return {
    moment,
    profitTotals: profitsAt(spotsAcross(spots, STEPS)),
    profitAt: (spot) => profitsAt([spot])[0]!,
  };
}
