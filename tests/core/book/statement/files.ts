import fc from 'fast-check';
import type { BookEvent } from '../../../../src/core/book/event';
import { readBook } from '../../../../src/core/book/readBook';
import type { SourcedEvent } from '../../../../src/core/book/statement/statement';
import { addDays } from '../../../../src/core/market/calendar';
import { cash, carried, put } from '../events';

/*
 * A broker's trades, and the files that report some days of them: as orders, as fills, with dates
 * alone, or newest first.
 */

const FIRST = '2026-01-05';
const DAYS = 24;
export const LAST = addDays(FIRST, 200);

interface Order {
  readonly day: number;
  readonly minute: number;
  readonly strike: number;
  readonly side: 'buy' | 'sell';
  /** Price in cents of each fill, one contract each. */
  readonly prices: readonly number[];
}

const anyOrder: fc.Arbitrary<Order> = fc.record({
  day: fc.integer({ min: 0, max: DAYS - 1 }),
  minute: fc.integer({ min: 0, max: 300 }),
  strike: fc.constantFrom(45, 50),
  side: fc.constantFrom('buy' as const, 'sell' as const),
  prices: fc.array(fc.integer({ min: 50, max: 54 }), { minLength: 1, maxLength: 3 }),
});

/** Orders in chronological order, each in its own minute. */
export const anyOrders = fc
  .uniqueArray(anyOrder, { maxLength: 12, selector: ({ day, minute }) => day * 1000 + minute })
  .map((orders) => orders.toSorted((a, b) => a.day - b.day || a.minute - b.minute));

const FEE = 0.6523;

const clock = (minute: number, second: number) => {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(10 + Math.floor(minute / 60))}:${two(minute % 60)}:${two(second)}`;
};

type Detail = 'orders' | 'fills' | 'days';

/** An order as reported by a file of some level of detail. */
function told({ day, minute, strike, side, prices }: Order, detail: Detail): BookEvent[] {
  const contract = put(strike, '2026-06-19');
  const base = {
    id: '',
    account: 'U1',
    kind: 'option' as const,
    date: addDays(FIRST, day),
    contract,
    side,
  };
  if (detail === 'fills') {
    return prices.map((price, second) =>
      Object.assign({}, base, {
        time: clock(minute, second),
        contracts: 1,
        price: price / 100,
        feesTotal: FEE,
      }),
    );
  }
  const contracts = prices.length;
  const price = prices.reduce((all, each) => all + each, 0) / contracts / 100;
  const time = detail === 'orders' ? { time: clock(minute, 0) } : {};
  return [{ ...base, ...time, contracts, price, feesTotal: FEE * contracts }];
}

const sourced = (events: readonly BookEvent[], name: string): SourcedEvent[] =>
  events.map((event, at) =>
    Object.assign({}, event, { id: `${name} ${at}`, source: { line: at + 1, text: '' } }),
  );

/** All trades, fill by fill. */
export const truthOf = (orders: readonly Order[]): BookEvent[] => [
  cash(addDays(FIRST, -1), 'balance', 10_000),
  ...sourced(
    orders.flatMap((order) => told(order, 'fills')),
    'truth',
  ),
];

interface View {
  readonly from: number;
  readonly days: number;
  readonly detail: Detail;
  readonly isNewestFirst: boolean;
}

export const anyViews = fc.array(
  fc.record({
    from: fc.integer({ min: 0, max: DAYS - 1 }),
    days: fc.integer({ min: 1, max: DAYS }),
    detail: fc.constantFrom('orders' as const, 'fills' as const, 'days' as const),
    isNewestFirst: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);

/** The file of some days: their trades, the positions before them, and the cash. */
export function fileOf(orders: readonly Order[], view: View, name: string) {
  const [from, to] = [addDays(FIRST, view.from), addDays(FIRST, view.from + view.days - 1)];
  const events = orders
    .filter(({ day }) => day >= view.from && day < view.from + view.days)
    .flatMap((order) => told(order, view.detail));
  const eve = addDays(from, -1);
  const before = readBook(truthOf(orders), eve);
  const opening = [
    cash(eve, 'balance', before.cash[0]!.total!),
    ...before.positions.map(({ contract, contracts, netPremiumTotal }) =>
      carried(from, { contract }, contracts, -netPremiumTotal!),
    ),
  ];
  return {
    from,
    to,
    events: sourced(view.isNewestFirst ? events.toReversed() : events, name),
    opening: sourced(opening, `${name} before`),
  };
}
