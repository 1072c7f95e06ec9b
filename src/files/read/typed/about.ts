import type { Position } from '../../../core/book/book';
import type { Happened, Side } from '../../../core/book/event';
import { tradingDayOnOrBefore } from '../../../core/market/expirations';
import type { Contract } from '../../../core/market/contract';
import { told, type Told } from './trouble';
import type { Sorted } from './words';

/** A fill whose fees are to be computed. */
interface FillAsked {
  readonly side: Side;
  readonly contract: Contract;
  readonly contracts: number;
  readonly price: number;
}

/** What a line may leave out. */
export interface About {
  /** New York date. */
  readonly today: string;
  /** The account used if none is named. */
  readonly account: string;
  /** Positions open today. */
  readonly standing: readonly Position[];
  /** Fees of an option order whose fees are not stated, dollars. */
  readonly feesOf: (fill: FillAsked) => number;
}

export interface TypedEvents {
  readonly events: readonly Happened[];
  /** Whether its fees come from the schedule instead of the line. */
  readonly isFeeEstimated: boolean;
}

export type Read = (sorted: Sorted, about: About) => Told<TypedEvents>;

export const one = (event: Happened, isFeeEstimated = false) =>
  told({ events: [event], isFeeEstimated });

/**
 * Account, day and time. A trade must be on a trading day, and an outcome is on the contract's last
 * day.
 */
export function about(
  { account, on, time }: Sorted,
  { today, account: own }: About,
  { owner, ended }: { owner?: string | undefined; ended?: string } = {},
) {
  const date = on ?? (ended !== undefined && ended < today ? ended : tradingDayOnOrBefore(today));
  return { account: account ?? owner ?? own, date, ...(time !== null && { time }) };
}
