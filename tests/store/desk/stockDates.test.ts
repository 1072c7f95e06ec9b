import { describe, expect, test } from 'vitest';
import { crossed } from '../../../src/plan/book/next/crossroads';
import { stockDates } from '../../../src/store/desk/stockDates';
import { exampleWith } from '../../plan/drafts';
import { desk, TODAY } from '../../plan/book/mockBook';

const KO = { stock: 'ko', exDividend: '2026-09-15', dividendEvery: '3' };

describe('the upcoming dates of stocks', () => {
  test('are the next of a dividend paid every three months, once the typed one has passed', () => {
    expect(stockDates([exampleWith(KO)], TODAY)).toEqual({
      KO: { earnings: null, exDividend: '2026-12-15' },
    });
    expect(stockDates([exampleWith({ ...KO, dividendEvery: '' })], TODAY)).toEqual({
      KO: { earnings: null, exDividend: null },
    });
    // Seen from a day before it, the typed one is the next.
    expect(stockDates([exampleWith(KO)], '2026-09-01')['KO']!.exDividend).toBe('2026-09-15');
  });

  test('are those of another trade on the stock where a date has passed or is not typed', () => {
    const [old, next] = [
      exampleWith({ stock: 'BRK.B', earnings: '2026-10-28' }),
      exampleWith({ stock: 'brk b', earnings: '2027-01-28' }),
    ];
    expect(stockDates([old, next], TODAY)['BRK.B']!.earnings).toBe('2027-01-28');
    expect(stockDates([next, old], TODAY)['BRK.B']!.earnings).toBe('2027-01-28');
  });

  test('leave open what a put crosses where one of them is not known, but not on an index', () => {
    const known = (texts: Parameters<typeof exampleWith>[0]) => {
      const dates = stockDates([exampleWith({ stock: 'DIS', ...texts })], TODAY);
      return crossed('DIS', '2026-12-11', desk({ dates })).isKnown;
    };
    const [earnings, exDividend] = ['2027-02-04', '2027-01-15'];
    expect(known({ earnings, exDividend })).toBe(true);
    expect(known({ earnings })).toBe(false);
    expect(known({ exDividend })).toBe(false);
    expect(known({ earnings: '2026-10-28', exDividend })).toBe(false);
    expect(crossed('XSP', '2026-12-11', desk()).isKnown).toBe(true);
  });
});
