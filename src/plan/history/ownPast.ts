import { breaches, type Breaches } from '../../core/history/breaches';
import type { PriceDay } from '../../core/history/priceDay';
import { realizedVolatility, TRADING_DAYS } from '../../core/history/realizedVolatility';
import {
  volatilityRank,
  type VolatilityDay,
  type VolatilityRank,
} from '../../core/history/volatilityRank';

/** What of a stock's past is looked at. */
export interface Past {
  readonly days: readonly PriceDay[];
  readonly volatility: readonly VolatilityDay[];
}

/** A put whose strike is looked for in the past. */
export interface PastAsked {
  /** Null where no stock price is known. */
  readonly spot: number | null;
  readonly strike: number;
  /** Calendar days to expiration. */
  readonly days: number;
  /** What the premium implies; null where nothing does. */
  readonly impliedVolatility: number | null;
}

/** Fewest trading days that a volatility is told from. */
const FEWEST = 20;

/** What a stock's past says of a put; null each where it says nothing. */
export interface OwnPast {
  readonly realized: { readonly volatility: number; readonly tradingDays: number } | null;
  /** How deep a fall to the strike is; null where the strike is not below the stock. */
  readonly fall: number | null;
  /** Null where there is no such fall, no day to come, or no window so long. */
  readonly breaches: Breaches | null;
  readonly rank: VolatilityRank | null;
}

/** As many trading days as the put has, but no fewer than tell something. */
const tradingDaysOf = (days: number) => Math.max(FEWEST, Math.round((days * TRADING_DAYS) / 365));

/** Looks for a put in the past of its stock. */
export function ownPast({ days, volatility }: Past, asked: PastAsked): OwnPast {
  const tradingDays = tradingDaysOf(asked.days);
  const realized = realizedVolatility(days, tradingDays);
  const fall =
    asked.spot !== null && asked.strike < asked.spot ? 1 - asked.strike / asked.spot : null;
  const found =
    fall === null || asked.days < 1 ? null : breaches(days, { daysAhead: asked.days, fall });
  return {
    realized: realized === null ? null : { volatility: realized, tradingDays },
    fall,
    breaches: found === null || found.windows === 0 ? null : found,
    rank:
      asked.impliedVolatility === null ? null : volatilityRank(volatility, asked.impliedVolatility),
  };
}
