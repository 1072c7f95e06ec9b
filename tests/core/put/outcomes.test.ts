import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outcomes } from '../../../src/core/put/outcomes';
import { DEFAULT_CONVENTION } from '../../../src/core/put/returnConvention';
import { anyPut, ninetyFivePut, withFees } from './trades';

describe('the outcomes of a short put', () => {
  // Worked example.
  test('run from a gain of 250 to a loss of 9,250 for the 95 put with the stock at 100', () => {
    const table = outcomes(ninetyFivePut, DEFAULT_CONVENTION, null).map(
      ({ kind, spot, change, profitTotal, periodReturn }) => [
        kind,
        spot,
        (change * 100).toFixed(1),
        profitTotal,
        (periodReturn * 100).toFixed(2),
      ],
    );
    expect(table).toEqual([
      ['unchanged', 100, '0.0', 250, '2.63'],
      ['strike', 95, '-5.0', 250, '2.63'],
      ['breakeven', 92.5, '-7.5', 0, '0.00'],
      ['fall', 90, '-10.0', -250, '-2.63'],
      ['fall', 80, '-20.0', -1_250, '-13.16'],
      ['fall', 70, '-30.0', -2_250, '-23.68'],
      ['fall', 50, '-50.0', -4_250, '-44.74'],
      ['zero', 0, '-100.0', -9_250, '-97.37'],
    ]);
  });

  test('have no breakeven if fees take the whole premium', () => {
    const eaten = { ...ninetyFivePut, premium: 0.01, openFeesTotal: 1.06 };
    const kinds = outcomes(eaten, DEFAULT_CONVENTION, null).map(({ kind }) => kind);
    expect(kinds).toContain('strike');
    expect(kinds).not.toContain('breakeven');
  });

  test('include a price the user typed, in its order', () => {
    const table = outcomes(ninetyFivePut, DEFAULT_CONVENTION, 85);
    expect(table.map(({ kind }) => kind)).toEqual([
      'unchanged',
      'strike',
      'breakeven',
      'fall',
      'own',
      'fall',
      'fall',
      'fall',
      'zero',
    ]);
    expect(table[4]).toMatchObject({ spot: 85, profitTotal: -750 });
    expect(outcomes(ninetyFivePut, DEFAULT_CONVENTION, 0)).toHaveLength(9);
    expect(outcomes(ninetyFivePut, DEFAULT_CONVENTION, 130)[0]).toMatchObject({
      kind: 'own',
      change: expect.closeTo(0.3, 12),
      profitTotal: 250,
    });
  });

  test('in the money list the strike before the stock price', () => {
    const table = outcomes({ ...ninetyFivePut, spot: 90 }, DEFAULT_CONVENTION, null);
    expect(table.slice(0, 3).map(({ kind }) => kind)).toEqual(['strike', 'breakeven', 'unchanged']);
    expect(table[0]?.change).toBeCloseTo(0.0556, 4);
    expect(table[2]).toMatchObject({ spot: 90, change: 0, profitTotal: -250 });
  });

  test('measured on net capital lose all of it at a stock price of zero', () => {
    const onNet = { ...DEFAULT_CONVENTION, basis: 'netOfPremium' } as const;
    const table = outcomes(withFees(ninetyFivePut), onNet, null);
    expect(table.at(-1)?.periodReturn).toBeCloseTo(-1, 9);
    expect(table[0]?.periodReturn).toBeCloseTo(0.0269, 4);
  });

  test('go from high to low, and none earns more than one at a higher stock price', () => {
    const anyOwn = fc.option(fc.double({ min: 0, max: 1e4, noNaN: true }));
    fc.assert(
      fc.property(anyPut, anyOwn, (trade, own) => {
        const table = outcomes(trade, DEFAULT_CONVENTION, own);
        for (const figure of ['spot', 'change', 'profitTotal', 'periodReturn'] as const) {
          const figures = table.map((outcome) => outcome[figure]);
          expect(figures).toEqual(figures.toSorted((a, b) => b - a));
        }
      }),
    );
  });
});
