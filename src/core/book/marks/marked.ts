import { contractKey } from '../../market/contract';
import type { Campaign, Position, ShareHolding } from '../book';
import { plus } from '../standing/lot';

/** Prices of open positions, dollars per share: series by key, shares by symbol. */
interface Marks {
  readonly options: Readonly<Record<string, number>>;
  readonly spots: Readonly<Record<string, number>>;
}

/**
 * Share of the premium already gained at a mark: 2.50 sold and marked at 1.00 is 0.6. Negative when
 * the option costs more than it brought in. Null without a premium.
 */
export const captured = (premium: number | null, mark: number): number | null =>
  premium === null || premium === 0 ? null : (premium - mark) / premium;

/**
 * Dollars received for an option at its mark; negative is the cost of buying it back. Null if
 * unmarked.
 */
function optionWorth({ contract, contracts }: Position, { options }: Marks): number | null {
  const mark = options[contractKey(contract)];
  return mark === undefined ? null : mark * contracts * contract.multiplier;
}

/** Gain on an option since opening, at its mark and before closing fees. Null if unmarked. */
export const unrealizedOption = (position: Position, marks: Marks): number | null =>
  plus(position.netPremiumTotal, optionWorth(position, marks));

/** Gain on shares against their tax basis at the price now. Null if either is missing. */
export function unrealizedShares(
  { symbol, shares, taxBasis }: ShareHolding,
  { spots }: Marks,
): number | null {
  const spot = spots[symbol];
  return spot === undefined || taxBasis === null ? null : (spot - taxBasis) * shares;
}

/** The state of a campaign, beyond its credits alone. */
interface CampaignTruth {
  readonly creditsTotal: number | null;
  /** Cost of closing legs and of long options. */
  readonly debitsTotal: number | null;
  /**
   * Gain or loss if everything were closed at the marks now, before closing fees; null if unmarked.
   */
  readonly closedNowTotal: number | null;
  readonly economicBreakeven: number | null;
  /** What T-bills would have paid on the same capital-days; null if a figure is not known. */
  readonly billTotal: number | null;
  /** closedNowTotal over the capital-days, simple; null if either is unknown or 0. */
  readonly annualizedReturn: number | null;
}

/**
 * The state of a campaign at the marks now: its net cash and its open positions. `standing` may
 * hold more than the campaign's own positions. Shares bought for 8,930 are up 70 at 90.
 */
export function truthOf(
  campaign: Campaign,
  standing: { readonly positions: readonly Position[]; readonly shares: readonly ShareHolding[] },
  marks: Marks,
  billYield: number | null,
): CampaignTruth {
  const { account, underlying, to, capitalDays, netCashTotal } = campaign;
  const isOwn = (owner: string, name: string) =>
    to === null && owner === account && name === underlying;
  const worths = [
    ...standing.positions
      .filter((position) => isOwn(position.account, position.contract.underlying))
      .map((position) => optionWorth(position, marks)),
    ...standing.shares
      .filter((held) => isOwn(held.account, held.symbol))
      .map(({ symbol, shares }) => {
        const spot = marks.spots[symbol];
        return spot === undefined ? null : spot * shares;
      }),
  ];
  const closedNowTotal = worths.reduce(plus, netCashTotal);
  return {
    creditsTotal: campaign.creditsTotal,
    debitsTotal: campaign.debitsTotal,
    closedNowTotal,
    economicBreakeven: campaign.economicBreakeven,
    billTotal: billYield === null || capitalDays === null ? null : (capitalDays / 365) * billYield,
    annualizedReturn:
      closedNowTotal === null || capitalDays === null || capitalDays === 0
        ? null
        : (closedNowTotal / capitalDays) * 365,
  };
}
