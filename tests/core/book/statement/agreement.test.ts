import { describe, expect, test } from 'vitest';
import type { BookEvent } from '../../../../src/core/book/event';
import { agree, isMoreDetailed } from '../../../../src/core/book/statement/agreement';
import { bought, cash, put, sharesBought, sold } from '../events';
import { inBook, inFile } from './told';

const day = '2026-03-02';
const acme = put(50, '2026-04-17');

type Fill = Parameters<typeof sold>[3];

const fill = (id: string, price: number, more: Fill = {}) =>
  sold(day, acme, price, { id, ...more });

const at = (time: string) => ({ time: `${time}:00` });

/** The matches, by ids. */
function matched(book: readonly BookEvent[], file: readonly BookEvent[]) {
  const found = agree(
    book.map((event) => inBook(event, 'source' in event ? (event.source as object) : {})),
    file.map((event) => inFile(event, 'source' in event ? (event.source as object) : {})),
  );
  const ids = (events: readonly BookEvent[]) => events.map(({ id }) => id).join('+');
  const pairs = (list: typeof found.same) =>
    list.map((pair) => `${ids(pair.book)} = ${ids(pair.file)}`);
  return {
    same: pairs(found.same),
    contradictions: pairs(found.contradictions),
    fresh: ids(found.fresh),
    own: ids(found.own),
  };
}

const NOTHING = { same: [], contradictions: [], fresh: '', own: '' };

const named = (event: BookEvent, id: string): BookEvent =>
  Object.assign({}, event, { source: { id } });

describe('rows of a group', () => {
  test('are matched by the broker’s id before the time, whatever their money', () => {
    const book = [named(fill('a', 1.2, at('10:00')), '7'), named(fill('b', 1.2, at('10:00')), '8')];
    const file = [named(fill('c', 1.2, at('10:00')), '8'), named(fill('d', 1.3, at('11:00')), '7')];
    expect(matched(book, [...file, fill('e', 1, { contracts: 2 })])).toEqual({
      same: ['b = c'],
      contradictions: ['a = d'],
      fresh: 'e',
      own: '',
    });
  });

  test('are not matched if their ids or sizes differ', () => {
    const book = [named(fill('a', 1.2, at('10:00')), '7')];
    const other = named(fill('b', 1.3, at('11:00')), '8');
    const more = named(fill('c', 1.3, { ...at('11:00'), contracts: 2 }), '7');
    expect(matched(book, [other, more])).toEqual({ ...NOTHING, fresh: 'b+c', own: 'a' });
  });

  test('are not matched if neither has an id and their times differ', () => {
    const file = [fill('b', 1.2, at('11:00')), fill('c', 1.2, at('12:00'))];
    expect(matched([fill('a', 1.2, at('10:00'))], file)).toEqual({
      ...NOTHING,
      fresh: 'b+c',
      own: 'a',
    });
  });

  test('are matched by time before an order can claim them as its fills', () => {
    const book = [fill('a', 1.2, at('10:00')), fill('b', 1.2, at('10:01'))];
    const file = [
      fill('order', 1.2, { ...at('11:00'), contracts: 2 }),
      fill('c', 1.2, at('10:00')),
    ];
    expect(matched(book, file)).toEqual({ ...NOTHING, same: ['a = c'], fresh: 'order', own: 'b' });
  });

  test('are matched if one has only a date and the money is the same', () => {
    const more = fill('more', 1.5, { ...at('15:00'), contracts: 2 });
    const [timed, dated] = [fill('timed', 1.2, at('10:00')), fill('dated', 1.2)];
    const one = { ...NOTHING, fresh: 'more' };
    expect(matched([timed], [dated, more])).toEqual({ ...one, same: ['timed = dated'] });
    expect(matched([dated], [timed, more])).toEqual({ ...one, same: ['dated = timed'] });
  });

  test('without a time are matched to the first of the book, timed or not', () => {
    const book = [fill('timed', 1.2, at('10:00')), fill('dated', 1.2)];
    expect(matched(book, [fill('b', 1.2)])).toEqual({
      ...NOTHING,
      same: ['timed = b'],
      own: 'dated',
    });
  });

  test('of the same size contradict at the same time, or at the same price if a time is missing', () => {
    const more = fill('more', 3, { ...at('15:00'), contracts: 2 });
    const told = (one: Fill, price: number, other: Fill) =>
      matched([fill('a', 1.2, one)], [fill('b', price, { feesTotal: 1, ...other }), more]);
    const contradicts = { ...NOTHING, contradictions: ['a = b'], fresh: 'more' };
    const apart = { ...NOTHING, fresh: 'b+more', own: 'a' };
    expect(told(at('10:00'), 1.3, at('10:00'))).toEqual(contradicts);
    expect(told(at('10:00'), 1.2, {})).toEqual(contradicts);
    expect(told({}, 1.2, at('10:00'))).toEqual(contradicts);
    expect(told({}, 1.2, {})).toEqual(contradicts);
    expect(told({}, 1.3, {})).toEqual(apart);
    expect(told(at('10:00'), 1.3, {})).toEqual(apart);
    expect(told(at('10:00'), 1.2, at('11:00'))).toEqual(apart);
    expect(told(at('10:00'), 1.3, at('11:00'))).toEqual(apart);
  });

  test('of cash are matched only within a cent', () => {
    const pay = (id: string, amount: number) => cash(day, 'interest', amount, { id });
    expect(matched([pay('a', 0)], [pay('b', 0.0095)]).same).toEqual(['a = b']);
    expect(matched([pay('a', 0)], [pay('b', 0.0096)])).toEqual({
      ...NOTHING,
      fresh: 'b',
      own: 'a',
    });
  });

  test('of cash are never added up', () => {
    const pay = (id: string, amount: number) => cash(day, 'interest', amount, { id });
    const apart = { ...NOTHING, fresh: 'c', own: 'a+b' };
    expect(matched([pay('a', 2), pay('b', 3)], [pay('c', 5)])).toEqual(apart);
  });
});

describe('an order', () => {
  const later = fill('later', 3, { ...at('15:00'), contracts: 4 });
  const fills = [1.1, 1.2, 1.3].map((price, second) =>
    fill(`${second}`, price, { time: `10:00:0${second}` }),
  );
  const order = (feesTotal: number) =>
    fill('order', 1.2, { ...at('10:00'), contracts: 3, feesTotal });

  test('is matched to adjacent fills that add up to it, wherever they are', () => {
    const first = fill('first', 2, at('09:30'));
    const [known, own] = [{ ...NOTHING, same: ['0+1+2 = order'] }, 'first'];
    expect(matched([first, ...fills], [order(0), later])).toEqual({
      ...known,
      fresh: 'later',
      own,
    });
    expect(matched([order(0), later], [first, ...fills])).toEqual({
      ...NOTHING,
      same: ['order = 0+1+2'],
      fresh: 'first',
      own: 'later',
    });
  });

  test('is not matched to a single fill at another time, or to fills of another size', () => {
    const file = [fill('b', 1.2, at('11:00')), later];
    expect(matched([fill('a', 1.2, at('10:00'))], file).same).toEqual([]);
    expect(matched(fills.slice(1), [{ ...order(0), price: 2.5 / 3 }, later]).same).toEqual([]);
  });

  test('may be off by half a cent for each of its fills', () => {
    const off = (cents: number) => matched(fills, [order(cents / 100), later]);
    expect(off(1.4).same).toEqual(['0+1+2 = order']);
    expect(off(1.6)).toEqual({ ...NOTHING, fresh: 'order+later', own: '0+1+2' });
  });

  test('is matched to fractional shares that add up to it except for the last digit', () => {
    const parts = [0.1, 0.2].map((shares) =>
      sharesBought(day, shares, 50, { id: `${shares}`, ...at('10:00') }),
    );
    const whole = sharesBought(day, 0.3, 50, { id: 'whole', ...at('10:01') });
    const more = sharesBought(day, 7, 50, { id: 'more', ...at('11:00') });
    expect(matched(parts, [whole, more]).same).toEqual(['0.1+0.2 = whole']);
  });
});

describe('the rest of a group', () => {
  const [one, two] = [fill('a', 1.1, at('10:00')), fill('b', 1.3, at('10:01'))];
  const others = (feesTotal: number) => [
    fill('c', 1, { ...at('11:00'), feesTotal }),
    fill('d', 1.4, at('11:01')),
  ];

  test('is matched as a whole if both sides add up to the same, within half a cent per row', () => {
    const off = (cents: number) => matched([one, two], others(cents / 100));
    expect(off(0).same).toEqual(['a+b = c+d']);
    expect(off(1.9).same).toEqual(['a+b = c+d']);
    expect(off(2.1)).toEqual({ ...NOTHING, contradictions: ['a+b = c+d'] });
  });

  test('counts the rows of both sides for that allowance', () => {
    const three = [1, 1.1, 1.5].map((price, at10) => fill(`${at10}`, price, at(`11:0${at10}`)));
    const whole = fill('whole', 1.2, { ...at('10:00'), contracts: 3, feesTotal: 0.018 });
    expect(matched([whole], three).same).toEqual(['whole = 0+1+2']);
  });
});

describe('of two versions of an event', () => {
  const more = (book: readonly BookEvent[], file: readonly BookEvent[]) =>
    isMoreDetailed({
      book: book.map((event) => inBook(event)),
      file: file.map((event) => inFile(event)),
    });
  /** Whether one is preferred to the other, whichever came first. */
  const wins = (one: readonly BookEvent[], other: readonly BookEvent[]) =>
    more(other, one) && !more(one, other);

  const order = sold(day, acme, 1.2, { id: 'z', contracts: 2, feesTotal: 1.3 });
  const fills = [1.1, 1.3].map((price) => sold(day, acme, price, { id: 'a', feesTotal: 0.65 }));
  const timed: BookEvent = { ...order, id: 'a', time: '10:00:00' };
  const marked: BookEvent = { ...order, id: 'a', effect: 'open' };
  const precise: BookEvent = { ...order, id: 'a', feesTotal: 1.3046 };

  test('the one with more rows wins, then with a time, an effect, more digits of a fee', () => {
    expect(wins(fills, [timed])).toBe(true);
    expect(wins([timed], [{ ...marked, feesTotal: 1.3046 }])).toBe(true);
    expect(wins([marked], [precise])).toBe(true);
    expect(wins([precise], [order])).toBe(true);
  });

  test('one with the broker’s id wins over more digits of a fee', () => {
    const [known, same] = [inFile({ ...order, id: 'a' }, { id: '7' }), inFile(precise)];
    expect(isMoreDetailed({ book: [inBook(precise)], file: [known] })).toBe(true);
    expect(isMoreDetailed({ book: [inBook(order, { id: '7' })], file: [same] })).toBe(false);
  });

  test('ids and money decide between equals, whichever came first', () => {
    expect(wins([order], [{ ...order, id: 'a' }])).toBe(true);
    const dearer = bought(day, acme, 0.3, { id: 'z', feesTotal: 1.31 });
    expect(wins([dearer], [{ ...dearer, feesTotal: 1.3 }])).toBe(true);
    const cents = { ...dearer, feesTotal: 1.32 };
    expect(wins([cents], [dearer])).toBe(true);
  });

  test('the book’s stays if the file’s is identical', () => {
    expect(more([order], [order])).toBe(false);
    expect(more(fills, fills)).toBe(false);
  });
});
