import { expect, test } from 'vitest';
import { quotedInstant } from '../../../src/plan/strikes/pinnedPlans';
import { examplePuts } from './examplePuts';

const [put] = examplePuts();
const AT = '2026-11-20T16:00:00Z';
const when = (ofChain: string | null, ofQuote?: string | null) =>
  quotedInstant(
    ofQuote === undefined ? put! : { ...put!, quote: { ...put!.quote, quotedAt: ofQuote } },
    { quotes: [], spot: 385, quotedAt: ofChain },
  );

test('a put has the quote time of its chain, if that is an exact instant', () => {
  expect(when(AT)).toBe(AT);
  expect(when('2026-11-20')).toBeNull();
  expect(when('2026-11-20T11:00')).toBeNull();
  expect(when(null)).toBeNull();
});

test('a put kept from an earlier reading has the quote time of that reading', () => {
  expect(when(AT, '2026-11-19T20:00:00Z')).toBe('2026-11-19T20:00:00Z');
  expect(when(AT, null)).toBeNull();
});
