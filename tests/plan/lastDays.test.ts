import { describe, expect, test } from 'vitest';
import { impliedOf, runningOf } from '../../src/plan/derived';
import { momentOn } from '../../src/plan/moment';
import { byTheMinute, pricedWords } from '../../src/words/plan/instantWords';
import { CONTEXT, TODAY, type Texts } from './drafts';
import { outlookOf } from './outlooks';
import { pricingOf } from '../../src/plan/pricing';

const at = (instant: string) => ({
  ...CONTEXT,
  clock: { today: TODAY, now: Date.parse(instant) },
});

/** 10:30 in New York on a Friday. */
const MORNING = at('2026-11-20T15:30Z');

const TESLA = { stock: 'TSLA', spot: '400', strike: '395', premium: '2.10', days: '1' };

const volatility = (texts: Texts, context = MORNING) =>
  (impliedOf(outlookOf(texts, context))!.market.volatility * 100).toFixed(1);

// ACT/365F to the minute: 29.5 hours to the close, while whole days would count 24.
describe('the last days are priced by the minute', () => {
  test('so that a put of one day at 10:30 implies 45.0%, not 49.9%', () => {
    expect(volatility(TESLA)).toBe('45.0');
    expect(pricingOf(outlookOf(TESLA, MORNING)).years * 365 * 24).toBeCloseTo(29.5, 9);
    expect(volatility(TESLA, at('2026-11-20T21:00Z'))).toBe('49.9');
  });

  test('from three days before expiration, and not earlier', () => {
    const hours = (days: string) =>
      pricingOf(outlookOf({ ...TESLA, days }, MORNING)).years * 365 * 24;
    expect(hours('3')).toBeCloseTo(77.5, 9);
    expect(hours('4')).toBeCloseTo(96, 9);
    expect(pricingOf(outlookOf({ ...TESLA, days: '3' }, MORNING)).pricedAt).toBe(MORNING.clock.now);
    expect(pricingOf(outlookOf({ ...TESLA, days: '4' }, MORNING)).pricedAt).toBeNull();
  });

  test('on later days too: at the same time of day, and with no time left at expiration', () => {
    const plan = outlookOf({ ...TESLA, days: '2' }, MORNING);
    const hours = [0, 1, 2].map((day) => momentOn(plan, day).yearsLeft * 365 * 24);
    expect(hours[0]).toBeCloseTo(53.5, 9);
    expect(hours[1]).toBeCloseTo(29.5, 9);
    expect(hours[2]).toBe(0);
  });

  test('while returns count whole days', () => {
    const [early, late] = [MORNING, at('2026-11-20T20:00Z')].map((context) =>
      outlookOf(TESLA, context),
    );
    expect(early!.annualized).toBe(late!.annualized);
  });

  test('unless the plan is dated another day than the clock’s, which counts whole days', () => {
    const filled = { ...CONTEXT, clock: { today: TODAY, now: Date.parse('2026-11-21T15:30Z') } };
    const plan = outlookOf(TESLA, filled);
    expect(pricingOf(plan).pricedAt).toBeNull();
    expect(pricingOf(plan).years).toBe(1 / 365);
  });

  test('and still include a dividend on the expiration day', () => {
    const texts = { ...TESLA, dividend: '1', exDividend: '2026-11-21' };
    const { market, years } = runningOf(outlookOf(texts, at('2026-11-20T22:00Z')))!;
    expect(market.cashDividends).toEqual([{ years, amount: 1 }]);
  });
});

describe('the note on pricing by the minute', () => {
  test('names the hours to the close and the time of day', () => {
    expect(byTheMinute(outlookOf(TESLA, MORNING))).toBe(
      'Priced by the minute in its last days: 29.5 hours to the close, as of 10:30 a.m. in New York. Returns count whole days.',
    );
    expect(pricedWords(outlookOf(TESLA, at('2026-11-20T18:05Z')))).toBe(
      ', priced at 1:05 p.m. in New York',
    );
  });

  test('is absent with more days left, or once the put has expired', () => {
    expect(byTheMinute(outlookOf({ ...TESLA, days: '4' }, MORNING))).toBeNull();
    expect(pricedWords(outlookOf({ ...TESLA, days: '4' }, MORNING))).toBe('');
    expect(byTheMinute(outlookOf({ ...TESLA, days: '0' }, at('2026-11-20T22:00Z')))).toBeNull();
  });
});
