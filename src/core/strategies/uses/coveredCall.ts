import { sharesTotal } from '../../put/shortPut';
import { sharesBought } from './longStock';
import { feesOf, isCashSettled, type Strategy } from '../strategy';

/**
 * Shares bought now, paid in full, and a call sold against them. Stock 100, 105 call at 2.98: 798
 * gained at best, 9,702 lost at worst, breakeven 97.02. At the put's own strike it gains and loses
 * what the put does, apart from interest and dividends. The shares receive the dividends, as the
 * call is held to expiration.
 */
export const coveredCall: Strategy<'coveredCall'> = {
  kind: 'coveredCall',
  needs: 'coveredCall',
  holding(terms) {
    const { trade, coveredCall: call } = terms;
    if (!call || isCashSettled(terms)) return null;
    const { contracts } = trade;
    const shares = sharesTotal(trade);
    const bought = sharesBought(terms);
    const kept =
      call.premium * shares - feesOf(terms, { side: 'sell', premium: call.premium, contracts });
    return {
      ...bought,
      contracts,
      profitAtExpiration: (spot) => bought.profitAtExpiration(Math.min(spot, call.strike)) + kept,
      corners: [0, call.strike],
      ownTotal: bought.heldTotal - kept,
      receivedTotal: kept,
      approval: 'coveredCalls',
    };
  },
};
