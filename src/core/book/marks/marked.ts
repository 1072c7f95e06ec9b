import { contractKey } from '../../market/contract';
import type { Campaign, Position, ShareHolding } from '../book';
import { plus } from '../standing/lot';

/** Prices of what stands, dollars per share: of series by their key, of shares by symbol. */
interface Marks {
  readonly options: Readonly<Record<string, number>>;
  readonly spots: Readonly<Record<string, number>>;
}

/**
 * How much of the premium a mark has given back: 2.50 sold and marked at 1.00 is 0.6. Below 0 the
 * option costs more than it brought. Null without a premium to capture.
 */
export const captured = (premium: number | null, mark: number): number | null =>
  premium === null || premium === 0 ? null : (premium - mark) / premium;

/** What selling, or buying back, an option at its mark would bring; below 0 cost. Null unmarked. */
function optionWorth({ contract, contracts }: Position, { options }: Marks): number | null {
  const mark = options[contractKey(contract)];
  return mark === undefined ? null : mark * contracts * contract.multiplier;
}

/** Gain since opening of an option at its mark, before the fees of closing. Null unmarked. */
export const unrealizedOption = (position: Position, marks: Marks): number | null =>
  plus(position.netPremiumTotal, optionWorth(position, marks));

/** Gain of shares against their tax basis at the price now. Null without one. */
export function unrealizedShares(
  { symbol, shares, taxBasis }: ShareHolding,
  { spots }: Marks,
): number | null {
  const spot = spots[symbol];
  return spot === undefined || taxBasis === null ? null : (spot - taxBasis) * shares;
}

/** What a campaign is, said without its credits alone. */
interface CampaignTruth {
  readonly creditsTotal: number | null;
  /** What closing legs, and long options, cost. */
  readonly debitsTotal: number | null;
  /** Gain or loss if all were closed at the marks now, before the fees of closing; null unmarked. */
  readonly closedNowTotal: number | null;
  readonly economicBreakeven: number | null;
  /** What T-bills would have paid on the same capital-days; null where a figure is not known. */
  readonly billTotal: number | null;
  /** Of closedNowTotal on the capital-days, simple; null where one is not known or 0. */
  readonly annualizedReturn: number | null;
}

/**
 * The truth of a campaign by the marks now: its net cash and what stands of it. `standing` may hold
 * more than the campaign's own. Shares for 8,930 at 90 are up 70.
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
