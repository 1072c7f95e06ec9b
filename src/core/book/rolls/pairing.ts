import { contractKey } from '../../market/contract';
import { plus } from '../standing/lot';
import type { ClosedLeg, OpenedLeg } from './leg';

/** Ids of a closing fill and an opening fill. */
export type LegPair = readonly [closingId: string, openingId: string];

/** Contracts of a closed leg, and the same number of an opened one. */
export interface Paired {
  readonly closed: ClosedLeg;
  readonly opened: OpenedLeg;
  readonly contracts: number;
  /** Gain of the closed contracts, after their fees. */
  readonly gainTotal: number | null;
}

/** A leg, and how many of its contracts are still unpaired. */
interface Single<Leg> {
  readonly leg: Leg;
  left: number;
}

type Allows = (closed: ClosedLeg, opened: OpenedLeg) => boolean;

/** Gain of some contracts of a closed leg: the next ones after the `after` oldest. */
function gainOf({ lots }: ClosedLeg, after: number, contracts: number): number | null {
  let [skipped, wanted, gain]: [number, number, number | null] = [after, contracts, 0];
  for (const lot of lots) {
    const past = Math.min(skipped, lot.contracts);
    const used = Math.min(wanted, lot.contracts - past);
    skipped -= past;
    wanted -= used;
    if (used > 0) {
      gain = plus(gain, lot.gainTotal === null ? null : (lot.gainTotal * used) / lot.contracts);
    }
  }
  return gain;
}

/** Pairs contract by contract, both in the order of the log. */
function pairUp(
  closed: readonly Single<ClosedLeg>[],
  opened: readonly Single<OpenedLeg>[],
  allows: Allows,
): Paired[] {
  const pairs: Paired[] = [];
  for (const old of closed) {
    for (const next of opened) {
      const contracts = Math.min(old.left, next.left);
      if (contracts === 0 || !allows(old.leg, next.leg)) continue;
      const gainTotal = gainOf(old.leg, old.leg.contracts - old.left, contracts);
      pairs.push({ closed: old.leg, opened: next.leg, contracts, gainTotal });
      old.left -= contracts;
      next.left -= contracts;
    }
  }
  return pairs;
}

/** What two legs must share to be a roll, besides their day. */
const kindOf = ({ moment, contract }: OpenedLeg) =>
  `${moment.event.account} ${contract.underlying} ${contract.right} ${contract.multiplier}`;

const isOtherSeries: Allows = (closed, opened) =>
  contractKey(closed.contract) !== contractKey(opened.contract);

const isAtOnce: Allows = (closed, opened) => closed.moment.event.time === opened.moment.event.time;

const idsOf = (closed: OpenedLeg, opened: OpenedLeg) =>
  JSON.stringify([closed.moment.event.id, opened.moment.event.id]);

/**
 * Pairs closed and opened fills: first those the user joined, whatever their days; then, within a
 * day, fills of the same time; then the rest of that day. Never those the user parted.
 */
export function pairLegs(
  closedLegs: readonly ClosedLeg[],
  openedLegs: readonly OpenedLeg[],
  { joined, parted }: { joined: readonly LegPair[]; parted: readonly LegPair[] },
): { joined: Paired[]; found: Paired[] } {
  const single = <Leg extends OpenedLeg>(leg: Leg): Single<Leg> => ({ leg, left: leg.contracts });
  const [closed, opened] = [closedLegs.map(single), openedLegs.map(single)];
  const byId = <Leg extends OpenedLeg>(singles: readonly Single<Leg>[], id: string) =>
    singles.filter(({ leg }) => leg.moment.event.id === id);

  const byHand = joined.flatMap(([closingId, openingId]) =>
    pairUp(byId(closed, closingId), byId(opened, openingId), (old, next) => {
      return kindOf(old) === kindOf(next) && isOtherSeries(old, next);
    }),
  );

  const apart = new Set(parted.map((pair) => JSON.stringify(pair)));
  const mayMeet: Allows = (old, next) => isOtherSeries(old, next) && !apart.has(idsOf(old, next));
  const days = new Map<string, [Single<ClosedLeg>[], Single<OpenedLeg>[]]>();
  const dayOf = (leg: OpenedLeg) => `${leg.moment.event.date} ${kindOf(leg)}`;
  for (const old of closed) {
    const key = dayOf(old.leg);
    const day = days.get(key);
    if (day) day[0].push(old);
    else days.set(key, [[old], []]);
  }
  for (const next of opened) days.get(dayOf(next.leg))?.[1].push(next);
  const found = [...days.values()].flatMap(([old, next]) =>
    [
      pairUp(old, next, (one, other) => isAtOnce(one, other) && mayMeet(one, other)),
      pairUp(old, next, mayMeet),
    ].flat(),
  );
  return { joined: byHand, found };
}
