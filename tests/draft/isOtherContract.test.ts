import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/draft/draft';
import { isOtherContract } from '../../src/draft/isOtherContract';
import { exampleWith, TODAY } from '../plan/drafts';

const planned = (texts: Partial<Draft> = {}, plannedOn: string | null = TODAY) => ({
  draft: exampleWith(texts),
  plannedOn,
});

describe('another put', () => {
  test.each<[string, Partial<Draft>]>([
    ['stock', { stock: 'AAPL' }],
    ['strike', { strike: '360' }],
    ['date', { expiration: '2026-12-18' }],
    ['number of days', { days: '30' }],
  ])('is a put with another %s', (_, texts) => {
    expect(isOtherContract(planned(), planned(texts))).toBe(true);
    expect(isOtherContract(planned(texts), planned())).toBe(true);
  });

  test('is one of another root of the same index', () => {
    expect(isOtherContract(planned({ stock: 'SPX' }), planned({ stock: 'SPXW' }))).toBe(true);
    expect(isOtherContract(planned({ stock: '^SPX' }), planned({ stock: 'spx' }))).toBe(false);
    expect(isOtherContract(planned({ stock: 'BRK.B' }), planned({ stock: 'brk/b' }))).toBe(false);
  });

  test('is not a put at another price, of another size, or in another market', () => {
    const texts = { spot: '390', premium: '6', contracts: '3', bid: '5.9', volatility: '30' };
    expect(isOtherContract(planned(), planned(texts))).toBe(false);
  });

  test('is not the same put written differently', () => {
    const texts = { stock: ' googl ', strike: '$365', expiration: '2026-12-27' };
    expect(isOtherContract(planned(), planned(texts))).toBe(false);
    expect(isOtherContract(planned(), planned({ days: '36' }, '2026-11-21'))).toBe(false);
  });

  test('is not assumed if a term was left empty', () => {
    for (const name of ['stock', 'strike', 'days'] as const) {
      expect(isOtherContract(planned({ [name]: '' }), planned())).toBe(false);
      expect(isOtherContract(planned(), planned({ [name]: '' }))).toBe(false);
    }
  });

  test('is recognized by its days as typed if they cannot be counted', () => {
    expect(isOtherContract(planned({ days: 'soon' }), planned({ days: 'later' }))).toBe(true);
    expect(isOtherContract(planned({ days: '9'.repeat(30) }), planned({ days: 'x' }))).toBe(true);
    expect(isOtherContract(planned({}, null), planned({}, null))).toBe(false);
  });
});
