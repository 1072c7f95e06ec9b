import fc from 'fast-check';
import * as core from '../../../src/core';
import type { BookEvent } from '../../../src/core/book/event';
import type { Statement } from '../../../src/core/book/statement/statement';
import { anyLog, LAST } from '../book/anyLog';
import { anyOrders, anyViews, fileOf } from '../book/statement/files';
import { entry } from './entry';
import {
  anyContracts,
  anyDate,
  anyFees,
  anyMultiplier,
  anyPremium,
  anyPrice,
  given,
} from './numbers';

/** Numbers that make little or no sense. */
const anyOddity = fc.constantFrom(0, -1, 0.5, 1e12, -1e12, Number.NaN, Infinity, 1e-9);

const NUMBERS = ['contracts', 'price', 'feesTotal', 'shares', 'ratio', 'amountTotal', 'value'];

/** A log in which a person or a file got some numbers wrong. */
const anyOddLog = fc
  .tuple(anyLog, fc.array(fc.tuple(fc.nat(60), fc.constantFrom(...NUMBERS), anyOddity)))
  .map(([log, odd]) =>
    log.map((event, at) => {
      const own = odd.filter(([place, name]) => place === at && name in event);
      return { ...event, ...Object.fromEntries(own.map(([, name, value]) => [name, value])) };
    }),
  ) as fc.Arbitrary<BookEvent[]>;

const anyReading = fc.record({ flatDays: fc.integer({ min: 0, max: 60 }) }, { requiredKeys: [] });

const anyRoll = fc
  .record({
    from: fc.record({
      strike: anyPrice,
      expiration: anyDate,
      premium: anyPremium,
      feesTotal: anyFees,
      closePrice: anyPremium,
      closeFeesTotal: anyFees,
    }),
    to: fc.record({
      strike: anyPrice,
      expiration: anyDate,
      premium: anyPremium,
      feesTotal: anyFees,
    }),
    contracts: anyContracts,
    multiplier: anyMultiplier,
    campaign: fc.record({ netCashTotal: anyFees, from: anyDate }),
    earnings: fc.option(anyDate),
    today: anyDate,
  })
  .map(given);

/** Files of the same trades; all but the last are already in the log. */
const anyFiles = fc
  .tuple(anyOrders, anyViews)
  .map(([orders, views]) => views.map((view, at) => fileOf(orders, view, `f${at}`)));

const about = (id: string) => ({ id, fileName: `${id}.csv`, addedOn: LAST });

type File = ReturnType<typeof fileOf>;

/** The log after adding files one by one. */
function added(files: readonly File[]): core.BatchedLog {
  let log: core.BatchedLog = { events: [], batches: [] };
  for (const [at, file] of files.entries()) {
    const { change, batch } = core.addStatement(log, file, about(`b${at}`));
    log = { events: core.changed(log.events, change), batches: [...log.batches, batch] };
  }
  return log;
}

const statementOf = (file: File): Statement => ({
  ...file,
  format: 'Table',
  broker: '',
  accounts: ['U1'],
  reported: {
    realized: [
      { figure: 'realized', currency: 'USD', total: 12.5, of: 'all', what: null, lines: [1] },
    ],
    commissions: null,
    cash: [{ currency: 'USD', starting: null, ending: 10_000, lines: [2] }],
    positions: [],
    premium: null,
    others: [],
  },
  besides: [],
  rows: { all: 0, events: 0, summaries: 0, leftOut: [], unread: 0 },
  asks: [],
  unread: [],
  refused: null,
});

export const BOOK = {
  readBook: entry(core.readBook, fc.tuple(anyOddLog, fc.constant(LAST), anyReading), 50_000),
  planRoll: entry(core.planRoll, fc.tuple(anyRoll)),
  addStatement: entry(
    (files: readonly File[]) => core.addStatement(added(files.slice(1)), files[0]!, about('last')),
    fc.tuple(anyFiles),
    20_000,
  ),
  changed: entry(
    (log: readonly BookEvent[], put: readonly BookEvent[], removed: readonly string[]) =>
      core.changed(log, { put, removed }),
    fc.tuple(anyLog, anyLog, fc.array(fc.constantFrom('e0', 'e1', 'none'))),
    50_000,
  ),
  moneyOf: entry(
    (log: readonly BookEvent[]) => log.map((event) => core.moneyOf(event)),
    fc.tuple(anyLog),
    50_000,
  ),
  takeOutBatch: entry(
    (files: readonly File[], at: number) => core.takeOutBatch(added(files), `b${at}`),
    fc.tuple(anyFiles, fc.nat(4)),
    20_000,
  ),
  reconcile: entry(
    (files: readonly File[]) =>
      core.reconcile(statementOf(files[0]!), added(files.slice(1)).events),
    fc.tuple(anyFiles),
    20_000,
  ),
};
