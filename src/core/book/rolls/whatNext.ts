import { daysToExpiration } from '../../market/calendar';
import { SHARES_PER_CONTRACT } from '../../market/sharesPerContract';
import { annualize } from '../../put/shortPut';
import { economicBreakeven, inTheMoney, resultAt, type Standing } from '../campaigns/breakeven';
import { planRoll, type RollTerms } from './planRoll';

/** One thing to do with a short put. Dollars are for all its contracts. */
interface Choice {
  /** Positive is money in today. */
  readonly moneyTodayTotal: number;
  /** Most premium left to earn; null if there is no limit, as with shares. */
  readonly leftToEarnTotal: number | null;
  /** Premium left to earn if the stock stays where it is: the time value. */
  readonly leftIfUnchangedTotal: number;
  /** That time value on the capital from today, simple; null if nothing is left to wait for. */
  readonly leftAnnualizedReturn: number | null;
  /** Breakeven of the campaign; null once it is closed, or if no price breaks even. */
  readonly economicBreakeven: number | null;
  /** The campaign's result if the stock ends at the price after the fall. */
  readonly fallenTotal: number;
  readonly capitalTotal: number;
  /** Change from the capital now. */
  readonly capitalChangeTotal: number;
  /** Gain realized by doing it, in this year; null if none is. */
  readonly realizedTotal: number | null;
}

interface Choices {
  /**
   * Stock price at expiration above which holding leaves more than closing now; null if it never
   * does, and 0 if it always does.
   */
  readonly holdBeatsCloseAbove: number | null;
  readonly hold: Choice;
  readonly close: Choice;
  readonly takeShares: Choice;
  /** Null if no put to roll into is given. */
  readonly roll: Choice | null;
}

/** A campaign of one short put and its past, as far as it affects the next step. */
export interface Crossroads extends Omit<RollTerms, 'to' | 'earnings'> {
  readonly to: RollTerms['to'] | null;
  /** Price of the stock now. */
  readonly spot: number;
  /** Decimal: 0.2 shows the result after the stock falls by a fifth. */
  readonly fall: number;
}

/**
 * Holding, closing, rolling and taking the shares, side by side. A 95 put sold at 2.50 and now at
 * 6.00 with the stock at 90: holding may still earn 600, of which 100 if the stock stays where it
 * is; closing costs 600 and realizes -350; taking the shares at expiration pays the strike, 9,500,
 * and breaks even at 92.50 like holding. Holding leaves more than closing if the stock ends above
 * 89.
 */
export function whatNext(crossroads: Crossroads): Choices {
  const { from, to, contracts, multiplier = SHARES_PER_CONTRACT, campaign, today } = crossroads;
  const { feesTotal = 0, closeFeesTotal = 0 } = from;
  const fallen = crossroads.spot * (1 - crossroads.fall);
  const shares = contracts * multiplier;
  const capitalTotal = from.strike * shares;
  const closeTotal = from.closePrice * shares + closeFeesTotal;

  const { shares: besides, options } = campaign.beside ?? { shares: 0, options: [] };
  /** The net cash, shares and puts of a choice, together with the campaign's other positions. */
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
  /** Premium still to be earned by a short put. */
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
