import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { putOn, type Contract } from '../../../src/core/market/contract';
import { IBKR_PRO_SCHEDULE } from '../../../src/core/costs/feeSchedule';
import { reminders } from '../../../src/core/market/reminders';
import { orderPreview } from '../../../src/core/put/orderPreview';
import { orderTicket } from '../../../src/core/put/orderTicket';
import { soldAt } from '../../../src/core/put/soldAt';
import { sellBasket, takeProfitBasket } from '../../../src/files/basket';
import { calendarFile } from '../../../src/files/calendar';
import type { Ticket } from '../../../src/plan/order/ticket';
import { ticketLines, ticketText } from '../../../src/words/order/ticketText';
import { alphabetPut } from '../../core/put/trades';
import { alphabetTicket } from '../../files/alphabetTicket';

const sold = soldAt(alphabetPut, 5.4, IBKR_PRO_SCHEDULE);

/** The ticket of another contract. */
const of = (parts: Partial<Contract>): Ticket => ({
  ...alphabetTicket,
  contract: { ...alphabetTicket.contract, ...parts },
});

describe('the ticket as text', () => {
  test('states both orders and what the broker will show', () => {
    expect(ticketLines(alphabetTicket)).toEqual([
      'SELL to open 1 GOOGL Dec 18, 2026 365 put, LIMIT 5.40, DAY, SMART',
      'BUY to close 1 GOOGL Dec 18, 2026 365 put, LIMIT 2.70, GTC, SMART',
      'Most you can lose (TWS: maximum loss) $35,961.07',
      'Breakeven $359.61',
      'Commission and fees $1.07',
      'Cash to set aside (TWS: buying power), cash account −$36,500.00',
      'Margin (TWS: buying power), margin account −$5,700.00',
    ]);
  });

  test('states the fill before the figures that follow from it', () => {
    const filled = soldAt(alphabetPut, 5.6, IBKR_PRO_SCHEDULE);
    const lines = ticketLines({
      ...alphabetTicket,
      fillPrice: 5.6,
      preview: orderPreview(filled, 385),
    });
    expect(lines.slice(2, 5)).toEqual([
      'Filled at 5.60',
      'Most you can lose (TWS: maximum loss) $35,941.07',
      'Breakeven $359.41',
    ]);
  });

  test('names the root of an index, and the class of a share', () => {
    const [weekly] = ticketLines(of(putOn('SPXW', '2026-12-18', 6500)));
    expect(weekly).toContain('1 SPXW Dec 18, 2026 6,500 put');
    expect(ticketLines(of(putOn('brk b', '2026-12-18', 400)))[0]).toContain('1 BRK.B Dec 18');
  });

  test('has its lines one below the other', () => {
    expect(ticketText(alphabetTicket).split('\n')).toEqual(ticketLines(alphabetTicket));
  });

  test('leaves out the exit without a price and the margin without the stock price', () => {
    const lines = ticketLines({
      ...alphabetTicket,
      takeProfitLimit: null,
      preview: orderPreview(sold, null),
    });
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'SELL',
      'Most',
      'Breakeven',
      'Commission',
      'Cash',
    ]);
  });

  test('says why there is no exit while its share cannot be read', () => {
    const lines = ticketLines({ ...alphabetTicket, takeProfitLimit: null, isShareUnread: true });
    expect(lines[1]).toBe('BUY to close at ________');
  });

  test('shows a dash if fees leave no breakeven', () => {
    const eaten = { ...alphabetPut, premium: 0.01, openFeesTotal: 1.06 };
    expect(ticketLines({ ...alphabetTicket, preview: orderPreview(eaten, 385) })).toContain(
      'Breakeven —',
    );
  });

  test('counts several puts and keeps the fractions of a strike', () => {
    const [line] = ticketLines({ ...of({ strike: 12.497 }), contracts: 1_200 });
    expect(line).toBe('SELL to open 1,200 GOOGL Dec 18, 2026 12.497 puts, LIMIT 5.40, DAY, SMART');
  });

  test('states the rest without a symbol', () => {
    expect(ticketLines(of({ underlying: '' }))[0]).toBe(
      'SELL to open 1 Dec 18, 2026 365 put, LIMIT 5.40, DAY, SMART',
    );
  });

  test('keeps a symbol from breaking its line or reversing its direction', () => {
    const [line, next] = ticketLines(of({ underlying: 'GO\r\nBUY\u2028\u202EX' }));
    expect(line).toMatch(/^SELL to open 1 GO BUY X Dec 18/);
    expect(next).toMatch(/^BUY to close 1 GO BUY X Dec 18/);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (underlying) => {
        expect(ticketText(of({ underlying })).split(/[\r\n\v\f\u0085\u2028\u2029]/)).toHaveLength(
          7,
        );
      }),
    );
  });
});

describe('ticket, order file and calendar', () => {
  const tickClass = 'penny';
  const { sellLimit, takeProfitLimit } = orderTicket(5.45, tickClass);
  const terms = soldAt({ ...alphabetPut, contracts: 2 }, sellLimit!, IBKR_PRO_SCHEDULE);
  const ticket: Ticket = {
    ...alphabetTicket,
    contracts: 2,
    sellLimit: sellLimit!,
    takeProfitLimit,
    preview: orderPreview(terms, 385),
  };

  test('carry the same symbol, day, strike, number and limits', () => {
    const trade = { ...ticket, tickClass, tag: 'one' } as const;
    const cells = [sellBasket(trade), takeProfitBasket(trade)].map(({ value }) =>
      value?.split('\r\n')[1]?.split(','),
    );
    const [sell, buy] = ticketLines(ticket);
    expect(sell).toBe('SELL to open 2 GOOGL Dec 18, 2026 365 puts, LIMIT 5.45, DAY, SMART');
    expect(buy).toBe('BUY to close 2 GOOGL Dec 18, 2026 365 puts, LIMIT 2.72, GTC, SMART');
    const named = (row: readonly string[] = []) =>
      [0, 1, 2, 4, 5, 8, 10, 12].map((column) => row[column]);
    expect(cells.map(named)).toEqual([
      ['SELL', '2', 'GOOGL', '20261218', '365', 'SMART', 'DAY', '5.45'],
      ['BUY', '2', 'GOOGL', '20261218', '365', 'SMART', 'GTC', '2.72'],
    ]);
  });

  test('carry the same words, down to the last figure', () => {
    const life = { openedOn: '2026-11-11', expiration: ticket.contract.expiration };
    const events = reminders({ ...life, earnings: null, exDividend: null }).map((reminder) =>
      Object.assign(
        { summary: ticketLines(ticket)[0]!, description: ticketText(ticket) },
        reminder,
      ),
    );
    const text = calendarFile({ tradeId: 'one', sequence: 0, writtenAt: 0, events });
    const [first, ...others] = ICAL.Component.fromString(text).getAllSubcomponents('vevent');
    expect(others).toHaveLength(2);
    expect(new ICAL.Event(first).description).toBe(ticketText(ticket));
    expect(new ICAL.Event(first).summary).toBe(ticketLines(ticket)[0]);
  });
});
