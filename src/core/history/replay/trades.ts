import type { ReplayTrade } from './account';

/** How a rule's options ended. Gains are decimals of the strike, after costs. */
export interface TradeRecord {
  /** Options that have ended. */
  readonly count: number;
  readonly gained: number;
  /** Share that gained; null without any. */
  readonly gainedShare: number | null;
  readonly meanGain: number | null;
  readonly meanLoss: number | null;
  readonly worst: ReplayTrade | null;
  /** Premium received, as a sum of decimals of the strike, and the part not paid out again. */
  readonly received: number;
  readonly kept: number;
  /** Share of the premium kept, before costs; null if none was received. */
  readonly capture: number | null;
}

const mean = (trades: readonly ReplayTrade[]) =>
  trades.length === 0 ? null : trades.reduce((sum, { gain }) => sum + gain, 0) / trades.length;

/**
 * Summarizes options, each relative to its own strike: a later one has no more weight because the
 * account grew.
 */
export function tradeRecord(trades: readonly ReplayTrade[]): TradeRecord {
  const gains = trades.filter(({ gain }) => gain > 0);
  const losses = trades.filter(({ gain }) => gain <= 0);
  let [received, kept] = [0, 0];
  for (const { premium, endPrice, strike } of trades) {
    received += premium / strike;
    kept += (premium - endPrice) / strike;
  }
  const [worst = null] = trades.toSorted((one, other) => one.gain - other.gain);
  return {
    count: trades.length,
    gained: gains.length,
    gainedShare: trades.length === 0 ? null : gains.length / trades.length,
    meanGain: mean(gains),
    meanLoss: mean(losses),
    worst,
    received,
    kept,
    capture: received > 0 ? kept / received : null,
  };
}
