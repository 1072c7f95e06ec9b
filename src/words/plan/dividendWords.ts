import type { CashDividend } from '../../core/pricing/cashDividends';
import { usd } from '../../text/format';

/** `a dividend of $0.28`, `4 dividends of $0.28 each`. */
export const dividendsWords = (dividends: readonly Pick<CashDividend, 'amount'>[]): string => {
  const each = usd(dividends[0]!.amount);
  return dividends.length === 1
    ? `a dividend of ${each}`
    : `${dividends.length} dividends of ${each} each`;
};
