import { shortCallMargin, shortPutMargin, type MarginTerms, type RequiredMargin } from './margin';
import { SHARES_PER_CONTRACT } from '../market/sharesPerContract';

/**
 * A short put and a short call on the same stock and expiration; with equal strikes it is a
 * straddle.
 */
export interface ShortStrangle extends MarginTerms {
  readonly spot: number;
  readonly putStrike: number;
  readonly putMark: number;
  readonly callStrike: number;
  readonly callMark: number;
  readonly contracts: number;
  /** Shares per contract; 100 if absent. */
  readonly multiplier?: number;
}

/**
 * Margin of a short straddle or strangle: the larger of its two margins plus the other side's mark,
 * since the stock cannot end both below the put and above the call. Stock 45, 47 call at 2.10, 43
 * put at 1.20: 910 + 120 = 1,030. Source: Cboe Margin Manual.
 */
export function shortStrangleMargin(strangle: ShortStrangle): RequiredMargin {
  const {
    putStrike,
    putMark,
    callStrike,
    callMark,
    contracts,
    multiplier = SHARES_PER_CONTRACT,
  } = strangle;
  const put = shortPutMargin({ ...strangle, strike: putStrike, mark: putMark }).requirementTotal;
  const call = shortCallMargin({
    ...strangle,
    strike: callStrike,
    mark: callMark,
  }).requirementTotal;
  const shares = contracts * multiplier;
  const requirementTotal = call > put ? call + putMark * shares : put + callMark * shares;
  return { requirementTotal, netOfPremiumTotal: requirementTotal - (putMark + callMark) * shares };
}
