import { exercisedAt } from '../core/pricing/optionPrice';
import { marketAfter, profitThroughTime, type RunningPut } from '../core/put/throughTime';
import type { PayoffPicture } from '../core/put/payoffPicture';
import type { Moment } from './moment';
import { optionOf } from './market';
import { spotsAcross } from './picture';

/** The profit line before expiration, and what goes with it on its day. */
export interface Line {
  readonly moment: Moment;
  readonly volatility: number;
  /** At evenly spaced stock prices across the picture. */
  readonly profitTotals: readonly number[];
  readonly profitAt: (spot: number) => number;
  /** Stock price below which the put is best exercised that day; null where it never is. */
  readonly exerciseBelow: number | null;
}

const STEPS = 60;

/** Stock price below which the put is best exercised with so much time left. */
const boundaryWith = (running: RunningPut, yearsLeft: number) =>
  exercisedAt(
    { ...optionOf(running), years: yearsLeft },
    marketAfter(running.market, running.years - yearsLeft),
  );

/** The profit line of a day; null without a volatility to price by. */
export function lineOn(
  moment: Moment,
  running: RunningPut | null,
  { spots }: PayoffPicture,
  boundaryToday: number | null,
): Line | null {
  if (!running) return null;
  const profitsAt = (prices: readonly number[]) =>
    profitThroughTime(running, { spots: prices, yearsLeft: [moment.yearsLeft] })[0]!;
  return {
    moment,
    volatility: running.market.volatility,
    profitTotals: profitsAt(spotsAcross(spots, STEPS)),
    profitAt: (spot) => profitsAt([spot])[0]!,
    exerciseBelow: moment.day === 0 ? boundaryToday : boundaryWith(running, moment.yearsLeft),
  };
}
