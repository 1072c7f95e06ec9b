import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { ticketLines, ticketText } from '../../../src/words/order/ticketText';
import { orderFiles, type OrderFiles } from '../../../src/views/order/orderFiles';
import { price, usd, usdExact, usdTotal } from '../../../src/text/format';
import { securedWords } from '../../../src/words/order/orderWords';
import { NOW, placementWith, TODAY, typedWith, type Texts } from '../../plan/drafts';
import { orderWith, QUOTED } from '../../plan/order/orders';
import { readPlan } from '../../../src/draft/reading';
import { limitsOf } from '../../../src/plan/derived';

type Circumstances = NonNullable<Parameters<typeof orderWith>[1]>;

const PLACED: Circumstances = { work: { placement: placementWith(QUOTED) } };

const filesOf = (texts: Texts = {}, circumstances?: Circumstances, now = NOW) =>
  orderFiles(orderWith(texts, circumstances), now)!;

/** The cells of a basket file by their field names, one record per row. */
function rowsOf({ text }: OrderFiles['sell']) {
  const [header = [], ...rows] = text!
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at]])));
}

/** The events of a calendar file, by an independent reader. */
const eventsOf = ({ text }: OrderFiles['reminders']) =>
  ICAL.Component.fromString(text!)
    .getAllSubcomponents('vevent')
    .map((component) => {
      const event = new ICAL.Event(component);
      const { uid, summary, description, sequence } = event;
      const start = event.startDate.isDate
        ? event.startDate.toString()
        : event.startDate.toJSDate().toISOString();
      return { uid, summary, description, sequence, start };
    });

describe('the order’s files', () => {
  test('are named by the stock’s letters and digits and the expiration', () => {
    const { sell, takeProfit, attached, reminders } = filesOf({ stock: 'BRK.B' });
    expect([sell, takeProfit, attached, reminders].map(({ name, type }) => [name, type])).toEqual([
      ['putwise-BRKB-2026-12-18-sell.csv', 'text/csv'],
      ['putwise-BRKB-2026-12-18-take-profit.csv', 'text/csv'],
      ['putwise-BRKB-2026-12-18-sell-with-take-profit.csv', 'text/csv'],
      ['putwise-BRKB-2026-12-18-reminders.ics', 'text/calendar'],
    ]);
    expect(filesOf({ stock: '../..' }).sell.name).toBe('putwise-2026-12-18-sell.csv');
  });

  test('do not exist while there is no ticket', () => {
    expect(orderFiles(orderWith({ days: '37' }), NOW)).toBeNull();
  });

  test('hold the sale, the purchase, or both with the purchase attached', () => {
    const { sell, takeProfit, attached } = filesOf();
    expect(rowsOf(sell)).toEqual([
      {
        Action: 'SELL',
        Quantity: '1',
        Symbol: 'GOOGL',
        SecType: 'OPT',
        LastTradingDayOrContractMonth: '20261218',
        Strike: '365',
        Right: 'P',
        Multiplier: '100',
        Exchange: 'SMART',
        Currency: 'USD',
        TimeInForce: 'DAY',
        OrderType: 'LMT',
        LmtPrice: '5.40',
        BasketTag: 'putwiseGOOGL20261218P365000',
        Account: '',
      },
    ]);
    expect(rowsOf(takeProfit)).toMatchObject([
      { Action: 'BUY', Quantity: '1', LmtPrice: '2.70', TimeInForce: 'GTC' },
    ]);
    expect(rowsOf(attached)).toMatchObject([
      { Action: 'SELL', OrderId: '1', ParentOrderId: '' },
      { Action: 'BUY', OrderId: '2', ParentOrderId: '1', Quantity: '' },
    ]);
  });

  test('carry the account number that is typed', () => {
    expect(rowsOf(filesOf({ brokerAccount: 'U1234567' }).sell)[0]).toMatchObject({
      Account: 'U1234567',
    });
  });

  test('tell two strikes apart by their tags', () => {
    const tag = (strike: string) => rowsOf(filesOf({ strike }).sell)[0]!['BasketTag'];
    expect([tag('36.5'), tag('365')]).toEqual([
      'putwiseGOOGL20261218P36500',
      'putwiseGOOGL20261218P365000',
    ]);
  });

  test.each([
    ['', 'noSymbol'],
    ['the stock', 'badSymbol'],
    ['SPX', 'ambiguousRoot'],
  ])('of %j are refused as %s; the reminders are not', (stock, refusal) => {
    const { sell, takeProfit, attached, reminders } = filesOf({ stock });
    for (const file of [sell, takeProfit, attached]) {
      expect(file).toMatchObject({ text: null, refusal });
    }
    expect(reminders.refusal).toBeNull();
  });

  test('do not exist for an adjusted contract, for which no figures are worked out', () => {
    const { given, problems } = readPlan(typedWith({ stock: 'GOOGL1' }), TODAY);
    expect(given).toBeNull();
    expect(problems).toEqual({
      stock:
        'Options on GOOGL1 are adjusted or of another size, not on 100 shares: no figures are worked out',
    });
  });

  test('remind you of an index option without promising shares', () => {
    const words = eventsOf(filesOf({ stock: 'XSP' }).reminders).map(
      ({ description }) => description.split('\n')[0]!,
    );
    expect(words).toEqual([
      'Decide: hold on, buy the put back, or roll it. Is the index near $365 or below? Is the take-profit order in place?',
      'Decide: hold to the end, buy the put back, or roll it. Below $365 at expiration you pay the difference in cash.',
      'Trading ends at the close: by 4:00 p.m. in New York, or 15 minutes later; look up which. Below $365 at the close you pay the difference in cash, at most $36,500.00: buy the put back or roll it before the close if you do not want to.',
    ]);
    const stock = eventsOf(filesOf().reminders).map(({ description }) => description);
    expect(stock.filter((line) => line.includes('the shares'))).toHaveLength(2);
  });

  test('remind you that a monthly index series may stop trading the day before', () => {
    const words = eventsOf(filesOf({ stock: 'SPX' }).reminders).map(
      ({ description }) => description.split('\n')[0]!,
    );
    const monthly = 'The monthly series of December 18, 2026 stops trading the day before';
    expect(words[1]).toContain(`you pay the difference in cash. ${monthly}`);
    expect(words[2]).toContain(monthly);
    expect(words[2]).toMatch(
      /Settled below \$365 you pay the difference in cash, at most \$36,500\.00\.$/,
    );
  });

  test('do not sell the put again once it is sold, and keep the exit and the reminders', () => {
    const files = filesOf({ fillPrice: '5.60' });
    expect(files.sell).toMatchObject({ text: null, refusal: 'sold' });
    expect(files.attached).toMatchObject({ text: null, refusal: 'sold' });
    expect(rowsOf(files.takeProfit)).toMatchObject([{ Action: 'BUY', LmtPrice: '2.80' }]);
    expect(files.reminders.text).toContain('BEGIN:VCALENDAR');
  });

  test('leave out the take-profit order while its share cannot be read', () => {
    const { sell, takeProfit, attached } = filesOf({ takeProfitShare: '99.5' });
    expect(sell.refusal).toBeNull();
    expect(takeProfit).toMatchObject({ text: null, refusal: 'shareUnread' });
    expect(attached).toMatchObject({ text: null, refusal: 'shareUnread' });
  });

  test('still include the sale while the order is placed and not filled', () => {
    expect(filesOf({}, PLACED).sell.refusal).toBeNull();
  });

  test.each([
    ['an hour before the close', '2026-12-18T20:00:00Z', false],
    ['at the close', '2026-12-18T21:00:00Z', true],
    ['a month later', '2027-01-18T21:00:00Z', true],
  ])('exist only while the put still trades: %s', (_, at, hasExpired) => {
    const order = orderWith({}, { ...PLACED, now: Date.parse(at) });
    expect(order.hasExpired).toBe(hasExpired);
    expect(orderFiles(order, NOW) === null).toBe(hasExpired);
  });

  test('include only the sale if the exit has no price', () => {
    const { sell, takeProfit, attached } = filesOf({ premium: '0.01' });
    expect(rowsOf(sell)).toMatchObject([{ LmtPrice: '0.01' }]);
    expect([takeProfit.refusal, attached.refusal]).toEqual(['noPrice', 'noPrice']);
  });
});

describe('ticket, print, order files and reminders', () => {
  /** Every figure that one of them states about the two orders. */
  const FIGURES = /\d[\d,]*(?:\.\d+)?/g;

  test.each<[string, Texts]>([
    ['as planned', {}],
    ['with other choices', { takeProfitShare: '75', timeInForce: 'GTC', contracts: '3' }],
    ['off the price step', { premium: '5.42', strike: '362.50' }],
    ['as filled above', { fillPrice: '5.60' }],
    ['as filled', { fillPrice: '5.48', fillFees: '1.50' }],
  ])('carry identical figures, %s', (_, texts) => {
    const order = orderWith(texts);
    const ticket = order.ticket!;
    const { sell, takeProfit, attached, reminders } = orderFiles(order, NOW)!;
    const lines = ticketLines(ticket);
    expect(ticketText(ticket)).toBe(lines.join('\n'));

    const words = (row: Record<string, string | undefined>, action: string) => {
      const puts = row['Quantity'] === '1' ? 'put' : 'puts';
      return `${action} ${row['Quantity']} ${row['Symbol']} Dec 18, 2026 ${row['Strike']} ${puts}, LIMIT ${row['LmtPrice']}, ${row['TimeInForce']}, ${row['Exchange']}`;
    };
    expect(words(rowsOf(takeProfit)[0]!, 'BUY to close')).toBe(lines[1]);

    for (const { description } of eventsOf(reminders)) {
      expect(description.split('\n').slice(-lines.length)).toEqual(lines);
    }
    const { analysis, breakeven, afterFees, filledAt } = order.plan;
    const { openFeesTotal } = afterFees;
    if (filledAt === null) {
      expect(words(rowsOf(sell)[0]!, 'SELL to open')).toBe(lines[0]);
      expect(rowsOf(attached).map((row) => row['LmtPrice'])).toEqual(
        [sell, takeProfit].map((file) => rowsOf(file)[0]!['LmtPrice']),
      );
    } else {
      const { maxLossTotal } = analysis;
      expect(lines.slice(2, 6)).toEqual([
        `Filled at ${price(filledAt)}`,
        `Most you can lose (TWS: maximum loss) ${usdExact(maxLossTotal)}`,
        `Breakeven ${usd(breakeven!)}`,
        `Commission and fees ${usdExact(openFeesTotal)}`,
      ]);
      expect(securedWords(order)).toContain(`At worst you lose ${usdTotal(maxLossTotal)}.`);
    }
    const limits = [ticket.sellLimit, ticket.takeProfitLimit!].map((limit) => limit.toFixed(2));
    const figures = lines.slice(0, 2).map((line) => line.match(FIGURES)!.at(-1));
    expect(figures).toEqual(limits);
    expect(limitsOf(order.plan)).toMatchObject({
      sellLimit: ticket.sellLimit,
      takeProfitLimit: ticket.takeProfitLimit,
    });
  });
});

test('an exit from a put on its last day is a day order', () => {
  const { takeProfit } = filesOf({ expiration: '2026-11-20' });
  expect(rowsOf(takeProfit)).toMatchObject([{ Action: 'BUY', TimeInForce: 'DAY' }]);
});

describe('the reminders', () => {
  const dates = { earnings: '2026-12-10', exDividend: '2026-12-07' };

  test('say what happens on each day', () => {
    expect(
      eventsOf(filesOf(dates).reminders).map(({ start, summary }) => [start, summary]),
    ).toEqual([
      ['2026-11-27', 'GOOGL 365 put: 21 days left'],
      ['2026-12-07', 'GOOGL 365 put: ex-dividend date'],
      ['2026-12-09', 'GOOGL 365 put: last market before earnings'],
      ['2026-12-10', 'GOOGL 365 put: earnings'],
      ['2026-12-11', 'GOOGL 365 put: 7 days left'],
      ['2026-12-18T17:00:00.000Z', 'GOOGL 365 put: expires today'],
    ]);
  });

  test('count the days left from the trading day they are set for', () => {
    const overNewYear = filesOf({ expiration: '2027-01-08' }).reminders;
    expect(eventsOf(overNewYear).map(({ start, summary }) => [start, summary])).toEqual([
      ['2026-12-18', 'GOOGL 365 put: 21 days left'],
      ['2026-12-31', 'GOOGL 365 put: 8 days left'],
      ['2027-01-08T17:00:00.000Z', 'GOOGL 365 put: expires today'],
    ]);
  });

  test('come at noon in New York even if its clocks change during the trade', () => {
    const spring = orderWith(
      { expiration: '2027-03-19' },
      { today: '2027-02-16', work: { quotedAt: null } },
    );
    expect(eventsOf(orderFiles(spring, NOW)!.reminders).at(-1)!.start).toBe(
      '2027-03-19T16:00:00.000Z',
    );
    expect(eventsOf(filesOf().reminders).at(-1)!.start).toBe('2026-12-18T17:00:00.000Z');
  });

  test('say what there is to decide, and then the trade', () => {
    const events = eventsOf(filesOf(dates).reminders);
    expect(events.map(({ description }) => description.split('\n')[0])).toEqual([
      'Decide: hold on, buy the put back, or roll it. Is the stock near $365 or below? Is the take-profit order in place?',
      'The stock opens lower by the dividend. A put in the money may be exercised early from here on: do you want the shares?',
      'Decide while there is a market: hold through the report, or buy the put back before it. The stock can open far from where it closed.',
      'Earnings date confirmed when this was written. Check it, and decide again once the report is out.',
      'Decide: hold to the end, buy the put back, or roll it. Below $365 at expiration the shares are yours.',
      'Trading ends at 4:00 p.m. in New York. Below $365 at the close you buy the shares for $36,500.00: buy the put back or roll it before the close if you do not want them.',
    ]);
  });

  test('mention an early close and an estimated earnings date', () => {
    const words = eventsOf(
      filesOf({
        expiration: '2026-12-24',
        earnings: '2026-12-10',
        earningsStatus: 'estimated',
      }).reminders,
    ).map(({ description }) => description);
    expect(words.join('\n')).toContain('Trading ends at 1:00 p.m. in New York.');
    expect(words.join('\n')).toContain('Earnings date estimated when this was written.');
  });

  test.each<[string, Texts, Circumstances]>([
    ['Planned; the sale is not marked as placed yet.', {}, {}],
    ['The sale is placed.', {}, PLACED],
    ['Sold at 5.48.', { fillPrice: '5.48' }, {}],
  ])('say whether the sale is planned, placed or filled: %s', (words, texts, circumstances) => {
    const [first] = eventsOf(filesOf(texts, circumstances).reminders);
    expect(first!.description.split('\n')[1]).toBe(words);
  });

  test('replace earlier ones of the same put, even if the plan was saved or changed meanwhile', () => {
    const openPlan = { id: 'any', savedAt: '2026-11-20T16:00:00.000Z' };
    const first = eventsOf(filesOf().reminders);
    const changed = { contracts: '2', premium: '5.45' };
    const placement = placementWith({ ...QUOTED, ...changed });
    const later = eventsOf(
      filesOf(changed, { work: { openPlan, placement } }, NOW + 60_000).reminders,
    );
    expect(later.map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
    expect(later.map(({ sequence }) => sequence)).toEqual(
      first.map(({ sequence }) => sequence + 1),
    );
    expect(first[0]!.uid).toBe('GOOGL-2026-12-18-P365000-threeWeeksLeft@putwise');
  });

  test.each([{ strike: '365.50' }, { expiration: '2026-12-24' }, { stock: 'GOOG' }, { stock: '' }])(
    'leave those of another put alone: %o',
    (texts) => {
      const ids = new Set(eventsOf(filesOf().reminders).map(({ uid }) => uid));
      for (const { uid } of eventsOf(filesOf(texts).reminders)) expect(ids).not.toContain(uid);
    },
  );

  test('have a sequence number of at least 0, however wrong the clock', () => {
    expect(eventsOf(filesOf({}, {}, 0).reminders)[0]!.sequence).toBe(0);
  });

  test('let no symbol become a line, a property or a formula', () => {
    const stock = '=HYPERLINK("x")\r\nEND:VEVENT;,\\';
    const { sell, reminders } = filesOf({ stock });
    expect(sell.refusal).toBe('badSymbol');
    const events = eventsOf(reminders);
    expect(events).toHaveLength(3);
    expect(events[0]!.summary).toBe('=HYPERLINK("x")END:VEVENT;,\\ 365 put: 21 days left');
  });
});
