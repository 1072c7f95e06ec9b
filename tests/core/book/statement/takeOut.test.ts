import { describe, expect, test } from 'vitest';
import type { BatchedEvent, BatchedLog } from '../../../../src/core/book/statement/batch';
import { changed } from '../../../../src/core/book/statement/logChange';
import { takeOutEvents } from '../../../../src/core/book/statement/takeOut';
import { put, sold } from '../events';
import { add, fileWith, NOTHING } from './added';

const acme = put(50, '2026-04-17');
const sale = (day: string, id: string, price = 1.2) =>
  sold(day, acme, price, { id, feesTotal: 0.65 });

/** A log after some events are removed and others restored, with all its batches. */
function without(
  log: BatchedLog,
  isGone: (event: BatchedEvent) => boolean,
  back: readonly BatchedEvent[] = [],
) {
  const { events, batches } = log;
  const ids = new Set(batches.map(({ id }) => id));
  const out = takeOutEvents(log, {
    gone: events.filter(isGone),
    back,
    told: events.filter(({ batch }) => batch !== undefined && ids.has(batch)),
    telling: batches,
  });
  return { events: changed(events, out), heirs: out.batches };
}

describe('removing a typed event that a statement also has', () => {
  const typed: BatchedLog = { events: [sale('2026-03-02', 'typed')], batches: [] };
  const isTyped = ({ id }: BatchedEvent) => id === 'typed';

  test('leaves the statement’s version', () => {
    const { log } = add(typed, fileWith([sale('2026-03-02', 'file')]), 'a');
    expect(log.events.map(({ id }) => id)).toEqual(['typed']);
    expect(without(log, isTyped).events).toMatchObject([{ id: 'file', batch: 'a' }]);
  });

  test.each([
    ['of the day before', '2026-03-01'],
    ['of the day after', '2026-03-03'],
  ])('leaves the statement’s version %s too, and nothing else', (_, day) => {
    const others = [sale(day, 'other', 3), sale('2026-03-06', 'far')];
    const file = fileWith([sale(day, 'file'), ...others]);
    const { log } = add(typed, file, 'a');
    expect(log.events.map(({ id }) => id)).toEqual(['typed', 'other', 'far']);
    const deleted = { ...log, events: log.events.filter(({ id }) => id !== 'other') };
    expect(without(deleted, isTyped).events.map(({ id }) => id)).toEqual(['far', 'file']);
  });

  test('leaves nothing if the statement does not have it', () => {
    const { log } = add(typed, fileWith([sale('2026-03-06', 'far')]), 'a');
    expect(without(log, isTyped).events.map(({ id }) => id)).toEqual(['far']);
  });
});

test('an event does not return while a statement has it, but will once that statement is removed', () => {
  const back = [sale('2026-03-02', 'typed')];
  const { log } = add(NOTHING, fileWith([sale('2026-03-02', 'file')]), 'a');
  const { events, heirs } = without(log, () => false, back);
  expect(events).toMatchObject([{ id: 'file' }]);
  expect(heirs).toMatchObject([{ id: 'a', replaced: back }]);
});
