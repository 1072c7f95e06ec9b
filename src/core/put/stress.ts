import { shortPutMargin, type MarginTerms } from '../margin/margin';
import { optionPrice } from '../pricing/optionPrice';
import { profitAtMark, type RunningPut } from './throughTime';
import { netPremiumTotal } from './shortPut';

/** A short put after a shock that leaves no time to act. Totals are dollars for the position. */
export interface Stress {
  /** Stock price after the gap, dollars per share. */
  readonly spot: number;
  readonly volatility: number;
  /** What the put is worth after the shock, dollars per share. */
  readonly mark: number;
  /** Gain or loss at that mark, fees to open included. */
  readonly profitTotal: number;
  /**
   * The loss in months of this premium, where a month is a twelfth of what the put pays in a year.
   * Null where nothing is lost, the put pays nothing or no day is left. Capped at the largest
   * number.
   */
  readonly monthsOfPremium: number | null;
  /** Reg-T margin a naked put needs now, with the market's price as its mark. */
  readonly marginNowTotal: number;
  /** Reg-T margin the put needs after the shock; a shortfall must be met at once. */
  readonly marginThenTotal: number;
}

const DAYS_PER_MONTH = 365 / 12;

function monthsOf(lossTotal: number, { terms }: RunningPut): number | null {
  const perMonth = (netPremiumTotal(terms) / terms.daysToExpiration) * DAYS_PER_MONTH;
  return lossTotal > 0 && perMonth > 0 && Number.isFinite(perMonth)
    ? Math.min(lossTotal / perMonth, Number.MAX_VALUE)
    : null;
}

/**
 * The put after the stock gaps down by `gap`, a decimal below 1, and volatility rises by
 * `volatilityRise`, where 0.10 is ten points; all else stays as it is. Margin now uses the premium
 * as the mark, as at opening. Stock 100, strike 95 sold at 2.50: at half the stock price 4,250 is
 * lost, 19.6 months of that premium, and the margin grows from 1,750 to 5,500.
 */
export function stressShortPut(
  put: RunningPut,
  { gap, volatilityRise }: { readonly gap: number; readonly volatilityRise: number },
  margin: MarginTerms = {},
): Stress {
  const { terms, market, years } = put;
  const { strike, premium } = terms;
  const spot = market.spot * (1 - gap);
  const volatility = market.volatility + volatilityRise;
  const mark = optionPrice({ right: 'put', strike, years }, { ...market, spot, volatility });
  const profitTotal = profitAtMark(terms, mark);
  return {
    spot,
    volatility,
    mark,
    profitTotal,
    monthsOfPremium: monthsOf(-profitTotal, put),
    marginNowTotal: shortPutMargin({ ...terms, ...margin, spot: market.spot, mark: premium })
      .requirementTotal,
    marginThenTotal: shortPutMargin({ ...terms, ...margin, spot, mark }).requirementTotal,
  };
}
