import type { Campaign, ShareHolding } from '../../core/book/book';
import { unrealizedShares } from '../../core/book/marks/marked';
import { wholeParts } from '../../core/market/rounding';
import { SHARES_PER_CONTRACT } from '../../core/market/sharesPerContract';
import { annualize } from '../../core/put/shortPut';
import { campaignOf, spotOf, spotsOf, type Desk } from './desk';
import { openOption, type OpenOption } from './openPuts';

/** A short call beside the shares that cover it. */
export interface CallOnShares extends OpenOption {
  /** Its time value over the shares' price now, to expiration, simple. */
  readonly stillToEarn: number | null;
}

/** Shares of one symbol in one account, and the calls sold on them. */
export interface SharesRow {
  readonly key: string;
  readonly holding: ShareHolding;
  readonly campaign: Campaign | null;
  readonly spot: number | null;
  /** Gain against the tax basis, at the price now. */
  readonly unrealizedTotal: number | null;
  readonly calls: readonly CallOnShares[];
  /** Lots of 100 shares without a call. */
  readonly uncovered: number;
  /** The higher of the two bases: a call below it may sell at a loss. Null without one. */
  readonly floor: number | null;
}

function callOnShares(option: OpenOption): CallOnShares {
  const { timeValue, spot, daysLeft } = option;
  const isMeant = timeValue !== null && spot !== null && daysLeft > 0;
  return {
    ...option,
    stillToEarn: isMeant ? annualize(timeValue / spot, daysLeft, 'simple') : null,
  };
}

/** Which of the tax basis and the campaign's breakeven a strike lies below. */
export const basesAbove = (
  strike: number,
  { holding, campaign }: Pick<SharesRow, 'holding' | 'campaign'>,
): readonly ('tax' | 'campaign')[] => [
  ...(holding.taxBasis !== null && strike < holding.taxBasis ? (['tax'] as const) : []),
  ...(strike < (campaign?.economicBreakeven ?? 0) ? (['campaign'] as const) : []),
];

function rowOf(holding: ShareHolding, desk: Desk): SharesRow {
  const { account, symbol, shares, taxBasis } = holding;
  const campaign = campaignOf(desk, account, symbol);
  const calls = desk.book.positions
    .filter(
      ({ contract, contracts, ...position }) =>
        contract.right === 'call' &&
        contracts < 0 &&
        position.account === account &&
        contract.underlying === symbol,
    )
    .map((position) => callOnShares(openOption(position, desk)));
  const sold = calls.reduce(
    (sum, { contracts, position }) => sum + contracts * position.contract.multiplier,
    0,
  );
  const floors = [taxBasis, campaign?.economicBreakeven ?? null].filter((basis) => basis !== null);
  return {
    key: `${account} ${symbol}`,
    holding,
    campaign,
    spot: spotOf(desk, symbol),
    unrealizedTotal: unrealizedShares(holding, { options: {}, spots: spotsOf(desk) }),
    calls,
    uncovered: Math.max(0, wholeParts(shares - sold, SHARES_PER_CONTRACT)),
    floor: floors.length === 0 ? null : Math.max(...floors),
  };
}

/** Shares held, those with a call first. */
export const heldShares = (desk: Desk): readonly SharesRow[] =>
  desk.book.shares
    .map((holding) => rowOf(holding, desk))
    .toSorted((a, b) => b.calls.length - a.calls.length);
