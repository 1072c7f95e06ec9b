import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Position } from '../../../../src/core/book/book';
import type { Happened } from '../../../../src/core/book/event';
import { addDays } from '../../../../src/core/market/calendar';
import { putOn, type Contract } from '../../../../src/core/market/contract';
import type { About } from '../../../../src/files/read/typed/about';
import { readTypedLine } from '../../../../src/files/read/typed/readTypedLine';
import { typedLine } from '../../../../src/files/read/typed/typedLine';
import { anyLog } from '../../../core/book/anyLog';

const TODAY = '2026-11-28'; // a Saturday

const ABOUT: About = { today: TODAY, account: 'U1', standing: [], feesOf: () => 1.43 };

const read = (text: string, about: Partial<About> = {}) =>
  readTypedLine(text, { ...ABOUT, ...about });
const events = (text: string, about: Partial<About> = {}) => read(text, about).value?.events;
const event = (text: string, about: Partial<About> = {}) => events(text, about)?.[0];
const trouble = (text: string, about: Partial<About> = {}) => read(text, about).trouble;

const KO = putOn('KO', '2027-01-15', 67.5);
const GOOGL = putOn('GOOGL', '2027-01-04', 365);
const MU = putOn('MU', '2026-12-18', 660);
const PFE = putOn('PFE', '2026-11-27', 26);

const stands = (contract: Contract, contracts: number, account = 'U2'): Position => ({
  account,
  contract,
  contracts,
  openedOn: '2026-10-28',
  premium: 1,
  netPremiumTotal: 100,
});

describe('a fill', () => {
  const SOLD = {
    kind: 'option',
    account: 'U1',
    date: '2026-11-27',
    contract: KO,
    side: 'sell',
    contracts: 2,
    price: 0.62,
    feesTotal: 1.43,
    effect: 'open',
  };

  test.each([
    'sto 2 KO 67.5p 15jan27 .62',
    'STO 2 ko 67.50P 2027-01-15 $0.62',
    'sto 2 KO 67.5 put Jan 15, 2027 at .62',
    'sold to open 2 KO 15 January 2027 67.5 puts @ 0.62',
    'sto 2 KO 67.5p 1/15/27 @.62',
    'sto 2 KO 67.5p 20270115 0.62 per share',
    'sto 2 KO 67.5p 15jan .62 fee 1.43 on 27nov in U1',
  ])('may be typed as %s', (text) => {
    expect(event(text)).toEqual(SOLD);
  });

  test('has the fees of the schedule only if its own are not typed', () => {
    expect(read('sto 2 KO 67.5p 15jan27 .62').value?.isFeeEstimated).toBe(true);
    const said = read('btc 1 GOOGL 365p 2027-01-04 2.70 fee 1.05');
    expect(said.value).toEqual({
      events: [
        {
          ...SOLD,
          contract: GOOGL,
          side: 'buy',
          contracts: 1,
          price: 2.7,
          feesTotal: 1.05,
          effect: 'close',
        },
      ],
      isFeeEstimated: false,
    });
  });

  test('may state its day, its time and its account', () => {
    const text = 'bto 1 KO 70c 15jan27 1.10 on 2026-11-20 at 9:42 in "Roth IRA"';
    expect(event(text)).toMatchObject({
      contract: { ...KO, right: 'call', strike: 70 },
      side: 'buy',
      effect: 'open',
      date: '2026-11-20',
      time: '09:42:00',
      account: 'Roth IRA',
    });
  });

  test('typed with the word sold does not say whether it opens or closes', () => {
    expect(event('sold 2 KO 67.5p 15jan27 .62')).not.toHaveProperty('effect');
  });

  test('has the contract size, the root and the strike that are typed', () => {
    expect(event('sto 1 KO1 33.75p 15jan27 .62 x50')).toMatchObject({
      contract: { underlying: 'KO', root: 'KO1', strike: 33.75, multiplier: 50 },
    });
    expect(event('sto 1 spxw 5900p 15jan27 12')).toMatchObject({
      contract: { underlying: 'SPX', root: 'SPXW' },
    });
    expect(event('sto 1 brk/b 400p 15jan27 12')).toMatchObject({
      contract: { underlying: 'BRK.B', root: 'BRKB' },
    });
  });

  test.each(['ON', 'AT', 'IN', 'COST', 'ROOT', 'ALL', 'T', 'FOR'])(
    'may be of the stock with the ticker %s',
    (symbol) => {
      const contract = putOn(symbol, '2027-01-15', 67.5);
      expect(event(`sto 2 ${symbol} 67.5p 15jan27 .62`)).toEqual({ ...SOLD, contract });
      expect(event(`bought 100 ${symbol} 67.50`)).toMatchObject({
        symbol,
        shares: 100,
        price: 67.5,
      });
    },
  );

  test('with a figure above a trillion is not understood', () => {
    expect(trouble('deposit 1000000000001')).toEqual({ kind: 'word', word: '1000000000001' });
    expect(trouble('bought 100 KO 67.50 fee 2000000000000')).toMatchObject({ kind: 'word' });
    expect(trouble('split KO 9000000000000:1')).toEqual({ kind: 'word', word: '9000000000000:1' });
    expect(event('deposit 1000000000000')).toMatchObject({ amountTotal: 1e12 });
  });

  test('that closes needs only enough to identify the open position', () => {
    const standing = [stands(KO, -2), stands(GOOGL, -1), stands(PFE, -3)];
    const closed = { contract: KO, contracts: 2, price: 0.1, account: 'U2' };
    expect(event('btc KO .10', { standing })).toMatchObject(closed);
    expect(event('btc 1 KO .10', { standing })).toMatchObject({ ...closed, contracts: 1 });
    expect(trouble('stc KO .10', { standing })).toEqual({ kind: 'missing', part: 'contracts' });
    const two = [...standing, stands(putOn('KO', '2027-01-15', 65), -1)];
    expect(trouble('btc KO .10', { standing: two })).toEqual({
      kind: 'severalStand',
      symbol: 'KO',
    });
    expect(event('btc KO 67.5p .10', { standing: two })).toMatchObject(closed);
    const adjusted = { ...KO, root: 'KO1' };
    expect(event('btc KO .10', { standing: [stands(adjusted, -2)] })).toMatchObject({
      contract: adjusted,
    });
    expect(event('btc 1 KO 67.5p 15jan27 .10', { standing: [stands(adjusted, -2)] })).toMatchObject(
      {
        contract: KO,
        account: 'U1',
      },
    );
    const [monthly, weekly] = [putOn('SPX', '2027-01-15', 5900), putOn('SPXW', '2027-01-15', 5900)];
    const index = [stands(monthly, -1), stands(weekly, -1)];
    expect(event('btc SPXW .10', { standing: index })).toMatchObject({ contract: weekly });
    expect(trouble('btc SPX .10', { standing: index })).toMatchObject({ kind: 'severalStand' });
    expect(event('btc SPX .10', { standing: [stands(weekly, -1)] })).toMatchObject({
      contract: weekly,
    });
    const everywhere = [stands(KO, -2), stands(KO, -1, 'U3')];
    expect(trouble('btc KO .10', { standing: everywhere })).toMatchObject({ kind: 'severalStand' });
    expect(event('btc KO .10 in U3', { standing: everywhere })).toMatchObject({
      account: 'U3',
      contracts: 1,
    });
  });
});

describe('an outcome', () => {
  test('has the day the contract ended, or the last trading day if it has not ended', () => {
    expect(event('assigned 1 MU 660p 18dec26')).toEqual({
      kind: 'assignment',
      account: 'U1',
      date: '2026-11-27',
      contract: MU,
      contracts: 1,
      feesTotal: 0,
    });
    expect(event('expired 3 PFE 26p 27nov26', { today: '2026-12-02' })).toEqual({
      kind: 'expiration',
      account: 'U1',
      date: '2026-11-27',
      contract: PFE,
      contracts: 3,
    });
  });

  test('settled in cash needs a value, and applies to all open contracts if no number is typed', () => {
    const XSP = putOn('XSP', '2026-12-18', 590);
    const today = '2026-12-19';
    const settled = {
      kind: 'settlement',
      account: 'U1',
      date: '2026-12-18',
      contract: XSP,
      contracts: 1,
      value: 585.2,
      feesTotal: 0,
    };
    expect(event('settled 1 XSP 590p 18dec26 585.20', { today })).toEqual(settled);
    const standing = [stands(XSP, -4, 'U1')];
    expect(event('settled XSP 585.20', { today, standing })).toEqual({ ...settled, contracts: 4 });
    expect(trouble('settled 1 XSP 590p 18dec26', { today })).toEqual({
      kind: 'missing',
      part: 'value',
    });
  });

  test('for all positions applies to those whose last day has come', () => {
    const standing = [stands(PFE, -3), stands(KO, -2)];
    expect(events('expired all', { standing })).toEqual([
      { kind: 'expiration', account: 'U2', date: '2026-11-27', contract: PFE, contracts: 3 },
    ]);
    expect(trouble('expired all')).toEqual({ kind: 'noneStands', symbol: null });
  });

  test('by exercise applies to a long position, and by assignment to a short one', () => {
    const standing = [stands(KO, 1), stands(MU, -1)];
    expect(event('exercised KO', { standing })).toMatchObject({ kind: 'exercise', contract: KO });
    expect(event('assigned MU fee 5', { standing })).toMatchObject({ contract: MU, feesTotal: 5 });
    expect(trouble('assigned KO', { standing })).toEqual({ kind: 'missing', part: 'strike' });
  });
});

test.each<[string, object]>([
  [
    'bought 100 KO 67.50',
    { kind: 'stock', symbol: 'KO', side: 'buy', shares: 100, price: 67.5, feesTotal: 0 },
  ],
  [
    'sold 100 shares of KO at 67.50 fee 1',
    { kind: 'stock', side: 'sell', shares: 100, price: 67.5, feesTotal: 1 },
  ],
  ['div KO 51', { kind: 'dividend', symbol: 'KO', amountTotal: 51, withheldTotal: 0 }],
  ['dividend KO 51 withheld 7.65', { kind: 'dividend', amountTotal: 51, withheldTotal: 7.65 }],
  ['deposit 10,000', { kind: 'cash', reason: 'deposit', amountTotal: 10_000 }],
  ['withdraw $500', { kind: 'cash', reason: 'withdrawal', amountTotal: -500 }],
  ['interest 12.34', { kind: 'cash', reason: 'interest', amountTotal: 12.34 }],
  ['interest −3', { kind: 'cash', reason: 'interest', amountTotal: -3 }],
  ['fee 10', { kind: 'cash', reason: 'fee', amountTotal: -10 }],
  ['balance 118,304.22', { kind: 'cash', reason: 'balance', amountTotal: 118_304.22 }],
  [
    'balance 0 on 2026-11-20 in U9',
    { reason: 'balance', amountTotal: 0, date: '2026-11-20', account: 'U9' },
  ],
  ['split KO 4:1', { kind: 'split', symbol: 'KO', ratio: 4 }],
  ['split KO 3-for-2 on 20nov', { kind: 'split', symbol: 'KO', ratio: 1.5, date: '2026-11-20' }],
  ['changed FB to META', { kind: 'changed', from: 'FB', to: 'META' }],
  [
    'changed KO 67.5p 15jan27 to KO1 67.5p 15jan27',
    { kind: 'changed', from: KO, to: { ...KO, root: 'KO1' } },
  ],
  ['held 100 KO cost 6000', { kind: 'carried', symbol: 'KO', quantity: 100, basisTotal: 6000 }],
  [
    'held short 2 KO 67.5p 15jan27 received 120',
    { kind: 'carried', contract: KO, quantity: -2, basisTotal: -120 },
  ],
  ['held 100 KO cost ?', { kind: 'carried', basisTotal: null }],
])('an event may be typed as %s', (text, expected) => {
  expect(event(text)).toMatchObject(expected);
});

describe('a line that is not an event', () => {
  test.each([
    ['stp 2 KO', 'stp'],
    ['sto 2 KO 67.5x', '67.5x'],
    ['sto 2 KO 67.5p 31feb27', '31feb27'],
    ['sto 2 KO 67.5p 15jan27 .62 .63', '.63'],
    ['sto 2 KO 67.5p 15jan27 0,62', '0,62'],
    ['sto 2 KO PEP 67.5p', 'PEP'],
    ['sto 2 KO 67.5p 65p', '65p'],
    ['sto 2 KO 67.5p 15jan27 15feb27', '15feb27'],
    ['sto 2 3 KO 67.5p', '3'],
    ['deposit 500 KO', 'KO'],
    ['div 5 KO 51', '5'],
    ['split KO 4:1 7', '7'],
    ['changed 3 FB to META', '3'],
    ['changed FB# to META', 'FB#'],
    ['split KO% 4:1', 'KO%'],
    ['constructor 5', 'constructor'],
    ['sto 2 KO 67.5p 15jan27 .62 on 30feb', '30feb'],
  ])('such as %j is refused for its word %j', (text, word) => {
    expect(trouble(text)).toEqual({ kind: 'word', word });
  });

  test.each([
    ['', 'what'],
    ['sto', 'contracts'],
    ['sto 2', 'symbol'],
    ['sto 2 KO', 'strike'],
    ['sto 2 KO 67.5p', 'expiration'],
    ['sto 2 KO 67.5p 15jan27', 'price'],
    ['assigned', 'symbol'],
    ['assigned 1 KO', 'strike'],
    ['assigned KO 67.5p 15jan27', 'contracts'],
    ['bought', 'shares'],
    ['bought 100', 'symbol'],
    ['bought 100 KO', 'price'],
    ['div', 'symbol'],
    ['div KO', 'amount'],
    ['deposit', 'amount'],
    ['split', 'symbol'],
    ['split KO', 'ratio'],
    ['changed FB', 'to'],
    ['changed FB to', 'symbol'],
    ['changed KO 67.5p to KO1', 'expiration'],
    ['held', 'shares'],
    ['held 100', 'symbol'],
    ['held 2 KO 67.5p', 'expiration'],
    ['held 100 KO', 'basis'],
  ])('such as %j still lacks a part: %s', (text, part) => {
    expect(trouble(text)).toEqual({ kind: 'missing', part });
  });

  test('may be in the future or make no sense by itself', () => {
    expect(trouble('deposit 500 on 2026-11-29')).toEqual({ kind: 'future', date: '2026-11-29' });
    expect(trouble('sto 1.5 KO 67.5p 15jan27 .62')).toEqual({
      kind: 'senseless',
      problem: 'noWholeContracts',
    });
    expect(trouble('bought 100 KO -67.50')).toEqual({ kind: 'senseless', problem: 'belowZero' });
  });
});

const cents = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((value) => value / 100);
const anyContract = fc.record({
  underlying: fc.constantFrom('KO', 'BRK.B', 'SPX', 'ON'),
  expiration: fc.integer({ min: 1, max: 700 }).map((days) => addDays(TODAY, days)),
  right: fc.constantFrom('put' as const, 'call' as const),
  strike: fc.integer({ min: 1, max: 9_999_999 }).map((value) => value / 1000),
  multiplier: fc.constantFrom(100, 10, 133),
});
const anySeries = fc
  .tuple(anyContract, fc.constantFrom('', '1', 'W'))
  .map(([series, more]) =>
    Object.assign(series, { root: series.underlying.replace('.', '') + more }),
  );

const anyOther: fc.Arbitrary<Happened> = fc
  .tuple(
    fc.record({ account: fc.constantFrom('U1', 'Roth IRA', ''), date: fc.constant('2026-03-02') }),
    fc.oneof(
      fc.record({
        kind: fc.constant('cash' as const),
        reason: fc.constantFrom(
          ...(['deposit', 'withdrawal', 'interest', 'fee', 'balance'] as const),
        ),
        amountTotal: cents,
      }),
      fc.record({
        kind: fc.constant('carried' as const),
        contract: anySeries,
        quantity: fc.constantFrom(-3, 1, 20),
        basisTotal: fc.option(cents),
      }),
      fc.record({
        kind: fc.constant('carried' as const),
        symbol: fc.constantFrom('KO', 'BRK.B'),
        quantity: fc.constantFrom(-100, 0.5),
        basisTotal: fc.option(cents),
      }),
      fc.tuple(anySeries, anySeries).map(([from, { root, strike }]) => ({
        kind: 'changed' as const,
        from,
        to: { ...from, root, strike },
      })),
    ),
  )
  .map(([about, rest]) => Object.assign(about, rest));

const withoutId = (happened: object) =>
  Object.fromEntries(
    Object.entries(happened).filter(([name]) => name !== 'id'),
  ) as unknown as Happened;

test('an event printed as a line reads back as the same event', () => {
  const today = addDays('2026-01-05', 400);
  fc.assert(
    fc.property(anyLog, anyOther, (log, other) => {
      for (const happened of [...log.map(withoutId), other]) {
        const line = typedLine(happened);
        const reread = read(line, { today });
        expect(reread.value?.events, `${line} ${JSON.stringify(reread.trouble)}`).toEqual([
          happened,
        ]);
      }
    }),
  );
});

test('whatever is typed is an event or has a reason why not, and nothing throws', () => {
  const words = fc.constantFrom(
    ...'sto btc 2 KO 67.5p 15jan27 .62 fee on at in root cost ? held split 4:1 changed to short x10 " expired all div'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((all) => all.join(' ')),
      ),
      (text) => {
        const { value, trouble: why } = read(text);
        expect((value === null) !== (why === null)).toBe(true);
      },
    ),
  );
});
