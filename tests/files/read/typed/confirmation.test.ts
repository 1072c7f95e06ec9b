import { describe, expect, test } from 'vitest';
import { putOn } from '../../../../src/core/market/contract';
import type { About } from '../../../../src/files/read/typed/about';
import { readTypedText } from '../../../../src/files/read/typed/readTypedText';

const ABOUT: About = { today: '2026-11-28', account: 'U1', standing: [], feesOf: () => 1.43 };
const read = (text: string) => readTypedText(text, ABOUT);
const KO = putOn('KO', '2027-01-15', 67.5);
const SOLD = { kind: 'option', side: 'sell', contract: KO, contracts: 2, price: 0.62 };

describe('a confirmation in a broker’s own words', () => {
  test.each([
    ['Interactive Brokers, as its message', "SOLD 2 KO Jan15'27 67.5 Put @ 0.62 (U1234567)"],
    ['Interactive Brokers, as its list of trades', "SLD 2 KO JAN 15 '27 67.5 Put @ USD 0.62"],
    [
      'Interactive Brokers, with the account first',
      'U1234567: SOLD 2 KO 15JAN27 67.5 P (100) @ 0.62',
    ],
    ['tastytrade', 'Sold 2 KO 01/15/27 Put 67.50 @ 0.62'],
    ['tastytrade, in long', 'Sold 2 KO Jan 15 2027 67.5 Put @ $0.62'],
    ['Schwab', 'Sold to Open 2 KO 01/15/2027 67.50 P @ $0.62'],
    ['thinkorswim', 'tos SOLD -2 KO 100 15 JAN 27 67.5 PUT @.62 CBOE'],
    ['thinkorswim, of a weekly', 'SOLD -2 KO 100 (Weeklys) 15 JAN 27 67.5 PUT @.62'],
  ])('is one fill: %s', (_, text) => {
    expect(read(text).trouble).toBeNull();
    expect(read(text).value?.events).toMatchObject([SOLD]);
  });

  test('may state the account, time, day and fees', () => {
    const text =
      "SLD 2 KO Jan15'27 67.5 Put @ 0.62 10:42:11 2026-11-25 Commission: 1.40 (U1234567)";
    expect(read(text).value).toEqual({
      events: [
        { ...SOLD, account: 'U1234567', date: '2026-11-25', time: '10:42:11', feesTotal: 1.4 },
      ],
      isFeeEstimated: false,
    });
  });

  test('says whether it opens or closes if the broker does', () => {
    expect(read('Sold to Open 2 KO 01/15/2027 67.50 P @ 0.62').value?.events[0]).toMatchObject({
      effect: 'open',
    });
    expect(read('Bought to Close 2 KO 01/15/2027 67.50 P @ 0.10').value?.events[0]).toMatchObject({
      side: 'buy',
      effect: 'close',
    });
    expect(read("SOLD 2 KO Jan15'27 67.5 Put @ 0.62").value?.events[0]).not.toHaveProperty(
      'effect',
    );
  });

  test('may be for shares', () => {
    expect(read('BOT 100 KO @ 67.50 (U1234567)').value?.events).toMatchObject([
      { kind: 'stock', side: 'buy', symbol: 'KO', shares: 100, price: 67.5, account: 'U1234567' },
    ]);
  });

  test('is refused with the word that is not understood', () => {
    expect(read("SOLD 2 KO Jan15'27 67.5 Put @ 0.62 %%").trouble).toEqual({
      kind: 'word',
      word: '%%',
    });
    expect(read("SOLD 2 KO Foo15'27 67.5 Put @ 0.62").trouble).not.toBeNull();
    expect(read('SOLD 2 KO 13/45/27 67.5 Put @ 0.62').trouble).not.toBeNull();
  });
});

describe('a text of several lines', () => {
  test('is several events, whether typed or copied from a confirmation', () => {
    const text = "SOLD 2 KO Jan15'27 67.5 Put @ 0.62\n\ndiv KO 51\r\nbought 100 KO 67.50";
    expect(read(text).value?.events.map(({ kind }) => kind)).toEqual([
      'option',
      'dividend',
      'stock',
    ]);
    expect(read('div KO 51; deposit 500').value?.events).toHaveLength(2);
    expect(read(text).value?.isFeeEstimated).toBe(true);
  });

  test('records no event if one line is not understood, and says which word', () => {
    expect(read('div KO 51\nhello there').trouble).toEqual({ kind: 'word', word: 'hello' });
    expect(read(' \n ;').trouble).toEqual({ kind: 'missing', part: 'what' });
  });
});
