import { describe, expect, test } from 'vitest';
import { earlyExercise } from '../../../src/core/put/earlyExercise';

/** Strike 95, 60 days, rate 4%, volatility 30%. Worked example after Geske and Shastri, 1985. */
const put = { right: 'put', strike: 95, years: 60 / 365 } as const;
const market = { spot: 80, rate: 0.04, dividendYield: 0, volatility: 0.3 };

describe('early exercise', () => {
  test('of the 95 put is best below 76.39', () => {
    expect(earlyExercise(put, market, null).boundary).toBeCloseTo(76.3856, 4);
  });

  test('is due at 70, with interest of 0.62 on the strike and no time value left', () => {
    const at70 = earlyExercise(put, { ...market, spot: 70 }, null);
    expect(at70.state).toBe('due');
    expect(at70.timeValue).toBe(0);
    expect(at70.interestOnStrike).toBeCloseTo(0.62, 2);
  });

  test('is not due at 80, where the put is worth 0.11 more than exercising it', () => {
    const at80 = earlyExercise(put, market, null);
    expect(at80.state).toBe('far');
    expect(at80.timeValue).toBeCloseTo(0.1074, 4);
  });

  test('is near for a put in the money if time value is below a nickel or half the spread', () => {
    const at78 = { ...market, spot: 78 };
    expect(earlyExercise(put, at78, null).timeValue).toBeLessThan(0.05);
    expect(earlyExercise(put, at78, null).state).toBe('near');
    expect(earlyExercise(put, market, 0.22).state).toBe('near');
    expect(earlyExercise(put, market, 0.2).state).toBe('far');
  });

  test('is far off for a put out of the money, however little time value is left', () => {
    const cheap = earlyExercise(put, { ...market, spot: 200 }, null);
    expect(cheap.timeValue).toBeLessThan(0.05);
    expect(cheap.state).toBe('far');
  });

  test('never pays if the strike earns no interest', () => {
    const free = earlyExercise(put, { ...market, spot: 60, rate: 0 }, null);
    expect(free.boundary).toBeNull();
    expect(free.state).not.toBe('due');
    expect(free.interestOnStrike).toBe(0);
  });

  test('waits for a dividend that lowers the stock by more than the strike would earn', () => {
    const dividend = { years: 10 / 365, amount: 2 };
    const waiting = earlyExercise(put, { ...market, spot: 70, cashDividends: [dividend] }, null);
    expect(waiting.state).toBe('far');
    expect(waiting.timeValue).toBeGreaterThan(1);
  });
});
