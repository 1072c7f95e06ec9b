import { contractKind } from '../core/market/contractKind';
import { daysToExpiration } from '../core/market/calendar';
import { SHARES_PER_CONTRACT } from '../core/market/sharesPerContract';
import { isTradingDay } from '../core/market/holidays';
import { LEAST_OWN_CASH } from '../core/put/shortPut';
import { longDate, usd } from '../text/format';
import { FIELDS, type FieldName } from './fields';
import type { Values } from './given';

/** One sentence per field whose text cannot be used as it is. */
export type Problems = Readonly<Partial<Record<FieldName, string>>>;

/** What is wrong with an expiration date as of a day; null if nothing is. */
export function expirationProblem(expiration: string, asOf: string): string | null {
  if (expiration < asOf) return 'Expiration must be today or later';
  if (daysToExpiration(asOf, expiration) > FIELDS.days.max) {
    return 'Expiration must be within ten years';
  }
  return isTradingDay(expiration) ? null : `No options trade on ${longDate(expiration)}`;
}

/** Refuses a contract adjusted to anything but 100 shares: every figure would be wrong. */
export const contractProblem = ({ stock }: Values): Problems =>
  contractKind(stock) === 'adjusted'
    ? {
        stock: `Options on ${stock} are adjusted or of another size, not on 100 shares: no figures are worked out`,
      }
    : {};

/** The premium and the exchange's rebate must leave some of one's own cash at stake on the strike. */
export function capitalProblems({ strike, premium, exchangeFee }: Values): Problems {
  if (strike === null || premium === null) return {};
  const spare = strike - premium - LEAST_OWN_CASH;
  if (spare < 0) {
    return { premium: `Premium must be less than the strike, ${usd(strike)}` };
  }
  const least = -spare * SHARES_PER_CONTRACT;
  if (exchangeFee !== null && exchangeFee < least) {
    return { exchangeFee: `Exchange fee must be ${usd(least)} or more` };
  }
  return {};
}

/** Why a fill is impossible on a day, seen from another one; null if it is possible. */
export function fillDateProblem(
  day: string | null,
  today: string | null,
  expiration: string | null,
): string | null {
  if (day === null) return null;
  if (expiration !== null && day > expiration) return 'Filled on must be at or before expiration';
  if (today !== null && day > today) return 'Filled on must be today or earlier';
  if (today !== null && daysToExpiration(day, today) > 365) {
    return 'Filled on must be within the last year';
  }
  return isTradingDay(day) ? null : 'Filled on must be a trading day';
}

const TIME = /^([01]?\d|2[0-3]):[0-5]\d$/;

/** The dates a trade is viewed from, and its remaining days; null if not known. */
interface Days {
  readonly asOf: string | null;
  readonly today: string | null;
  readonly left: number | null;
}

/** Problems with questions that the trade has no answer for. */
export function askingProblems(
  { spot, dividend, onDate, pricesFrom, pricesTo, strike, expiration, ...fill }: Values,
  { asOf, today, left }: Days,
): Problems {
  const { fillPrice, fillDate, fillTime } = fill;
  const isFillTooHigh =
    fillPrice !== null && strike !== null && fillPrice > strike - LEAST_OWN_CASH;
  const notThatDay = fillDateProblem(fillDate, today, expiration);
  // If the expiration has passed, no other date can be right, so only the expiration is reported.
  const isAsked = onDate !== null && asOf !== null && left !== null && left >= 0;
  const ahead = isAsked ? daysToExpiration(asOf, onDate) : 0;
  const isOutside = isAsked && (ahead < 0 || ahead > left);
  const isWhole = spot !== null && dividend !== null && dividend >= spot;
  const isEmptyRange = pricesFrom !== null && pricesTo !== null && pricesTo <= pricesFrom;
  return {
    ...(isFillTooHigh ? { fillPrice: 'Fill price must be less than the strike' } : {}),
    ...(notThatDay ? { fillDate: notThatDay } : {}),
    ...(fillTime !== null && !TIME.test(fillTime)
      ? { fillTime: 'Filled at must be a time, like 10:05' }
      : {}),
    ...(isWhole
      ? { dividend: `Next dividend must be less than the stock price, ${usd(spot)}` }
      : {}),
    ...(isOutside ? { onDate: 'The date must be from today to expiration' } : {}),
    ...(isEmptyRange ? { pricesTo: `Prices to must be more than ${usd(pricesFrom)}` } : {}),
  };
}
