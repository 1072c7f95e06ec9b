import type { Addition } from '../../core/book/statement/addStatement';
import { takeOutBatch } from '../../core/book/statement/takeOut';
import { count } from '../../text/format';
import { differingWords } from '../../words/statement/checkWords';
import { useBookState, type KeptBatch, type LoggedEvent } from '../book';
import { changeBookThenSay } from '../book/changeBook';
import { backInPlace, placedAfter } from '../changes/placedAfter';
import { isSameParts } from '../changes/isSameParts';
import { inTurn } from './inTurn';
import type { ShownStatement } from './statements';

/** Events that replace a plan's fill and become that plan's fill. */
function ofPlans(
  put: readonly LoggedEvent[],
  { known, contradictions, typed }: Addition,
): readonly LoggedEvent[] {
  const plans = new Map<string, string>();
  for (const { book, file } of [...known, ...contradictions, ...typed]) {
    const filled = (book as readonly LoggedEvent[]).find(({ plan }) => plan !== undefined);
    if (filled) plans.set(file[0]!.id, filled.plan!);
  }
  return put.map((event) => {
    const plan = plans.get(event.id);
    return plan === undefined ? event : { ...event, plan };
  });
}

/** Adds what a statement brings as one action, as shown. */
export function addShown({ proven, fileName }: ShownStatement): void {
  const { reading, accounts, adding } = proven;
  if (adding === null) return;
  const { change, batch, fresh } = adding.addition;
  const { events, batches } = useBookState.getState();
  const last = inTurn(batches).at(-1)?.place ?? 0;
  const kept: KeptBatch = {
    ...batch,
    place: last + 1,
    format: reading.format,
    accounts,
    differing: differingWords(adding.proof.checks),
  };
  changeBookThenSay(`Added ${count(fresh.length, 'event')} from ${fileName}.`, {
    put: ofPlans(placedAfter(events, change.put), adding.addition),
    removed: change.removed,
    batches: { [batch.id]: kept },
  });
}

/** How many events brought by a statement a person has corrected since. */
function correctedOf(log: readonly LoggedEvent[], { id, events }: KeptBatch): number {
  const told = new Map(events.map((event) => [event.id, event]));
  return log.filter((event) => {
    const { plan, place, batch } = event;
    const before = batch === id && told.get(event.id);
    return before && !isSameParts({ ...before, plan, place, batch }, event);
  }).length;
}

/** Removes everything a statement brought, as one action; what it had replaced returns. */
export function takeOut(batch: KeptBatch): void {
  const { events, batches } = useBookState.getState();
  const out = takeOutBatch({ events, batches: inTurn(batches) }, batch.id);
  const heirs = out.batches.map((heir) => [heir.id, heir as KeptBatch] as const);
  const corrected = correctedOf(events, batch);
  const along = corrected === 0 ? '' : `, with ${count(corrected, 'event')} you had corrected`;
  changeBookThenSay(`Took out ${batch.fileName}${along}: the log is as it would be without it.`, {
    put: backInPlace(events, out.put),
    removed: out.removed,
    batches: { ...Object.fromEntries(heirs), [batch.id]: null },
  });
}
