import { shortStrangleMargin } from '../../margin/shortStrangle';
import { strangleCall } from '../../margin/strangleCall';
import { profitAtExpiration } from '../../put/payoff';
import { collateralTotal, netPremiumTotal, sharesTotal } from '../../put/shortPut';
import { feesOf, isCashSettled, type Strategy } from '../strategy';

/**
 * The planned put and a call at the same strike, both sold. Stock and strike 100, 4.65 and 5.00:
 * 965 gained at best, 9,035 lost at worst in a fall, unlimited loss in a rise, breakeven at 90.35
 * and 109.65, on a margin of 2,965.
 */
export const shortStraddle: Strategy<'shortStraddle'> = {
  kind: 'shortStraddle',
  needs: 'straddleCall',
  holding(terms) {
    const { trade, straddleCall: callPremium = null, mark = 'intrinsic' } = terms;
    if (callPremium === null) return null;
    const { spot: spotNow, strike, contracts } = trade;
    const shares = sharesTotal(trade);
    const kept =
      callPremium * shares - feesOf(terms, { side: 'sell', premium: callPremium, contracts });
    const strangle = { spot: spotNow, putStrike: strike, callStrike: strike, ...terms.margin };
    const size = { contracts, multiplier: shares / contracts };
    const margin = shortStrangleMargin({
      ...strangle,
      ...size,
      putMark: trade.premium,
      callMark: callPremium,
    });
    const receivedTotal = netPremiumTotal(trade) + kept;
    return {
      contracts,
      profitAtExpiration: (spot) =>
        profitAtExpiration(trade, spot) - Math.max(spot - strike, 0) * shares + kept,
      corners: [0, strike],
      capitalKind: 'margin',
      heldTotal: margin.requirementTotal,
      ownTotal: margin.netOfPremiumTotal,
      receivedTotal,
      interest: null,
      owedIfAssignedTotal: isCashSettled(terms) ? 'unlimited' : collateralTotal(trade),
      marginCall: strangleCall({
        ...strangle,
        ...size,
        cashTotal: collateralTotal(trade) + receivedTotal,
        mark,
      }),
      approval: 'nakedOptions',
      accounts: 'margin',
    };
  },
};
