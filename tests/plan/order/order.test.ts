import { describe, expect, test } from 'vitest';
import { CHECKED_ELSEWHERE, type RailName } from '../../../src/core/rules/guardRails';
import type { RuleStatus } from '../../../src/core/rules/verdict';
import type { Order } from '../../../src/plan/order/order';
import { DEFAULT_SETTINGS } from '../../../src/store/settings';
import { alphabetTicket } from '../../files/alphabetTicket';
import { CONTEXT, NOW, placementWith, type Texts } from '../drafts';
import { orderWith, QUOTED, QUOTED_AT } from './orders';

const verdictOf = (order: Order, of: RailName) =>
  order.rails.find(({ rail }) => rail === of)!.verdict;

const unansweredOf = (order: Order) => order.unanswered.map(({ rail }) => rail);

describe('the ticket', () => {
  test('of the worked trade sells at 5.40 and buys back at 2.70', () => {
    const { ticket, obstacle, takeProfitShare } = orderWith();
    expect(ticket).toEqual(alphabetTicket);
    expect({ obstacle, takeProfitShare }).toEqual({ obstacle: null, takeProfitShare: 0.5 });
  });

  test('previews the figures at its limit, after the fees of that price', () => {
    const { preview } = orderWith({ premium: '5.42' }).ticket!;
    expect(preview.maxLossTotal).toBeCloseTo(36_500 - 545 + 1.0725, 3);
    expect(preview.breakeven).toBeCloseTo(365 - 5.45 + 0.010725, 5);
    expect(preview.feesTotal).toBeCloseTo(1.0725, 3);
    expect(preview.buyingPower.cashTotal).toBe(36_500);
    expect(preview.buyingPower.marginTotal).toBeCloseTo(5_700, 9);
  });

  test('previews fees even if returns are stated before them', () => {
    const convention = { ...CONTEXT.convention, fees: 'before' } as const;
    expect(orderWith({}, { context: { convention } }).ticket).toEqual(orderWith().ticket);
  });

  test('rounds the sale up and the purchase down to the price step', () => {
    expect(orderWith({ premium: '5.42' }).ticket).toMatchObject({
      sellLimit: 5.45,
      takeProfitLimit: 2.72,
    });
    expect(orderWith({ premium: '5.42', tickClass: 'nickel' }).ticket).toMatchObject({
      sellLimit: 5.5,
      takeProfitLimit: 2.75,
    });
  });

  test('takes the price steps the stock is known for, unless others are chosen', () => {
    const limits = (texts: Texts) => {
      const { sellLimit, takeProfitLimit } = orderWith({ premium: '5.43', ...texts }).ticket!;
      return [sellLimit, takeProfitLimit];
    };
    expect(limits({ stock: 'SPY' })).toEqual([5.43, 2.71]);
    expect(limits({ stock: 'SPX' })).toEqual([5.5, 2.75]);
    expect(limits({ stock: 'GOOGL' })).toEqual([5.45, 2.72]);
    expect(limits({ stock: 'SPY', tickClass: 'penny' })).toEqual([5.45, 2.72]);
  });

  test('takes the share of profit and the time in force that are chosen', () => {
    const order = orderWith({ takeProfitShare: '75', timeInForce: 'GTC' });
    expect(order.ticket).toMatchObject({ takeProfitLimit: 1.35, timeInForce: 'GTC' });
    expect(order.takeProfitShare).toBe(0.75);
    expect(orderWith({ takeProfitShare: '' }).ticket!.takeProfitLimit).toBe(2.7);
  });

  test.each(['99.5', '0', '100', '-5', 'abc'])(
    'has no exit at a share of %j',
    (takeProfitShare) => {
      const order = orderWith({ takeProfitShare });
      expect(order).toMatchObject({ takeProfitShare: null, takeProfit: [] });
      expect(order.ticket).toMatchObject({
        sellLimit: 5.4,
        takeProfitLimit: null,
        isShareUnread: true,
      });
    },
  );

  test('has no exit if no price step is low enough', () => {
    const order = orderWith({ premium: '0.01' });
    expect(order.ticket).toMatchObject({ sellLimit: 0.01, takeProfitLimit: null });
    expect(order.takeProfit).toEqual([]);
  });

  test('names no stock if it has no name', () => {
    expect(orderWith({ stock: '' }).ticket!.contract.underlying).toBe('');
  });
});

describe('an obstacle', () => {
  test('is a day on which nothing trades: the days typed end on Sunday, December 27', () => {
    expect(orderWith({ days: '37' })).toMatchObject({ ticket: null, obstacle: 'noTradingDay' });
  });

  test('is a premium of zero', () => {
    const { ticket, obstacle, takeProfit } = orderWith({ premium: '0' });
    expect(ticket).toBeNull();
    expect(obstacle).toBe('noStep');
    expect(takeProfit).toEqual([]);
  });

  test('is a clock that has not been read', () => {
    const order = orderWith({ days: '37' }, { context: { clock: null }, now: null });
    expect(order).toMatchObject({ ticket: null, obstacle: 'noClock', quoteAgeMinutes: null });
  });
});

describe('the ladder', () => {
  test('goes from the bid to the middle, and says what each step pays', () => {
    const { ladder } = orderWith();
    expect(ladder.map(({ limit }) => limit)).toEqual([5.4, 5.45, 5.5]);
    expect(ladder[0]!.netPremiumTotal).toBeCloseTo(538.93, 2);
    expect(ladder[0]!.annualizedReturn).toBeCloseTo((538.927636 / 36_500) * (365 / 28), 6);
  });

  test('is the one step of the premium without a quote', () => {
    const { ladder } = orderWith({ bid: '', ask: '' });
    expect(ladder.map(({ limit }) => limit)).toEqual([5.4]);
  });
});

describe('the take-profit order', () => {
  test('earns 267.87 after both orders’ fees, whenever it fills', () => {
    const { takeProfit } = orderWith();
    expect(takeProfit.map(({ wait, daysHeld }) => [wait, daysHeld])).toEqual([
      ['third', 7], // the ninth is a Sunday after Thanksgiving
      ['half', 14],
      ['twoThirds', 18],
    ]);
    for (const { profitTotal } of takeProfit) expect(profitTotal).toBeCloseTo(267.87, 2);
  });

  test('earns from what the sale brought once that is known', () => {
    const { takeProfit, ticket } = orderWith({ fillPrice: '5.50', fillFees: '2.00' });
    expect(ticket).toMatchObject({ sellLimit: 5.4, takeProfitLimit: 2.75 });
    expect(takeProfit[0]!.profitTotal).toBeCloseTo(548 - 275 - 1.05795, 9);
  });
});

/** Work on an order that is placed and not filled yet. */
const PLACED = { placement: placementWith(QUOTED) };

describe('a placed order', () => {
  test('shows the limit it was sent with, and the figures of its fill', () => {
    const placed = orderWith({ fillPrice: '5.43' });
    expect(placed.isPlaced).toBe(true);
    expect(placed.ticket).toMatchObject({ sellLimit: 5.4, fillPrice: 5.43 });
    const { maxLossTotal, breakeven, feesTotal } = placed.ticket!.preview;
    expect(maxLossTotal).toBe(placed.plan.analysis.maxLossTotal);
    expect(breakeven).toBe(placed.plan.breakeven);
    expect(feesTotal).toBe(placed.plan.afterFees.openFeesTotal);
    expect(maxLossTotal).toBeCloseTo(36_500 - 543 + 1.0725, 3);
    expect(verdictOf(placed, 'saneLimit')).toBe('pass');
  });

  test('shows the figures at its limit until its fill is known', () => {
    const placed = orderWith({}, { work: PLACED });
    expect(placed.ticket).toEqual(orderWith().ticket);
  });

  test('has a quote that no longer ages', () => {
    const now = NOW + 86_400_000;
    const order = orderWith({}, { work: PLACED, now });
    expect(verdictOf(order, 'freshQuote')).toBe('pass');
    expect(order.quoteAgeMinutes).toBeNull();
  });

  test('keeps the reason for a quote that was too old', () => {
    const order = orderWith(
      {},
      { work: { placement: placementWith(QUOTED, { reasons: { freshQuote: 'closed' } }) } },
    );
    expect(verdictOf(order, 'freshQuote')).toBe('fail');
    expect(unansweredOf(order)).not.toContain('freshQuote');
  });

  test('remembers that a quote of unknown age was checked elsewhere', () => {
    const reasons = { freshQuote: CHECKED_ELSEWHERE };
    const placement = placementWith(QUOTED, { reasons });
    const order = orderWith({}, { work: { placement } });
    expect(verdictOf(order, 'freshQuote')).toBe('unknown');
    expect(unansweredOf(order)).not.toContain('freshQuote');
  });

  test('cannot tell the age of its quote without a bid', () => {
    const order = orderWith({ bid: '' }, { work: PLACED });
    expect(verdictOf(order, 'freshQuote')).toBe('unknown');
  });
});

describe('the guard rails', () => {
  /** Everything known, and nothing wrong. */
  const SOUND = {
    ...QUOTED,
    ask: '5.44',
    cash: '40,150',
    accountValue: '200,000',
    earnings: '2027-02-04',
  } satisfies Texts;

  test('all pass for a sound order', () => {
    const { rails, unanswered } = orderWith(SOUND);
    expect(new Set(rails.map(({ verdict }) => verdict))).toEqual(new Set(['pass']));
    expect(unanswered).toEqual([]);
  });

  test.each<[RailName, RuleStatus, Texts]>([
    ['cashSecured', 'fail', { cash: '36,499.99' }],
    ['cashSecured', 'pass', { cash: '36,500' }],
    ['cashSecured', 'unknown', { cash: '' }],
    ['saneLimit', 'warn', { premium: '5.50' }],
    ['saneLimit', 'fail', { premium: '5.42' }],
    ['saneLimit', 'unknown', { bid: '' }],
    ['spreadWidth', 'warn', { ask: '5.60' }],
    ['spreadWidth', 'fail', { ask: '7.00' }],
    ['noEarnings', 'fail', { earnings: '2026-12-10' }],
    ['noEarnings', 'unknown', { earnings: '' }],
    ['positionWeight', 'warn', { accountValue: '150,000' }],
    ['positionWeight', 'fail', { accountValue: '100,000' }],
    ['firstTradeSize', 'fail', { contracts: '3', closedTrades: '0' }],
    ['firstTradeSize', 'unknown', { contracts: '2' }],
  ])('%s is %s with %o', (rail, verdict, texts) => {
    const order = orderWith({ ...SOUND, ...texts });
    expect(verdictOf(order, rail)).toBe(verdict);
    expect(unansweredOf(order).includes(rail)).toBe(verdict === 'fail' || verdict === 'unknown');
  });

  test('are answered by a reason if they fail', () => {
    const texts = { ...SOUND, cash: '100', earnings: '2026-12-10' };
    const reasons = { noEarnings: 'I want to own it', cashSecured: ' … ' };
    expect(unansweredOf(orderWith(texts, { work: { reasons } }))).toEqual(['cashSecured']);
  });

  test.each([
    [15 * 60_000, 'pass', 15],
    [15 * 60_000 + 1, 'fail', 16],
    [0, 'pass', 0],
    [-59_999, 'pass', 0],
    [-120_000, 'unknown', -2],
  ] as const)('judge a quote %d ms old: %s', (age, verdict, minutes) => {
    const quotedAt = new Date(NOW - age).toISOString();
    const order = orderWith({}, { work: { quotedAt } });
    expect(verdictOf(order, 'freshQuote')).toBe(verdict);
    expect(order.quoteAgeMinutes).toBe(minutes);
  });

  test('let a quote be as old as the user allows', () => {
    const rules = { ...DEFAULT_SETTINGS.rules, quoteMaxMinutes: 4 };
    expect(verdictOf(orderWith({}, { context: { rules } }), 'freshQuote')).toBe('fail');
  });

  test.each([
    ['no instant', {}, null],
    ['no bid', { bid: '' }, QUOTED_AT],
    ['no ask', { ask: '' }, QUOTED_AT],
  ])('cannot tell the age of a quote with %s', (_, texts, quotedAt) => {
    const order = orderWith(texts, { work: { quotedAt } });
    expect(verdictOf(order, 'freshQuote')).toBe('unknown');
    expect(order.quoteAgeMinutes).toBeNull();
  });
});

test.each([
  ['', null],
  ['36,500', true],
  ['36,499', false],
  ['0', false],
])('a put with %j in cash is called cash-secured: %s', (cash, isCashSecured) => {
  expect(orderWith({ cash }).isCashSecured).toBe(isCashSecured);
});

test('a contract has expired once its last day closes', () => {
  const at = (instant: string) => orderWith({}, { now: Date.parse(instant) }).hasExpired;
  expect(at('2026-12-18T20:59:00Z')).toBe(false);
  expect(at('2026-12-18T21:00:00Z')).toBe(true);
  expect(orderWith({}, { now: null }).hasExpired).toBe(false);
});
