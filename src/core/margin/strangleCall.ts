import { marginRates } from './margin';
import type { MarginCall } from './marginCall';
import { callMarkAt, putMarkAt, type MarkModel } from './mark';
import { firstShortfall } from './shortfall';
import { shortStrangleMargin, type ShortStrangle } from './shortStrangle';
import { SHARES_PER_CONTRACT } from '../market/sharesPerContract';

export interface StrangleAccount extends Omit<ShortStrangle, 'putMark' | 'callMark'> {
  /** Dollars of cash behind the position, including the premiums received. */
  readonly cashTotal: number;
  readonly mark: MarkModel;
}

/**
 * The first stock prices, falling and rising, at which the margin of a straddle or strangle exceeds
 * the cash. Strike 100 for both, 109.65 a share, intrinsic value: 0.35 and 174.71. Above the strike
 * the rule asks for at least (1 + a)S - K, so some rise always gets there. Prices and cash up to
 * 10^300; results are exact to a ten millionth of a dollar or to the precision of doubles.
 */
export function strangleCall({ cashTotal, mark, ...strangle }: StrangleAccount): MarginCall {
  const {
    spot: spotNow,
    putStrike,
    callStrike,
    contracts,
    multiplier = SHARES_PER_CONTRACT,
  } = strangle;
  const putAt = putMarkAt(putStrike, mark);
  const callAt = callMarkAt(callStrike, mark);
  const isShort = (spot: number): boolean =>
    cashTotal <
    shortStrangleMargin({
      ...strangle,
      spot,
      putMark: putAt(spot),
      callMark: callAt(spot),
    }).requirementTotal;
  const cash = cashTotal / (contracts * multiplier);
  const surelyShort = (cash + callStrike) / (1 + marginRates(strangle).ofSpot);
  return {
    possible: true,
    fallPrice: firstShortfall(isShort, spotNow, 0),
    risePrice: firstShortfall(isShort, spotNow, 2 * Math.max(surelyShort, spotNow)),
  };
}
