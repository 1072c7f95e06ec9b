import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Book } from '../../../src/core/book/book';
import type { BookEvent } from '../../../src/core/book/event';
import { readBook } from '../../../src/core/book/readBook';
import { addDays } from '../../../src/core/market/calendar';
import { anyLog, anyTrades, LAST } from './anyLog';
import { cash, split } from './events';

/** Every number in a book, with its path. */
function numbersIn(value: unknown, path = ''): [path: string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => numbersIn(inner, `${path}/${name}`));
}

const sum = (values: readonly (number | null)[]) =>
  values.reduce<number>((all, value) => all + value!, 0);

/** A log in which no two events share a day, so that its list may be in any order. */
const onDaysOfTheirOwn = (events: readonly BookEvent[]) =>
  events.map((event, at) => ({ ...event, date: addDays('2026-01-05', at) }));

/** Open positions in dollars: premium kept, less the cost of shares. */
const standing = ({ positions, shares }: Book) =>
  sum(positions.map(({ netPremiumTotal }) => netPremiumTotal)) -
  sum(shares.map((held) => held.taxBasis! * held.shares));

describe('a book of any log', () => {
  test('holds only finite numbers, and no -0', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const odd = numbersIn(readBook(events, LAST)).filter(
          ([, value]) => !Number.isFinite(value) || Object.is(value, -0),
        );
        expect(odd).toEqual([]);
      }),
    );
  });

  test('accounts for every dollar that came or went as a gain, an open premium or a basis', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const opened = ['U1', 'U2'].map((account) => cash('2026-01-01', 'deposit', 0, { account }));
        const book = readBook([...opened, ...events], LAST);
        const flows = sum(book.cash.map(({ total }) => total));
        expect(sum(book.cashMoved.map(({ total }) => total))).toBeCloseTo(flows, 5);
        const gains = sum(book.realized.map(({ gainTotal }) => gainTotal));
        expect(gains + standing(book)).toBeCloseTo(flows, 5);
      }),
    );
  });

  test('has only gains that equal their proceeds less their cost', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        for (const { gainTotal, proceedsTotal, costTotal } of readBook(events, LAST).realized) {
          expect(gainTotal).toBe(proceedsTotal! - costTotal!);
        }
      }),
    );
  });

  test('has each event in at most one campaign, and gives each campaign the gains of its events', () => {
    fc.assert(
      fc.property(anyLog, fc.integer({ min: 0, max: 20 }), (events, flatDays) => {
        const { campaigns, realized } = readBook(events, LAST, { flatDays });
        const ids = campaigns.flatMap((campaign) => campaign.events);
        expect(new Set(ids).size).toBe(ids.length);
        for (const campaign of campaigns) {
          const rows = realized.filter(({ event }) => campaign.events.includes(event));
          expect(campaign.realizedTotal).toBeCloseTo(sum(rows.map((row) => row.gainTotal)), 5);
        }
      }),
    );
  });

  test('has closed campaigns whose net cash equals their realized gain', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const closed = readBook(events, LAST).campaigns.filter(({ to }) => to !== null);
        const apart = closed.filter(
          ({ netCashTotal, realizedTotal }) => Math.abs(netCashTotal! - realizedTotal!) > 1e-6,
        );
        expect(apart).toEqual([]);
      }),
    );
  });

  test('never ties up negative capital', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        for (const { capitalDays } of readBook(events, LAST).campaigns) {
          expect(capitalDays).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('is the same whatever order its events are listed in', () => {
    fc.assert(
      fc.property(
        anyLog.chain((events) => {
          const apart = onDaysOfTheirOwn(events);
          return fc.tuple(
            fc.constant(apart),
            fc.shuffledSubarray(apart, { minLength: apart.length }),
          );
        }),
        ([listed, shuffled]) => {
          expect(readBook(shuffled, LAST)).toEqual(readBook(listed, LAST));
        },
      ),
    );
  });

  test('depends only on the past: later events change nothing about an earlier day', () => {
    fc.assert(
      fc.property(anyLog, fc.integer({ min: 0, max: 120 }), (events, days) => {
        const asOf = addDays('2026-01-05', days);
        const past = events.filter(({ date }) => date <= asOf);
        expect(readBook(events, asOf)).toEqual(readBook(past, asOf));
      }),
    );
  });

  test('is the same without events that did nothing, except for its problems', () => {
    fc.assert(
      fc.property(anyTrades, (events) => {
        const whole = readBook(events, LAST, { flatDays: Infinity });
        const moved = new Set([
          ...whole.realized.map(({ event }) => event),
          ...whole.realized.map(({ openedBy }) => openedBy),
          ...whole.campaigns.flatMap((campaign) => campaign.events),
        ]);
        const effective = events.filter(({ id, kind }) => moved.has(id) || kind === 'stock');
        const less = readBook(effective, LAST, { flatDays: Infinity });
        expect({ ...less, problems: [], cash: [] }).toEqual({ ...whole, problems: [], cash: [] });
      }),
    );
  });

  test('gives one account or name the same results as a log without the others', () => {
    const nameOf = (event: BookEvent) =>
      'symbol' in event
        ? event.symbol
        : (event as { contract: { underlying: string } }).contract.underlying;
    fc.assert(
      fc.property(anyTrades, (events) => {
        const whole = readBook(events, LAST);
        const own = readBook(
          events.filter((event) => event.account === 'U1'),
          LAST,
        );
        const ofU1 = <Row extends { account: string }>(rows: readonly Row[]) =>
          rows.filter(({ account }) => account === 'U1');
        expect(own.campaigns).toEqual(ofU1(whole.campaigns));
        expect(own.rolls).toEqual(ofU1(whole.rolls));
        expect(own.positions).toEqual(ofU1(whole.positions));
        expect(own.shares).toEqual(ofU1(whole.shares));
        const acme = readBook(
          events.filter((event) => nameOf(event) === 'ACME'),
          LAST,
        );
        expect(acme.campaigns).toEqual(
          whole.campaigns.filter(({ underlying }) => underlying === 'ACME'),
        );
      }),
    );
  });

  test('holds the same dollars after a four-for-one split, with a quarter of the breakeven', () => {
    fc.assert(
      fc.property(anyTrades, (events) => {
        const names = ['ACME', 'BOLT'];
        const splits = ['U1', 'U2'].flatMap((account) =>
          names.map((symbol) => split(LAST, 4, { account, symbol })),
        );
        const [before, after] = [readBook(events, LAST), readBook([...events, ...splits], LAST)];
        expect(standing(after)).toBeCloseTo(standing(before), 5);
        expect(after.realized).toEqual(before.realized);
        for (const [i, campaign] of after.campaigns.entries()) {
          const old = before.campaigns[i]!;
          expect(campaign.netCashTotal).toBeCloseTo(old.netCashTotal!, 6);
          expect(campaign.capitalDays! / (old.capitalDays! || 1)).toBeCloseTo(
            old.capitalDays! > 0 ? 1 : 0,
            6,
          );
          const even = old.economicBreakeven;
          const ratio = names.includes(old.underlying) ? 4 : 1;
          if (even === null) expect(campaign.economicBreakeven).toBeNull();
          else expect(campaign.economicBreakeven! * ratio).toBeCloseTo(even, 5);
        }
      }),
    );
  });

  test('rolls no more contracts than were closed or opened', () => {
    fc.assert(
      fc.property(anyTrades, (events) => {
        const { rolls } = readBook(events, LAST);
        const filled = (side: 'buy' | 'sell') =>
          sum(
            events.map((event) =>
              event.kind === 'option' && event.side === side ? event.contracts : 0,
            ),
          );
        const rolled = sum(rolls.map(({ contracts }) => contracts));
        expect(rolled).toBeLessThanOrEqual(Math.min(filled('buy'), filled('sell')));
      }),
    );
  });
});
