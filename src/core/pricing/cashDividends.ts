import type { Market, Option } from './option';

/** A dividend known in dollars. */
export interface CashDividend {
  /** From now to the ex-dividend date, ACT/365F years. */
  readonly years: number;
  /** Dollars per share. */
  readonly amount: number;
}

/**
 * A market whose stock pays dividends known in dollars. With them, volatility times the root of an
 * option's years is at most 15: beyond that a call's stock exceeds the range of doubles.
 */
export interface DividendMarket extends Market {
  readonly cashDividends?: readonly CashDividend[] | undefined;
}

/** An ex-date less than half a minute away counts as passed, ACT/365F years. */
const SOON = 1e-6;

const NONE: readonly CashDividend[] = [];

/** The dividends that affect an option, the next one first. */
export function dividendsBefore(
  { years }: Pick<Option, 'years'>,
  { cashDividends }: Pick<DividendMarket, 'cashDividends'>,
): readonly CashDividend[] {
  if (cashDividends === undefined) return NONE;
  return cashDividends
    .filter((dividend) => dividend.years > SOON && dividend.years <= years && dividend.amount > 0)
    .toSorted((one, other) => one.years - other.years);
}

/** Present value of dividends, dollars per share. */
export const presentValue = (dividends: readonly CashDividend[], rate: number): number =>
  dividends.reduce((sum, { years, amount }) => sum + amount * Math.exp(-rate * years), 0);

/** Near and far part, in today's dollars, of the dividends paid until a time. */
interface Parts {
  readonly near: number;
  readonly far: number;
}

/**
 * Splits dividends between stock and strike. The stock is below a level at a time about when a
 * stock without dividends, less the near part of each dividend paid by then, is below the level
 * raised by the far part. For a dividend at t seen from u the parts are 1 - t / u and t / u of the
 * present value (M. Bos and S. Vandermark, "Finessing fixed dividends", Risk, 2002). This
 * approximates a stock that is lognormal between ex-dates and falls by each dividend; 2.00 after 10
 * of 40 days is 1.50 and 0.50.
 */
export function partsUntil(dividends: readonly CashDividend[], time: number, rate: number): Parts {
  let near = 0;
  let far = 0;
  for (const { years, amount } of dividends) {
    if (years > time) continue;
    const value = amount * Math.exp(-rate * years);
    near += value * (1 - years / time);
    far += (value * years) / time;
  }
  return { near, far };
}

/** A stock is worth something even where its dividends would exceed its price. */
export const aboveNothing = (price: number) => Math.max(price, Number.MIN_VALUE);
