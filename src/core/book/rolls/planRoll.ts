import { daysToExpiration } from '../../market/calendar';
import { SHARES_PER_CONTRACT } from '../../market/sharesPerContract';
import { annualize } from '../../put/shortPut';
import { economicBreakeven, type Standing } from '../campaigns/breakeven';

/** An open short put, and the one to be sold in its place. Prices in dollars per share. */
export interface RollTerms {
  readonly from: {
    readonly strike: number;
    readonly expiration: string;
    /** Average premium it was sold at, before fees. */
    readonly premium: number;
    /** Fees of its sale. */
    readonly feesTotal?: number;
    /** Price of buying it back. */
    readonly closePrice: number;
    readonly closeFeesTotal?: number;
  };
  readonly to: {
    readonly strike: number;
    readonly expiration: string;
    readonly premium: number;
    readonly feesTotal?: number;
  };
  readonly contracts: number;
  readonly multiplier?: number;
  /** The campaign so far: its net cash, its first day, and its positions beside the put. */
  readonly campaign: {
    readonly netCashTotal: number;
    readonly from: string;
    readonly beside?: Pick<Standing, 'shares' | 'options'>;
  };
  /** Date of the next earnings, if known. */
  readonly earnings?: string | null;
  readonly today: string;
}

/** A reason to think twice. */
type RollWarning = 'debit' | 'strikeRises' | 'crossesEarnings';

/** What a roll brings, and what it makes of its campaign. */
export interface RollPlan {
  /** Dollars per share after both orders' fees; negative is a debit. */
  readonly netPerShare: number;
  readonly netTotal: number;
  /** Gain of the old put after its fees: realized and taxed now, whatever the roll brings. */
  readonly lockedInTotal: number;
  /** All premiums of the campaign less all buybacks and fees, dollars per share. */
  readonly creditPerShare: number;
  /** Stock price at which the campaign makes exactly nothing; null if there is none. */
  readonly economicBreakeven: number | null;
  /** From the new put alone, after its fees: the tax basis of a share if the put is assigned. */
  readonly taxBasis: number;
  readonly capitalTotal: number;
  /** Change from the old put's capital. */
  readonly capitalChangeTotal: number;
  /** Days between the two expirations. */
  readonly addedDays: number;
  /** The roll's net over the new capital for the added days, simple; null unless days are added. */
  readonly annualizedReturn: number | null;
  /** The whole credit over the new capital, from the campaign's first day to the new expiration. */
  readonly campaignAnnualizedReturn: number | null;
  readonly warnings: readonly RollWarning[];
}

/**
 * What rolling a short put would do. A 95 put sold at 2.50 and bought back at 6.00, rolled into a
 * 92.50 put at 6.40 that expires 35 days later: 0.40 a share, -350 locked in, breakeven 89.60,
 * 4.51% a year on 9,250; 16.35% from the first day, 25 days ago.
 */
export function planRoll(terms: RollTerms): RollPlan {
  const { from, to, contracts, multiplier = SHARES_PER_CONTRACT, campaign, today } = terms;
  const { feesTotal: soldFees = 0, closeFeesTotal = 0 } = from;
  const { feesTotal: newFees = 0 } = to;
  const { earnings = null } = terms;
  const shares = contracts * multiplier;
  const netTotal = (to.premium - from.closePrice) * shares - closeFeesTotal - newFees;
  const capitalTotal = to.strike * shares;
  const creditTotal = campaign.netCashTotal + netTotal;
  const addedDays = daysToExpiration(from.expiration, to.expiration);
  const contract = { right: 'put' as const, strike: to.strike, multiplier };
  const crosses = earnings !== null && earnings >= today && earnings <= to.expiration;
  return {
    netPerShare: netTotal / shares,
    netTotal,
    lockedInTotal: (from.premium - from.closePrice) * shares - soldFees - closeFeesTotal,
    creditPerShare: creditTotal / shares,
    economicBreakeven: economicBreakeven({
      netCash: creditTotal,
      shares: campaign.beside?.shares ?? 0,
      options: [{ contract, contracts: -contracts }, ...(campaign.beside?.options ?? [])],
    }),
    taxBasis: to.strike - (to.premium - newFees / shares),
    capitalTotal,
    capitalChangeTotal: capitalTotal - from.strike * shares,
    addedDays,
    annualizedReturn: annualize(netTotal / capitalTotal, addedDays, 'simple'),
    campaignAnnualizedReturn: annualize(
      creditTotal / capitalTotal,
      daysToExpiration(campaign.from, to.expiration),
      'simple',
    ),
    warnings: [
      netTotal < 0 ? ('debit' as const) : [],
      to.strike > from.strike ? ('strikeRises' as const) : [],
      crosses ? ('crossesEarnings' as const) : [],
    ].flat(),
  };
}
