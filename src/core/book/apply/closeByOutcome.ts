import type { Stretch } from '../campaigns/stretch';
import type { EventOf, Moment } from '../event';
import { removeSeries, standing, type Series } from '../standing/holding';
import { signOf, takeOldest, type Taken } from '../standing/lot';
import { accountOf, continueStretch, say, type Workings } from '../workings';

export type Outcome = EventOf<'expiration' | 'settlement' | 'assignment' | 'exercise'>;

export interface TakenOff {
  readonly series: Series;
  readonly stretch: Stretch;
  readonly taken: readonly Taken[];
  readonly contracts: number;
  /** 1 if the closed position was long, -1 if short. */
  readonly sign: number;
}

/**
 * Closes the contracts of an outcome, oldest first: short ones for an assignment, long ones for an
 * exercise. Null if none of those are open. Contracts beyond them do nothing.
 */
export function closeByOutcome(workings: Workings, moment: Moment<Outcome>): TakenOff | null {
  const { kind, contract, contracts } = moment.event;
  const series = standing(accountOf(workings, moment.event.account), contract);
  const sign = signOf(series?.lots ?? []);
  const isOtherSide = (kind === 'assignment' && sign > 0) || (kind === 'exercise' && sign < 0);
  if (series === undefined || isOtherSide) {
    say(workings, moment, 'moreThanStand');
    return null;
  }
  const stretch = continueStretch(workings, series.holding, moment);
  const { taken, left } = takeOldest(series.lots, contracts);
  if (left > 0) say(workings, moment, 'moreThanStand');
  if (series.lots.length === 0) removeSeries(series);
  return { series, stretch, taken, contracts: contracts - left, sign };
}
