import { daysToExpiration } from '../../market/calendar';
import { SHARES_PER_CONTRACT } from '../../market/sharesPerContract';
import { annualize } from '../../put/shortPut';
import { economicBreakeven, inTheMoney, resultAt, type Standing } from '../campaigns/breakeven';
import { planRoll, type RollTerms } from './planRoll';

/** One thing to do with a short put, in dollars for all its contracts. */
interface Choice {
  /** In today above 0. */
  readonly moneyTodayTotal: number;
  /** Most that is left to earn of premium; null where nothing limits it, as of shares. */
  readonly leftToEarnTotal: number | null;
  /** What is left to earn if the stock stays where it is: the time value. */
  readonly leftIfUnchangedTotal: number;
  /** Of that on the capital from today, simple; null where nothing is left to wait for. */
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
  /**
   * Stock price at expiration above which holding leaves more than closing now; null where it does
   * at none, and 0 where it does at any.
   */
  readonly holdBeatsCloseAbove: number | null;
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
 * with the stock at 90: holding may still earn 600, and 100 of it if the stock stays; closing costs
 * 600 and realizes -350; taking the shares at expiration pays the strike, 9,500, and is even at 92.50
 * like holding. Holding leaves more than closing if the stock ends above 89.
 */
export function whatNext(crossroads: Crossroads): Choices {
  const { from, to, contracts, multiplier = SHARES_PER_CONTRACT, campaign, today } = crossroads;
  const { feesTotal = 0, closeFeesTotal = 0 } = from;
  const fallen = crossroads.spot * (1 - crossroads.fall);
  const shares = contracts * multiplier;
  const capitalTotal = from.strike * shares;
  const closeTotal = from.closePrice * shares + closeFeesTotal;

  const { shares: besides, options } = campaign.beside ?? { shares: 0, options: [] };
  /** So much net cash with shares and puts, beside what else stands of the campaign. */
  const standing = (netCash: number, more: Pick<Standing, 'shares' | 'options'>) => {
    const all = {
      netCash,
      shares: besides + more.shares,
      options: [...options, ...more.options],
    };
    return { economicBreakeven: economicBreakeven(all), fallenTotal: resultAt(all, fallen) };
  };
  const shortPut = (strike: number) => ({
    shares: 0,
    options: [{ contract: { right: 'put' as const, strike, multiplier }, contracts: -contracts }],
  });
  /** Of a short put of a strike for a premium that is still to be earned. */
  const leftToEarn = (premiumTotal: number, strike: number, expiration: string) => {
    const contract = { right: 'put' as const, strike };
    const leftIfUnchangedTotal = premiumTotal - inTheMoney(contract, crossroads.spot) * shares;
    return {
      leftToEarnTotal: premiumTotal,
      leftIfUnchangedTotal,
      leftAnnualizedReturn: annualize(
        leftIfUnchangedTotal / (strike * shares),
        daysToExpiration(today, expiration),
        'simple',
      ),
    };
  };

  const hold: Choice = {
    moneyTodayTotal: 0,
    ...leftToEarn(from.closePrice * shares, from.strike, from.expiration),
    ...standing(campaign.netCashTotal, shortPut(from.strike)),
    capitalTotal,
    capitalChangeTotal: 0,
    realizedTotal: null,
  };
  const close: Choice = {
    moneyTodayTotal: 0 - closeTotal,
    leftToEarnTotal: 0,
    leftIfUnchangedTotal: 0,
    leftAnnualizedReturn: null,
    ...standing(campaign.netCashTotal - closeTotal, { shares: 0, options: [] }),
    capitalTotal: 0,
    capitalChangeTotal: -capitalTotal,
    realizedTotal: from.premium * shares - feesTotal - closeTotal,
  };
  const takeShares: Choice = {
    ...hold,
    leftToEarnTotal: null,
    ...standing(campaign.netCashTotal - capitalTotal, { shares, options: [] }),
  };
  const even = from.strike - closeTotal / shares;
  const holdBeatsCloseAbove = closeTotal > 0 ? Math.max(0, even) : null;
  if (to === null) return { hold, close, takeShares, roll: null, holdBeatsCloseAbove };

  const plan = planRoll({ ...crossroads, to });
  const roll: Choice = {
    moneyTodayTotal: plan.netTotal,
    ...leftToEarn(to.premium * shares, to.strike, to.expiration),
    ...standing(campaign.netCashTotal + plan.netTotal, shortPut(to.strike)),
    capitalTotal: plan.capitalTotal,
    capitalChangeTotal: plan.capitalChangeTotal,
    realizedTotal: plan.lockedInTotal,
  };
  return { hold, close, takeShares, roll, holdBeatsCloseAbove };
}
