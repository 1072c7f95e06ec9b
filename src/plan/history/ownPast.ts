import { breaches, type Breaches } from '../../core/history/breaches';
import type { PriceDay } from '../../core/history/priceDay';
import { realizedVolatility, TRADING_DAYS } from '../../core/history/realizedVolatility';
import {
  volatilityRank,
  type VolatilityDay,
  type VolatilityRank,
} from '../../core/history/volatilityRank';

/** The part of a stock's past that is used. */
export interface Past {
  readonly days: readonly PriceDay[];
  readonly volatility: readonly VolatilityDay[];
}

/** A put to be compared with the past. */
export interface PastAsked {
  /** Null if no stock price is known. */
  readonly spot: number | null;
  readonly strike: number;
  /** Calendar days to expiration. */
  readonly days: number;
  /** Implied by the premium; null if no volatility is. */
  readonly impliedVolatility: number | null;
}

/** Fewest trading days for a volatility. */
const FEWEST = 20;

/** What a stock's past says about a put; each part is null if it says nothing. */
export interface OwnPast {
  readonly realized: { readonly volatility: number; readonly tradingDays: number } | null;
  /** Depth of the fall to the strike; null if the strike is not below the stock. */
  readonly fall: number | null;
  /** Null if there is no such fall, no day left, or no window that long. */
  readonly breaches: Breaches | null;
  readonly rank: VolatilityRank | null;
}

/** As many trading days as the put has, but at least the fewest for a volatility. */
const tradingDaysOf = (days: number) => Math.max(FEWEST, Math.round((days * TRADING_DAYS) / 365));

/** Compares a put with the past of its stock. */
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
