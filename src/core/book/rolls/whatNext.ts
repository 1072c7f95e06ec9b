import { daysToExpiration } from '../../market/calendar';
import { SHARES_PER_CONTRACT } from '../../market/sharesPerContract';
import { annualize } from '../../put/shortPut';
import { economicBreakeven, inTheMoney } from '../campaigns/breakeven';
import { planRoll, type RollTerms } from './planRoll';

/** One thing to do with a short put, in dollars for all its contracts. */
interface Choice {
  /** In today above 0. */
  readonly moneyTodayTotal: number;
  /** Most that is left to earn of premium. */
  readonly leftToEarnTotal: number;
  /** Of it on the capital from today, simple; null where nothing is left to wait for. */
  readonly leftAnnualizedReturn: number | null;
  /** Of the campaign; null once it is closed, or where no price is even. */
  readonly economicBreakeven: number | null;
  /** The campaign's result if the stock ends at the price after the fall. */
  readonly fallenTotal: number;
  readonly capitalTotal: number;
  /** Against the capital now. */
  readonly capitalChangeTotal: number;
  /** Gain realized by doing it, in the year of today; null where none is. */
  readonly realizedTotal: number | null;
}

interface Choices {
  readonly hold: Choice;
  readonly close: Choice;
  readonly takeShares: Choice;
  /** Null where no put to roll into is given. */
  readonly roll: Choice | null;
}

/** A campaign of one short put and its past, as far as the next step depends on it. */
export interface Crossroads extends Omit<RollTerms, 'to' | 'earnings'> {
  readonly to: RollTerms['to'] | null;
  /** Price of the stock now. */
  readonly spot: number;
  /** Decimal: 0.2 shows the result if the stock falls by a fifth. */
  readonly fall: number;
}

/**
 * Holding, closing, rolling and taking the shares side by side. A 95 put sold at 2.50 and now at 6.00
 * with the stock at 90: holding may still earn 600, closing costs 600 and realizes -350, taking the
 * shares costs 9,500 and is even at 92.50 like holding.
 */
export function whatNext(crossroads: Crossroads): Choices {
  const { from, to, contracts, multiplier = SHARES_PER_CONTRACT, campaign, today } = crossroads;
  const { feesTotal = 0, closeFeesTotal = 0 } = from;
  const fallen = crossroads.spot * (1 - crossroads.fall);
  const shares = contracts * multiplier;
  const capitalTotal = from.strike * shares;
  const closeTotal = from.closePrice * shares + closeFeesTotal;

  /** A short put that stands on so much net cash. */
  const standing = (strike: number, netCash: number) => {
    const contract = { right: 'put' as const, strike, multiplier };
    return {
      economicBreakeven: economicBreakeven({
        netCash,
        shares: 0,
        options: [{ contract, contracts: -contracts }],
      }),
      fallenTotal: netCash - inTheMoney(contract, fallen) * shares,
    };
  };
  const leftToEarn = (premiumTotal: number, capital: number, expiration: string) => ({
    leftToEarnTotal: premiumTotal,
    leftAnnualizedReturn: annualize(
      premiumTotal / capital,
      daysToExpiration(today, expiration),
      'simple',
    ),
  });

  const hold: Choice = {
    moneyTodayTotal: 0,
    ...leftToEarn(from.closePrice * shares, capitalTotal, from.expiration),
    ...standing(from.strike, campaign.netCashTotal),
    capitalTotal,
    capitalChangeTotal: 0,
    realizedTotal: null,
  };
  const close: Choice = {
    moneyTodayTotal: 0 - closeTotal,
    leftToEarnTotal: 0,
    leftAnnualizedReturn: null,
    economicBreakeven: null,
    fallenTotal: campaign.netCashTotal - closeTotal,
    capitalTotal: 0,
    capitalChangeTotal: -capitalTotal,
    realizedTotal: from.premium * shares - feesTotal - closeTotal,
  };
  const afterShares = campaign.netCashTotal - capitalTotal;
  const takeShares: Choice = {
    moneyTodayTotal: -capitalTotal,
    leftToEarnTotal: 0,
    leftAnnualizedReturn: null,
    economicBreakeven: economicBreakeven({ netCash: afterShares, shares, options: [] }),
    fallenTotal: afterShares + fallen * shares,
    capitalTotal,
    capitalChangeTotal: 0,
    realizedTotal: null,
  };
  if (to === null) return { hold, close, takeShares, roll: null };

  const plan = planRoll({ ...crossroads, to });
  const roll: Choice = {
    moneyTodayTotal: plan.netTotal,
    ...leftToEarn(to.premium * shares - (to.feesTotal ?? 0), plan.capitalTotal, to.expiration),
    ...standing(to.strike, campaign.netCashTotal + plan.netTotal),
    capitalTotal: plan.capitalTotal,
    capitalChangeTotal: plan.capitalChangeTotal,
    realizedTotal: plan.lockedInTotal,
  };
  return { hold, close, takeShares, roll };
}
