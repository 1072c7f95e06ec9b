import fc from 'fast-check';
import type { BookEvent } from '../../../src/core/book/event';
import { addDays } from '../../../src/core/market/calendar';
import type { Contract } from '../../../src/core/market/contract';

export const FIRST = '2026-01-05';

/** The last day of any log here. */
export const LAST = addDays(FIRST, 400);

const anyDay = fc.integer({ min: 0, max: 120 }).map((days) => addDays(FIRST, days));
const anyAccount = fc.constantFrom('U1', 'U2');
const anySymbol = fc.constantFrom('ACME', 'BOLT');
const anyTime = fc.constantFrom('09:30:00', '12:00:00', '15:59:59', undefined);
const anySide = fc.constantFrom('buy' as const, 'sell' as const);
const cents = (most: number) => fc.integer({ min: 0, max: most }).map((value) => value / 100);
const anyFees = fc.integer({ min: -20, max: 500 }).map((value) => value / 100);
const few = fc.integer({ min: 1, max: 3 });

/** Few series, so that closing trades meet open ones. */
const anyContract: fc.Arbitrary<Contract> = fc
  .record({
    underlying: fc.constantFrom('ACME', 'BOLT', 'XSP'),
    right: fc.constantFrom('put' as const, 'call' as const),
    strike: fc.constantFrom(40, 44, 48),
    expiration: fc.constantFrom(addDays(FIRST, 60), addDays(FIRST, 90)),
  })
  .map((series) => Object.assign(series, { root: series.underlying, multiplier: 100 }));

const onDay = <Rest extends object>(rest: fc.Arbitrary<Rest>) =>
  fc
    .tuple(fc.record({ account: anyAccount, date: anyDay }), anyTime, rest)
    .map(([about, time, told]) => Object.assign(about, time === undefined ? {} : { time }, told));

const ofOptions = onDay(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('option' as const),
        contract: anyContract,
        side: anySide,
        contracts: few,
        price: cents(900),
        feesTotal: anyFees,
      }),
    },
    fc.record({
      kind: fc.constant('expiration' as const),
      contract: anyContract,
      contracts: few,
    }),
    fc.record({
      kind: fc.constantFrom('assignment' as const, 'exercise' as const),
      contract: anyContract,
      contracts: few,
      feesTotal: anyFees,
    }),
    fc.record({
      kind: fc.constant('settlement' as const),
      contract: anyContract,
      contracts: few,
      value: cents(9000),
      feesTotal: anyFees,
    }),
  ),
);

const ofShares = onDay(
  fc.oneof(
    fc.record({
      kind: fc.constant('stock' as const),
      symbol: anySymbol,
      side: anySide,
      shares: fc.constantFrom(1, 40, 100, 150, 0.25),
      price: cents(9000),
      feesTotal: anyFees,
    }),
    fc.record({
      kind: fc.constant('dividend' as const),
      symbol: anySymbol,
      amountTotal: cents(5000),
      withheldTotal: cents(100),
    }),
  ),
);

const ofNames = onDay(
  fc.oneof(
    fc.record({
      kind: fc.constant('split' as const),
      symbol: anySymbol,
      ratio: fc.constantFrom(2, 4, 1.5, 0.5),
    }),
    fc.constantFrom(
      { kind: 'changed' as const, from: 'ACME', to: 'BOLT' },
      { kind: 'changed' as const, from: 'ACME', to: 'APEX' },
      { kind: 'changed' as const, from: 'BOLT', to: 'ACME' },
    ),
  ),
);

const numbered = (events: readonly (BookEvent | Omit<BookEvent, 'id'>)[]): BookEvent[] =>
  events.map((event, at) => ({ ...event, id: `e${at}` }) as BookEvent);

/** Trades, outcomes and dividends on few names in two accounts, valid or not. */
export const anyTrades = fc
  .array(fc.oneof({ weight: 4, arbitrary: ofOptions }, ofShares), { maxLength: 40 })
  .map(numbered);

/** The same with splits and name changes in between. */
export const anyLog = fc
  .array(
    fc.oneof({ weight: 8, arbitrary: ofOptions }, { weight: 3, arbitrary: ofShares }, ofNames),
    { maxLength: 40 },
  )
  .map(numbered);
