import { addDays } from '../../market/calendar';
import { contractKey } from '../../market/contract';
import type { EventOf } from '../event';
import { readLots } from '../readLots';
import { isOpening, ofBatch, type Batch, type BatchedEvent } from './batch';
import type { LogChange } from './logChange';
import { holdingKey, netChanges } from './netChange';
import type { SourcedEvent } from './statement';

/*
 * What files say stood before them counts only where the log itself does not contain it. It
 * therefore follows from all batches together, in whatever order they were added.
 */

const SMALL = 1e-7;

type Held = EventOf<'carried'> & SourcedEvent;

const keyOf = ({ account, contract, symbol }: Held) =>
  holdingKey(account, contract === undefined ? symbol : contractKey(contract));

/** Number open of each series and symbol at the end of a day. */
function standingOn(events: readonly BatchedEvent[], day: string): ReadonlyMap<string, number> {
  const { positions, shares } = readLots(events, day);
  return new Map([
    ...positions.map(
      (held) => [holdingKey(held.account, contractKey(held.contract)), held.contracts] as const,
    ),
    ...shares.map((held) => [holdingKey(held.account, held.symbol), held.shares] as const),
  ]);
}

/** A part of a carried position, with its part of the basis. */
const partOf = (carried: Held, quantity: number): SourcedEvent => ({
  ...carried,
  quantity,
  basisTotal:
    carried.basisTotal === null ? null : carried.basisTotal * (quantity / carried.quantity),
});

/**
 * What a file says stood before it, less what the log already has: what was open by then, and what
 * other files report for the file's own days beyond it.
 */
function missingOf(
  carried: readonly Held[],
  { from, to, events: own }: Batch,
  log: readonly BatchedEvent[],
): SourcedEvent[] {
  const first = from ?? carried[0]!.date;
  const standing = standingOn(log, addDays(first, -1));
  const asked = new Map(carried.map((event) => [keyOf(event), event.quantity]));
  const isWithin = ({ date }: BatchedEvent) => date >= first && (to === null || date <= to);
  const [its, all] = [netChanges(own, asked), netChanges(log.filter(isWithin), asked)];
  return carried.flatMap((event) => {
    const key = keyOf(event);
    const known = (standing.get(key) ?? 0) + (all.get(key) ?? 0) - (its.get(key) ?? 0);
    const { quantity } = event;
    const missing =
      quantity < 0 ? Math.max(quantity, quantity - known) : Math.min(quantity, quantity - known);
    const isGone = Math.abs(missing) < SMALL || missing > 0 !== quantity > 0;
    return isGone ? [] : [partOf(event, missing)];
  });
}

const isCarried = (event: SourcedEvent): event is Held => event.kind === 'carried';

/** Whether a batch covers an account on a day. */
const tells = ({ from, to, events, opening }: Batch, account: string, day: string) =>
  from !== null &&
  to !== null &&
  from <= day &&
  to >= day &&
  [events, opening].some((list) => list.some((event) => event.account === account));

const firstDay = ({ from, opening }: Batch) => from ?? opening[0]?.date ?? '';

/** Positions and cash before the batches, as far as the log itself does not say. */
export function beforeBatches(
  events: readonly BatchedEvent[],
  batches: readonly Batch[],
): readonly BatchedEvent[] {
  const before: BatchedEvent[] = [];
  const stated = new Set<string>();
  // Of two that begin on the same day, the one added first.
  const inTurn = batches.toSorted((one, other) =>
    firstDay(one) < firstDay(other) ? -1 : firstDay(one) > firstDay(other) ? 1 : 0,
  );
  for (const batch of inTurn) {
    const { id, opening } = batch;
    const carried = opening.filter(isCarried);
    if (carried.length > 0) {
      const missing = missingOf(carried, batch, [...before, ...events]);
      before.push(...missing.map((event) => ofBatch(event, id)));
    }
    for (const event of opening) {
      if (isCarried(event)) continue;
      // If the days before are covered, their own flows lead to this balance.
      const isKnown = batches.some(
        (other) => other !== batch && tells(other, event.account, event.date),
      );
      const key = `${event.account} ${event.date}`;
      if (!isKnown && !stated.has(key)) before.push(ofBatch(event, id));
      stated.add(key);
    }
  }
  return before;
}

/** What an opening event says, without what a log stores beside it. */
function textOf(event: BatchedEvent): string {
  const { id, batch, account, date } = event;
  const held = event.kind === 'carried' ? [event.quantity, event.basisTotal] : [];
  const cash = event.kind === 'cash' ? [event.amountTotal] : [];
  return JSON.stringify([id, batch, account, date, held, cash]);
}

/** The change that updates what a log says stood before each of its batches. */
export function changeOfBefore(
  events: readonly BatchedEvent[],
  batches: readonly Batch[],
): LogChange {
  const ids = new Set(batches.map(({ id }) => id));
  const isTheirs = (event: BatchedEvent) => isOpening(event) && ids.has(event.batch!);
  const told = events.filter((event) => !isTheirs(event));
  const wanted = beforeBatches(told, batches);
  const now = new Map(events.filter(isTheirs).map((event) => [textOf(event), event.id]));
  const put = wanted.filter((event) => !now.has(textOf(event)));
  const stays = new Set(wanted.map(textOf));
  const removed = [...now].flatMap(([text, id]) => (stays.has(text) ? [] : [id]));
  return { put, removed };
}
