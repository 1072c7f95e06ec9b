import { describe, expect, test } from 'vitest';
import { readBook } from '../../../src/core/book/readBook';
import { contractKey } from '../../../src/core/market/contract';
import { heldFor } from '../../../src/plan/book/next/heldFor';
import { openPuts } from '../../../src/plan/book/openPuts';
import { modelPrice, volatilityOf } from '../../../src/plan/book/worth';
import { dayAnswerChanges } from '../../../src/words/book/nextRows';
import { put, sold } from '../../core/book/events';
import { desk } from './mockBook';

const AT = '2026-11-27T17:00:00Z';
const P = put(95, '2027-01-02'); // 35 days

/** A put at a mark, with the stock at a price. */
function at(spot: number, mark: number, terms: Partial<ReturnType<typeof desk>['terms']> = {}) {
  const marks = { ACME: { price: spot, at: AT }, [contractKey(P)]: { price: mark, at: AT } };
  const own = desk({ book: readBook([sold('2026-11-20', P, 2.5)], '2026-11-28'), marks });
  const here = { ...own, terms: { ...own.terms, ...terms } };
  return { desk: here, put: openPuts(here)[0]! };
}

describe('holding', () => {
  test('earns more than T-bills to the end if much premium is left at the money', () => {
    const { desk: own, put: p } = at(95, 2.5);
    expect(heldFor(p, own)).toEqual({ until: null });
    expect(dayAnswerChanges({ put: p, spot: 95, asOf: own.asOf }, { until: null })).toBe(
      'If ACME stays at $95.00, what holding still earns is more than T-bills on the same cash to the end.',
    );
  });

  test('already earns less than T-bills if little premium is left', () => {
    const { desk: own, put: p } = at(110, 0.3);
    expect(heldFor(p, own)).toEqual({ until: '2026-11-28' });
    expect(dayAnswerChanges({ put: p, spot: 110, asOf: own.asOf }, { until: own.asOf })).toMatch(
      /is already less than T-bills/,
    );
  });

  test('far from the strike pays until the first day the rest earns less than T-bills', () => {
    const { desk: own, put: p } = at(105, 1);
    const { until } = heldFor(p, own)!;
    const volatility = volatilityOf(P, p.worth!, own)!;
    const rate = (asOf: string, days: number) =>
      (modelPrice(P, volatility, { ...own, asOf })! / 95 / days) * 365;
    expect(until! > '2026-11-28').toBe(true);
    const days = Math.round((Date.parse(P.expiration) - Date.parse(until!)) / 86_400_000);
    const before = new Date(Date.parse(until!) - 86_400_000).toISOString().slice(0, 10);
    expect(rate(until!, days)).toBeLessThan(own.terms.billYield!);
    expect(rate(before, days + 1)).toBeGreaterThan(own.terms.billYield!);
    expect(dayAnswerChanges({ put: p, spot: 105, asOf: own.asOf }, { until })).toMatch(
      /^If ACME stays at \$105\.00, what holding still earns is less than T-bills on the same cash from (Dec|Jan) \d+ on, by the model\.$/,
    );
  });

  test('is not judged without a T-bill yield, or by a mark of no more than exercise value', () => {
    const without = at(95, 2.5, { billYield: null });
    expect(heldFor(without.put, without.desk)).toBeNull();
    const deep = at(80, 14);
    expect(heldFor(deep.put, deep.desk)).toBeNull();
  });

  test('says nothing on the last day: no rate is left to compare', () => {
    const { desk: own } = at(95, 2.5);
    const last = {
      ...own,
      asOf: P.expiration,
      marks: { ACME: own.marks['ACME']!, 'ACME@2026-11-20': own.marks['ACME']! },
    };
    const [p] = openPuts(last);
    expect(p!.worth!.how).toBe('model');
    expect(heldFor(p!, last)).toBeNull();
  });
});
