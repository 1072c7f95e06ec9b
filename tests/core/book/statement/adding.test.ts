import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BookEvent } from '../../../../src/core/book/event';
import { readBook } from '../../../../src/core/book/readBook';
import type { BatchedEvent, BatchedLog } from '../../../../src/core/book/statement/batch';
import type { SourcedEvent } from '../../../../src/core/book/statement/statement';
import { takeOutBatch } from '../../../../src/core/book/statement/takeOut';
import {
  assigned,
  bought,
  carried,
  cash,
  changed as renamed,
  dividend,
  exercised,
  expired,
  put,
  sharesBought,
  sharesSold,
  sold,
  split,
} from '../events';
import { add, fileWith, NOTHING, takeOut } from './added';
import { anyOrders, anyViews, fileOf, LAST, truthOf } from './files';

/** A log without event ids. */
const bare = (events: readonly BatchedEvent[]) =>
  events
    .map((event) =>
      JSON.stringify({ ...event, id: undefined, source: undefined, batch: undefined }, sorted),
    )
    .toSorted();

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;

const day = '2026-03-02';
const expiration = '2026-04-17';
const acme = put(50, expiration);
const order = sold(day, acme, 1.2, {
  id: 'order',
  time: '10:15:02',
  contracts: 3,
  feesTotal: 1.95,
});
const fills = [1.1, 1.2, 1.3].map((price, at) =>
  sold(day, acme, price, { id: `fill ${at}`, time: `10:15:0${at}`, feesTotal: 0.65 }),
);
const dated = sold(day, acme, 1.2, { id: 'day', contracts: 3, feesTotal: 1.95 });

describe('files that overlap', () => {
  test('give the same book in any order, with each trade once', () => {
    fc.assert(
      fc.property(
        anyOrders,
        anyViews.chain((views) =>
          fc.tuple(
            fc.constant(views),
            fc.shuffledSubarray([...views.keys()], { minLength: views.length }),
          ),
        ),
        (orders, [views, turns]) => {
          const files = views.map((view, at) => fileOf(orders, view, `f${at}`));
          const addAll = (inTurn: readonly number[]) =>
            inTurn.reduce((log, at) => add(log, files[at]!, `f${at}`).log, NOTHING);
          const [one, other] = [addAll([...views.keys()]), addAll(turns)];
          expect(bare(other.events)).toEqual(bare(one.events));
          const days = new Set(
            views.flatMap(({ from, days: length }) => Array.from({ length }, (_, at) => from + at)),
          );
          const covered = orders.filter((each) => days.has(each.day));
          const sum = (events: readonly BookEvent[]) =>
            events.reduce((all, event) => all + (event.kind === 'option' ? event.contracts : 0), 0);
          expect(sum(one.events)).toBe(sum(truthOf(covered)));
        },
      ),
    );
  });

  test('give the book of all trades if they cover every day', () => {
    fc.assert(
      fc.property(anyOrders, anyViews, (orders, views) => {
        const all = { from: 0, days: 24, detail: 'days' as const, isNewestFirst: true };
        const log = [...views, all].reduce(
          (before, view, at) => add(before, fileOf(orders, view, `f${at}`), `f${at}`).log,
          NOTHING,
        );
        const [ours, theirs] = [readBook(log.events, LAST), readBook(truthOf(orders), LAST)];
        expect(ours.cash[0]?.total).toBeCloseTo(theirs.cash[0]!.total!, 6);
        const standing = ({ positions }: typeof ours) =>
          positions.map(({ contract, contracts }) => `${contract.strike} ${contracts}`).toSorted();
        expect(standing(ours)).toEqual(standing(theirs));
      }),
    );
  });

  test('leave, when one is removed, the book that the others alone would give', () => {
    fc.assert(
      fc.property(anyOrders, anyViews, fc.nat(), (orders, views, which) => {
        const files = views.map((view, at) => fileOf(orders, view, `f${at}`));
        const out = which % files.length;
        const addAll = (left: number | null) =>
          files.reduce(
            (log, file, at) => (at === left ? log : add(log, file, `f${at}`).log),
            NOTHING,
          );
        expect(bare(takeOut(addAll(null), `f${out}`).events)).toEqual(bare(addAll(out).events));
      }),
    );
  });
});

describe('a trade in two files', () => {
  test('is kept as timed fills, whichever file came first', () => {
    for (const first of [order, dated]) {
      const { log } = add(add(NOTHING, fileWith([first]), 'a').log, fileWith(fills), 'b');
      expect(log.events.map(({ id }) => id)).toEqual(['fill 0', 'fill 1', 'fill 2']);
      const turned = add(add(NOTHING, fileWith(fills), 'a').log, fileWith([first]), 'b');
      expect(turned.log.events.map(({ id }) => id)).toEqual(['fill 0', 'fill 1', 'fill 2']);
      expect(turned.addition).toMatchObject({ fresh: [], contradictions: [], known: [{}] });
    }
  });

  test('is matched by the broker’s id, or else by day, series, side, size and money', () => {
    const named = (event: BookEvent, id: string): BookEvent =>
      Object.assign({}, event, { source: { id } });
    const [one, other] = [
      sold(day, acme, 1.2, { time: '10:00:00' }),
      sold(day, acme, 1.2, { time: '11:00:00' }),
    ];
    const byId = add(
      add(NOTHING, fileWith([named(one, '7')]), 'a').log,
      fileWith([named(other, '7')]),
      'b',
    );
    expect(byId.addition.fresh).toEqual([]);
    const elsewhere = [
      sold(day, acme, 1.2, { account: 'U2' }),
      sold('2026-03-03', acme, 1.2),
      sold(day, put(45, expiration), 1.2),
      bought(day, acme, 1.2),
      sharesSold(day, 1, 120),
    ];
    expect(
      add(add(NOTHING, fileWith([one]), 'a').log, fileWith(elsewhere), 'b').addition.fresh,
    ).toHaveLength(5);
  });

  test('is not recognized by its id alone if anything else differs', () => {
    const one = sold(day, acme, 1.2, { id: 'one', time: '10:00:00' });
    const log = add(NOTHING, fileWith([one]), 'a').log;
    const others: BookEvent[] = [
      { ...one, account: 'U2' },
      { ...one, date: '2026-03-03' },
      { ...one, contract: put(45, expiration) },
      { ...one, side: 'buy' },
      { ...one, contracts: 2, price: 0.6 },
      sharesSold(day, 1, 120, { id: 'one', time: '10:00:00' }),
      { ...one, price: 1.3 },
    ];
    for (const other of others) {
      expect(add(log, fileWith([other]), 'b').addition.known).toEqual([]);
    }
    expect(add(log, fileWith([one]), 'b').addition).toMatchObject({ known: [{}], fresh: [] });
    const opening: BookEvent = { ...one, effect: 'open' };
    const more = add(log, fileWith([opening]), 'b');
    expect(more.addition.known).toHaveLength(1);
    expect(more.log.events).toMatchObject([{ id: 'one', effect: 'open' }]);
  });

  test('takes its place in the order of its file, whatever it is matched with', () => {
    const [early, late] = [
      sold(day, acme, 1.2, { id: 'early' }),
      bought(day, acme, 0.3, { id: 'late' }),
    ];
    const known = sold(day, put(45, expiration), 0.5, { id: 'known' });
    const log = add(NOTHING, fileWith([known]), 'a').log;
    const file = fileWith([early, { ...known, id: 'more', time: '10:00:00' }, late]);
    expect(add(log, file, 'b').log.events.map(({ id }) => id)).toEqual(['early', 'more', 'late']);
  });

  test('is kept twice if one file has it twice', () => {
    const twins = [sold(day, acme, 1.2, { id: 'x' }), sold(day, acme, 1.2, { id: 'x #2' })];
    const twice = add(add(NOTHING, fileWith(twins), 'a').log, fileWith(twins), 'b');
    expect(twice.log.events).toHaveLength(2);
    const once = add(add(NOTHING, fileWith(twins.slice(1)), 'a').log, fileWith(twins), 'b');
    expect(once.addition.fresh).toHaveLength(1);
    expect(once.log.events).toHaveLength(2);
  });

  test('is matched to its own fills, not to another trade of that day', () => {
    const later = sold(day, acme, 1.25, { id: 'later', time: '15:00:00' });
    const { addition } = add(
      add(NOTHING, fileWith([order]), 'a').log,
      fileWith([...fills, later]),
      'b',
    );
    expect(addition.fresh.map(({ id }) => id)).toEqual(['later']);
    expect(addition.change.removed).toEqual(['order']);
  });

  test('is a contradiction, never merged silently, if its money differs', () => {
    const dear = { ...order, id: 'dear', feesTotal: 3.25 };
    const { addition, log } = add(add(NOTHING, fileWith([order]), 'a').log, fileWith([dear]), 'b');
    expect(addition.contradictions).toMatchObject([{ difference: expect.closeTo(-1.3, 9) }]);
    expect([addition.fresh, addition.known]).toEqual([[], []]);
    expect(log.events.map(({ id }) => id)).toEqual(['order']);
    const taken = add(add(NOTHING, fileWith([order]), 'a').log, fileWith([dear]), 'b', ['dear']);
    expect(taken.log.events).toMatchObject([{ id: 'dear', batch: 'b' }]);
    const among = add(add(NOTHING, fileWith([order, fills[0]!]), 'a').log, fileWith([dear]), 'b');
    expect(among.addition.contradictions).toHaveLength(1);
    const dateless = add(NOTHING, fileWith([dated, fills[0]!]), 'a').log;
    const doubtful = { ...dated, id: 'dear', feesTotal: 3.25 };
    expect(add(dateless, fileWith([doubtful]), 'b').addition.contradictions).toHaveLength(1);
    const byTotal = fills.map((fill) => ({ ...fill, price: fill.price + 0.01 }));
    expect(
      add(add(NOTHING, fileWith([dated]), 'a').log, fileWith(byTotal), 'b').addition.contradictions,
    ).toMatchObject([{ file: [{}, {}, {}], difference: expect.closeTo(3, 9) }]);
  });

  test('is a contradiction for an outcome with another fee, even beside a new outcome', () => {
    const [one, two] = [assigned(day, acme, { feesTotal: 5 }), assigned(day, acme)];
    const { addition } = add(
      add(NOTHING, fileWith([one]), 'a').log,
      fileWith([two, { ...two, id: 'z' }]),
      'b',
    );
    expect(addition.contradictions).toMatchObject([{ difference: 5 }]);
    expect(addition.fresh).toHaveLength(1);
  });

  test('is recognized for shares, outcomes, dividends, cash, splits and name changes too', () => {
    const events = [
      sharesBought(day, 100, 50),
      assigned(day, acme),
      expired(day, acme),
      dividend(day, 24),
      cash(day, 'interest', 3),
      split(day, 4),
      renamed(day, 'ACME', 'APEX'),
      renamed(day, acme, put(49, expiration)),
    ];
    const again = add(add(NOTHING, fileWith(events), 'a').log, fileWith(events), 'b');
    expect(again.addition).toMatchObject({
      fresh: [],
      contradictions: [],
      change: { put: [], removed: [] },
    });
    expect(again.addition.known).toHaveLength(events.length);
    const other = add(
      add(NOTHING, fileWith([cash(day, 'interest', 3)]), 'a').log,
      fileWith([cash(day, 'interest', 4)]),
      'b',
    );
    expect(other.addition.fresh).toHaveLength(1);
  });

  test('gets a new id in the log if its own is already taken', () => {
    const [one, other] = [
      cash(day, 'interest', 3, { id: 'x' }),
      cash('2026-04-02', 'interest', 3, { id: 'x' }),
    ];
    const { log } = add(add(NOTHING, fileWith([one]), 'a').log, fileWith([other]), 'b');
    expect(log.events.map(({ id }) => id)).toEqual(['x', 'x ·']);
  });
});

describe('removing a batch', () => {
  test('leaves the most detailed version among the other batches', () => {
    const log = [fills, [dated], [order]].reduce(
      (before, events, at) => add(before, fileWith(events), `f${at}`).log,
      NOTHING,
    );
    expect(takeOut(log, 'f0').events).toMatchObject([{ id: 'order', batch: 'f2' }]);
  });

  test('replaces an event of the log by another batch’s more detailed version', () => {
    const [timed, one, two] = [
      sold(day, acme, 1.2, { id: 'timed', time: '10:00:00' }),
      sold(day, acme, 1.2, { id: 'one' }),
      sold(day, acme, 1.2, { id: 'two' }),
    ];
    const files = [[timed], [one, two], [{ ...timed, id: 'again' }]];
    const log = files.reduce(
      (before, events, at) => add(before, fileWith(events), `f${at}`).log,
      NOTHING,
    );
    const left = takeOut(log, 'f0').events;
    expect(left).toHaveLength(2);
    expect(left.map(({ time }) => time)).toContain('10:00:00');
  });

  test('does not touch the opening positions of another batch', () => {
    const opening = fileWith([carried('2026-03-01', { symbol: 'BOLT' }, 10, 100)]).events;
    const log = add(
      add(NOTHING, fileWith([order], { from: '2026-03-01', opening }), 'a').log,
      fileWith([sharesBought(day, 1, 1, { id: 'share' })]),
      'b',
    ).log;
    expect(takeOutBatch(log, 'b')).toEqual({ put: [], removed: ['share'], batches: [] });
  });

  test('hands a replaced typed event on to the batch that also has it, and to no other', () => {
    const typed: BatchedLog = { events: [dated], batches: [] };
    const replaced = add(typed, fileWith([{ ...order, id: 'a' }]), 'a', ['a']).log;
    const told = add(replaced, fileWith(fills), 'b').log;
    const log = add(told, fileWith([sharesBought(day, 1, 1)]), 'c').log;
    expect(takeOutBatch(log, 'a').batches).toMatchObject([{ id: 'b', replaced: [{ id: 'day' }] }]);
  });

  test('changes nothing if there is no such batch', () => {
    const { log } = add(NOTHING, fileWith([order]), 'a');
    expect(takeOutBatch(log, 'b')).toEqual({ put: [], removed: [], batches: [] });
  });
});

describe('an event entered by hand', () => {
  const log: BatchedLog = { events: [dated], batches: [] };

  test('on the same day may be replaced, and returns when the batch is removed', () => {
    const kept = add(log, fileWith(fills), 'a');
    expect(kept.addition).toMatchObject({
      fresh: [],
      typed: [{ book: [{ id: 'day' }], file: [{}, {}, {}] }],
    });
    expect(kept.log.events).toEqual([dated]);
    const replaced = add(log, fileWith(fills), 'a', ['fill 0']);
    expect(replaced.log.events.map(({ id }) => id)).toEqual(['fill 0', 'fill 1', 'fill 2']);
    expect(takeOut(replaced.log, 'a').events).toEqual([dated]);
  });

  test('is matched within a day and a cent', () => {
    const next = { ...dated, id: 'next', date: '2026-03-03', feesTotal: 1.96 };
    const kept = add(log, fileWith([next]), 'a');
    expect(kept.addition).toMatchObject({
      fresh: [],
      typed: [{ book: [{ id: 'day' }], file: [{ id: 'next' }] }],
    });
    expect(kept.log.events).toEqual([dated]);
    expect(add(log, fileWith([next]), 'a', ['next']).log.events.map(({ id }) => id)).toEqual([
      'next',
    ]);
    const same = { ...dated, id: 'same', feesTotal: 1.96 };
    expect(add(log, fileWith([same]), 'a').addition.typed).toHaveLength(1);
    const far = { ...dated, id: 'far', date: '2026-03-04' };
    const dear = { ...next, id: 'dear', feesTotal: 1.97 };
    const many = { ...next, id: 'many', contracts: 6, price: 0.6, feesTotal: 1.95 };
    expect(add(log, fileWith([far, dear, many]), 'a').addition.fresh).toHaveLength(3);
  });

  test('is matched within a cent beside other trades of its day', () => {
    const other = { ...fills[0]!, id: 'other' };
    const cent = { ...dated, id: 'cent', feesTotal: 1.96 };
    const { addition } = add({ events: [dated, other], batches: [] }, fileWith([cent]), 'a');
    expect(addition).toMatchObject({
      contradictions: [],
      typed: [{ book: [{ id: 'day' }], file: [{ id: 'cent' }] }],
    });
  });

  test('that is one fill of an order is offered together with the other fills', () => {
    const [typed, ...told] = fills;
    const { log: both } = add({ events: [typed!], batches: [] }, fileWith(told), 'a');
    const { addition } = add(both, fileWith([order]), 'b');
    expect(addition).toMatchObject({ known: [], typed: [{ file: [{ id: 'order' }] }] });
    expect(addition.change).toEqual({ put: [], removed: [] });
  });

  test('is offered separately from another file’s trade in the same series that day', () => {
    const other = sold(day, acme, 2, { id: 'other', time: '11:00:00' });
    const told = add(log, fileWith([other]), 'a').log;
    const file = fileWith([
      { ...other, id: 'again' },
      { ...dated, id: 'same' },
    ]);
    const { addition } = add(told, file, 'b');
    expect(addition.typed).toMatchObject([{ book: [{ id: 'day' }], file: [{ id: 'same' }] }]);
    expect(addition.known).toMatchObject([{ book: [{ id: 'other' }], file: [{ id: 'again' }] }]);
  });

  test('is matched only once', () => {
    const twins = [dated, { ...dated, id: 'next', date: '2026-03-03' }];
    const { addition } = add(log, fileWith(twins), 'a');
    expect(addition.typed).toHaveLength(1);
    expect(addition.fresh.map(({ id }) => id)).toEqual(['next']);
  });

  test('with another fee is a contradiction, and stays unless the file’s version is taken', () => {
    const dear = { ...dated, id: 'dear', feesTotal: 3.25 };
    const kept = add(log, fileWith([dear]), 'a');
    expect(kept.addition.contradictions).toMatchObject([{ difference: expect.closeTo(-1.3, 9) }]);
    expect(kept.log.events).toEqual([dated]);
    expect(add(log, fileWith([dear]), 'a', ['dear']).log.events).toMatchObject([{ id: 'dear' }]);
  });

  test('does not return if another file has it by now', () => {
    const replaced = add(log, fileWith([{ ...order, id: 'a' }]), 'a', ['a']);
    const both = add(replaced.log, fileWith(fills), 'b');
    expect(takeOut(both.log, 'a').events.map(({ id }) => id)).toEqual([
      'fill 0',
      'fill 1',
      'fill 2',
    ]);
  });

  test('returns once every file with it is removed, in any order', () => {
    const replaced = add(log, fileWith([{ ...order, id: 'a' }]), 'a', ['a']);
    const both = add(replaced.log, fileWith(fills), 'b').log;
    expect(takeOut(takeOut(both, 'a'), 'b').events).toEqual([dated]);
    expect(takeOut(takeOut(both, 'b'), 'a').events).toEqual([dated]);
  });

  test('as a carried position matches no row of a file', () => {
    const held = [
      carried(day, { contract: acme }, -1, -119),
      carried(day, { symbol: 'BOLT' }, 1, 20),
    ];
    const { log: after } = add({ events: held, batches: [] }, fileWith([order]), 'a');
    expect(after.events).toHaveLength(3);
  });

  test('stays when a file with the same event is removed', () => {
    const both = add(add(log, fileWith([dated]), 'a').log, fileWith(fills), 'b').log;
    expect(takeOut(takeOut(both, 'a'), 'b').events).toEqual([dated]);
  });
});

describe('the opening of a file', () => {
  const opening = (quantity: number, basisTotal: number | null, from: string): SourcedEvent[] =>
    fileWith([carried(from, { contract: acme }, quantity, basisTotal)]).events.map(
      (event) => event,
    );
  const april = fileWith([bought('2026-04-02', acme, 0.2, { contracts: 3 })], {
    from: '2026-04-01',
    to: '2026-04-30',
    opening: opening(-3, -358.05, '2026-04-01'),
  });
  const march = fileWith([order], { from: '2026-03-01', to: '2026-03-31' });
  const kinds = (log: BatchedLog) => log.events.map(({ kind }) => kind).toSorted();

  test('counts until another file shows how it came about, and again once that file is removed', () => {
    const alone = add(NOTHING, april, 'april').log;
    expect(kinds(alone)).toEqual(['carried', 'option']);
    const both = add(alone, march, 'march').log;
    expect(kinds(both)).toEqual(['option', 'option']);
    expect(kinds(takeOut(both, 'march'))).toEqual(['carried', 'option']);
  });

  test('counts in part, with part of the basis, if files show the rest', () => {
    const one = fileWith([{ ...order, contracts: 1 }], { from: '2026-03-01', to: '2026-03-31' });
    const log = add(add(NOTHING, one, 'march').log, april, 'april').log;
    expect(log.events.find(({ kind }) => kind === 'carried')).toMatchObject({
      quantity: -2,
      basisTotal: expect.closeTo(-238.7, 9),
    });
    const unknown = { ...april, opening: opening(-3, null, '2026-04-01') };
    const other = add(add(NOTHING, one, 'march').log, unknown, 'april').log;
    expect(other.events.find(({ kind }) => kind === 'carried')).toMatchObject({
      quantity: -2,
      basisTotal: null,
    });
  });

  test('counts for shares, by symbol', () => {
    const shares = (from: string) =>
      fileWith([carried(from, { symbol: 'ACME' }, 100, 5000)]).events.map((event) => event);
    const later = { ...april, events: [], opening: shares('2026-04-01') };
    const bare100 = add(NOTHING, later, 'april').log;
    expect(kinds(bare100)).toEqual(['carried']);
    const buying = fileWith([sharesBought(day, 100, 50)], { from: '2026-03-01', to: '2026-03-31' });
    expect(kinds(add(bare100, buying, 'march').log)).toEqual(['stock']);
  });

  test('counts shares bought after a split as the smaller number before it', () => {
    const held = fileWith([carried('2026-04-01', { symbol: 'ACME' }, 100, 5000)]);
    const parted = fileWith([split('2026-04-10', 4)], {
      from: '2026-04-01',
      to: '2026-04-30',
      opening: held.events,
    });
    const other = fileWith([sharesBought('2026-04-20', 40, 12)], {
      from: '2026-04-20',
      to: '2026-04-30',
    });
    const { log } = add(add(NOTHING, other, 'other').log, parted, 'april');
    expect(log.events.filter(({ kind }) => kind === 'carried')).toMatchObject([
      { quantity: 90, basisTotal: 4500 },
    ]);
    expect(readBook(log.events, '2026-04-30').shares).toMatchObject([{ shares: 400 }]);
  });

  test('counts in full if outcomes and deliveries in the file end it', () => {
    const short = fileWith([expired('2026-04-02', acme), assigned('2026-04-03', acme)], {
      from: '2026-04-01',
      to: null,
      opening: opening(-2, -240, '2026-04-01'),
    });
    const log = add(NOTHING, short, 'april').log;
    expect(log.events.find(({ kind }) => kind === 'carried')).toMatchObject({ quantity: -2 });
    const long = fileWith(
      [expired('2026-04-02', acme), exercised('2026-04-03', acme), dividend('2026-04-03', 1)],
      {
        from: null,
        opening: opening(2, 240, '2026-04-01'),
      },
    );
    expect(
      add(NOTHING, long, 'april').log.events.find(({ kind }) => kind === 'carried'),
    ).toMatchObject({ quantity: 2 });
    const held = fileWith([carried('2026-04-01', { symbol: 'ACME' }, 100, 5000)]).events;
    const called = fileWith(
      [
        sharesSold('2026-04-02', 50, 60),
        sharesBought('2026-04-02', 50, 60),
        assigned('2026-04-03', put(50, expiration)),
      ],
      { from: '2026-04-01', opening: held },
    );
    expect(
      add(NOTHING, called, 'april').log.events.find(({ kind }) => kind === 'carried'),
    ).toMatchObject({ quantity: 100 });
  });

  test('does not count if another file of the same days has the trade that opened it', () => {
    const part = fileWith([bought('2026-04-02', acme, 0.2, { contracts: 3 })], {
      from: '2026-03-01',
      to: '2026-04-30',
      opening: opening(-3, -358.05, '2026-03-01'),
    });
    const whole = fileWith([order, ...part.events], { from: '2026-03-01', to: '2026-04-30' });
    for (const files of [
      [part, whole],
      [whole, part],
    ]) {
      const log = files.reduce((before, file, at) => add(before, file, `f${at}`).log, NOTHING);
      expect(kinds(log)).toEqual(['option', 'option']);
    }
  });

  test('includes its cash if the file that covers those days is for another account', () => {
    const balance = (date: string, account: string) =>
      fileWith([{ ...cash(date, 'balance', 10_000), account }]).events;
    const one = fileWith([order], { from: '2026-03-01', opening: balance('2026-02-28', 'U1') });
    const other = fileWith([{ ...order, id: 'other', account: 'U2' }], {
      from: '2026-02-01',
      opening: balance('2026-01-31', 'U2'),
    });
    const { log } = add(add(NOTHING, one, 'a').log, other, 'b');
    expect(log.events.flatMap(({ kind, account }) => (kind === 'cash' ? [account] : []))).toEqual([
      'U1',
      'U2',
    ]);
  });

  test('is not rewritten if nothing in it changes, whatever else the log stores with it', () => {
    const before = fileWith([
      carried('2026-03-01', { contract: acme }, -1, -119),
      cash('2026-02-28', 'balance', 10_000),
    ]).events;
    const file = fileWith([order], { from: '2026-03-01', opening: before });
    const { log } = add(NOTHING, file, 'a');
    const kept = { ...log, events: Array.from(log.events, (event) => ({ ...event, place: 1 })) };
    expect(add(kept, file, 'b').addition.change).toEqual({ put: [], removed: [] });
  });

  test('includes its cash only once, and only if no file covers the days before', () => {
    const balance = (date: string, total: number) =>
      fileWith([cash(date, 'balance', total)]).events.map((event) => event);
    const files = [
      { ...march, opening: balance('2026-02-28', 1000) },
      { ...april, opening: balance('2026-03-31', 1358.05) },
      { ...march, events: [], opening: balance('2026-02-28', 1000) },
      { ...april, from: null, to: null, events: [], opening: [] },
    ];
    const log = files.reduce((before, file, at) => add(before, file, `f${at}`).log, NOTHING);
    expect(log.events.filter(({ kind }) => kind === 'cash')).toMatchObject([
      { date: '2026-02-28' },
    ]);
    const gone = takeOut(takeOut(log, 'f0'), 'f2');
    expect(gone.events.filter(({ kind }) => kind === 'cash')).toMatchObject([
      { date: '2026-03-31' },
    ]);
  });
});
